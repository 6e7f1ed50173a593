import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWithOrigins } from '../../../../src/model/search/fold.ts';
import { toTerms } from '../../../../src/model/search/terms.ts';

test.each([
  { text: '建党1921', terms: ['建@0', '党@1', '建党@0', '党1@1', '1921@2'] },
  { text: 'c语言', terms: ['c@0', '语@1', 'c语@0', '言@2', '语言@1'] },
  { text: '党，国', terms: ['党@0', '国@2'] },
  { text: 'segment tree', terms: ['segment@0', 'tree@8'] },
  { text: '𠮷野', terms: ['𠮷@0', '野@2', '𠮷野@0'] },
  { text: '？！', terms: [] },
])('$text has the terms $terms', ({ text, terms }) => {
  expect(toTerms(text).map((term) => `${term.text}@${term.offset}`)).toEqual(terms);
});

/** Texts of a small alphabet, so that phrases recur: Han, Latin, digits, signs, spaces, line breaks, a surrogate pair. */
const text = fc.string({ unit: fc.constantFrom(...'党国一ab1 ，\n', '𠮷') });
const han = fc.string({ unit: fc.constantFrom(...'党国一', '𠮷'), minLength: 2, maxLength: 5 });

test('a text contains a Han phrase exactly where it has its pairs at their distances', () => {
  fc.assert(
    fc.property(text, han, (raw, phrase) => {
      const folded = fold(raw);
      const places = new Set(toTerms(folded).map((term) => `${term.text}@${term.offset}`));
      const pairs = toTerms(phrase).filter(({ kind }) => kind === 'pair');
      const starts = Array.from({ length: folded.length + 1 }, (_, start) => start);
      const found = starts.some((start) => pairs.every((pair) => places.has(`${pair.text}@${start + pair.offset}`)));
      expect(found).toBe(folded.includes(phrase));
    }),
    { numRuns: 2000 },
  );
});

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
