import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWithOrigins } from '../../../../src/model/search/fold.ts';

test.each([
  { raw: 'ＡＢＣ１２', folded: 'abc12' },
  { raw: '中国 历史', folded: '中国历史' },
  { raw: '使用 C++ 编程', folded: '使用c++编程' },
  { raw: 'Segment  Tree', folded: 'segment  tree' },
  { raw: '段一\n段二', folded: '段一\n段二' },
  { raw: '⼀㈠', folded: '一(一)' },
])('$raw folds to $folded', ({ raw, folded }) => {
  expect(fold(raw)).toBe(folded);
});

test('folding with and without origins agrees, and each origin lies in the original', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'党aA １，\n㈠ﬁ', '𠮷', 'İ') }), (raw) => {
      const { text: folded, origins } = foldWithOrigins(raw);
      expect(folded).toBe(fold(raw));
      expect(origins).toHaveLength(folded.length + 1);
      expect(origins.every((origin, index) => index === 0 || origin >= origins[index - 1]!)).toBe(true);
      expect(origins.at(-1)).toBe(raw.length);
    }),
    { numRuns: 2000 },
  );
});
