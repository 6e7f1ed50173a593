import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/loader/decode-text.ts';
import { explainFailure } from '../../../src/loader/explain-failure.ts';
import { readFrontMatter } from '../../../src/loader/front-matter.ts';
import { readFront } from '../../../src/loader/read-file.ts';

const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(': ', '：', '\n', '- ', '[', ']', '{', '}', '"', "'", '|', '*', '&', '#', '\t', '  ', '---'),
      fc.string({ maxLength: 6 }),
    ),
  )
  .map((parts) => `---\n${parts.join('')}\n---\nWords`);

test('whatever stands in a front matter, its faults lie within the file', () => {
  fc.assert(
    fc.property(yamlish, (text) => {
      const lines = text.split('\n');
      for (const { line, column } of readFrontMatter(text, 'a.md').faults) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
      }
    }),
  );
});

test('whatever the bytes are, they are read or told', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { text, faults } = decodeText(bytes, 'a.md');
      expect(text !== undefined || faults.length > 0).toBe(true);
      for (const { line, column } of faults) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('any UTF-8 text without control characters is read as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\0-\x1f\x7f\ufeff]/u.test(text));
      expect(decodeText(Buffer.from(text), 'a.md')).toEqual({ text, faults: [] });
    }),
  );
});

test('brackets thousands deep are told', () => {
  const { front } = readFront(Buffer.from(`---\na: ${'['.repeat(100_000)}\n---\n`), 'c/index.md', 'campaign');
  expect(front.faults.map(({ code, line }) => [code, line])).toEqual([['yaml-unreadable', 2]]);
});

test('a failure says its innermost reason, its place, and where to look', () => {
  const cause = Object.assign(new Error('it broke\nat length'), {
    line: 3,
    column: 5,
    stack: 'Error\n at f (/x/src/markdown/figure.ts:12:3)',
  });
  expect(explainFailure(new Error('outer', { cause }), 'a.md')).toEqual({
    file: 'a.md',
    line: 3,
    column: 5,
    code: 'render-failed',
    values: { reason: 'it broke (src/markdown/figure.ts:12)' },
  });
});
