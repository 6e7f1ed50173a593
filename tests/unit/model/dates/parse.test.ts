import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../../src/model/dates/format.ts';
import { compareDates } from '../../../../src/model/dates/order.ts';
import { parseDate } from '../../../../src/model/dates/parse.ts';

const readings: [text: string, edtf: string, zh: string, en: string][] = [
  ['1921-07-23/1921-07-31', '1921-07-23/1921-07-31', '1921年7月23—31日', '23–31 July 1921'],
  ['1921年7月23日至31日', '1921-07-23/1921-07-31', '1921年7月23—31日', '23–31 July 1921'],
  ['1921—1921年', '1921', '1921年', '1921'],
  ['约1921年', '1921~', '约1921年', 'c. 1921'],
  ['c. 1921', '1921~', '约1921年', 'c. 1921'],
  ['July 1921', '1921-07', '1921年7月', 'July 1921'],
  ['1920s', '192X', '20世纪20年代', '1920s'],
  ['20世纪20年代', '192X', '20世纪20年代', '1920s'],
  ['公元前221年', '-0220', '公元前221年', '221 BCE'],
];

test.each(readings)('%s is read as %s and printed in both languages', (text, edtf, zh, en) => {
  const result = parseDate(text);
  if (!('date' in result)) throw new Error(result.code);
  expect(result.date.edtf).toBe(edtf);
  expect(formatDate(result.date, 'zh-Hans')).toBe(zh);
  expect(formatDate(result.date, 'en')).toBe(en);
});

describe('a text that is no date says why', () => {
  test.each([
    ['1921-02-30', 'date-no-such-day', '1921-02-28'],
    ['1931/1921', 'date-reversed', '1921/1931'],
  ])('%s: %s, with a suggestion', (text, code, suggestion) => {
    expect(parseDate(text)).toMatchObject({ code, values: { found: text, suggestion } });
  });
  test('words alone', () => {
    expect(parseDate('foo')).toMatchObject({ code: 'date-unreadable' });
  });
});

const words = fc
  .array(fc.constantFrom('1', '9', '2', '0', '年', '月', '日', '约', '至', '/', '-', '~', '?', 'X', ' ', 'July', '前'))
  .map((parts) => parts.join(''));
const days = fc.date({ min: new Date('0001-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });

test('no text makes it throw, and what it reads it reads again from its own EDTF', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), words), (text) => {
      const result = parseDate(text);
      if ('date' in result) expect(parseDate(result.date.edtf)).toMatchObject({ date: { edtf: result.date.edtf } });
      else expect(result.code).toMatch(/^date-/u);
    }),
  );
});

test('the order of days is the order of time', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [first, second] = [a, b].map((day) => parseDate(day.toISOString().slice(0, 10)));
      if (!first || !second || !('date' in first) || !('date' in second)) throw new Error('a plain day was refused');
      const expected = Math.floor(a.getTime() / 86_400_000) - Math.floor(b.getTime() / 86_400_000);
      expect(Math.sign(compareDates(first.date, second.date))).toBe(Math.sign(expected));
    }),
  );
});
