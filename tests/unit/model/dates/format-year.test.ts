import { expect, test } from 'vitest';
import { formatYear } from '../../../../src/model/dates/format-year.ts';

test.each([
  [1921, 'zh-Hans', '1921'],
  [-220, 'zh-Hans', '前221'],
  [0, 'zh-Hans', '前1'],
  [-220, 'en', '221 BCE'],
])('the year %i is printed in %s as %s', (year, language, printed) => {
  expect(formatYear(year, language)).toBe(printed);
});
