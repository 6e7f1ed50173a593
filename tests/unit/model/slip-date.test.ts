import { expect, test } from 'vitest';
import { splitSlipDate } from '../../../src/model/slip-date.ts';

test.each([
  ['1931年9月18日', '1931', '9月18日'],
  ['约1921年8月', '1921', '约8月'],
  ['1952年', '1952', ''],
  ['1934年10月—1936年10月', '1934', '10月—1936年10月'],
  ['公元前221年', '前221', ''],
  ['1950年代', '1950', '1950年代'],
  ['18 September 1931', '1931', '18 September'],
  ['c. August 1921', '1921', 'c. August'],
  ['1989', '1989', ''],
  ['1957–1958', '1957', '1957–1958'],
  ['20世纪', '20世纪', ''],
])('%s hangs as %s with %j below', (label, year, day) => {
  expect(splitSlipDate(label)).toEqual({ year, day });
});
