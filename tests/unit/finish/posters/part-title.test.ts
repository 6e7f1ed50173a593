import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutTitle, partTitle } from '../../../../src/finish/posters/part-title.ts';

const part = (title: string, count: number): string[] =>
  partTitle(cutTitle(title, 'zh-Hans'), count, (line) => [...line].length);

test.each([
  ['怎样读一份旧报纸：从版面到日期', 2, ['怎样读一份旧报纸：', '从版面到日期']],
  ['九十九年', 3, ['九十九', '年']],
  ['西迁的大学（一九三七—一九四六）', 2, ['西迁的大学', '（一九三七—一九四六）']],
  ['Thirty Years of the Web, 1993–2023', 2, ['Thirty Years of', 'the Web, 1993–2023']],
])('%s in %d lines', (title, count, lines) => {
  expect(part(title, count)).toEqual(lines);
});

test('no sign is lost, and no line is empty', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[一-十a-z0-9，。（） ]{1,30}$/u),
      fc.integer({ min: 1, max: 8 }),
      (title, count) => {
        const lines = part(title, count);
        expect(lines.join('').replace(/\s/gu, '')).toBe(title.replace(/\s/gu, ''));
        if (title.trim() !== '') expect(lines.every((line) => line.trim() !== '')).toBe(true);
      },
    ),
  );
});
