import { expect, test } from 'vitest';
import { formatHanNumber, formatOrdinal } from '../../../src/model/numerals.ts';

test.each([
  [0, '〇'],
  [5, '五'],
  [10, '十'],
  [15, '十五'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百〇一'],
  [110, '一百一十'],
  [1005, '一千〇五'],
  [2020, '二千〇二十'],
  [10_000, '10000'],
])('%i is %s', (number, text) => {
  expect(formatHanNumber(number)).toBe(text);
});

test('a large ordinal and one of another language stand in digits', () => {
  expect([formatOrdinal(5, 'zh-Hans'), formatOrdinal(120, 'zh-Hans'), formatOrdinal(5, 'en')]).toEqual([
    '五',
    '120',
    '5',
  ]);
});
