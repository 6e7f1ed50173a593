import { expect, test } from 'vitest';
import { findHeadingProblem, splitDatedHeading } from '../../../../src/model/dates/heading.ts';

test.each([
  ['1921-07-23 一大开幕', '1921-07-23', '一大开幕'],
  ['一大开幕（1921年7月23日）', '1921-07-23', '一大开幕'],
  ['July 1921: A congress', '1921-07', 'A congress'],
  ['2008年8月8日 北京奥运会', '2008-08-08', '北京奥运会'],
])('%s is an event', (heading, edtf, title) => {
  const split = splitDatedHeading(heading, 'zh-Hans');
  expect(split?.date.edtf).toBe(edtf);
  expect(split?.title).toBe(title);
});

test.each([
  ...['第3章 结语', '100 years', '1000年历史', 'Class of 1984'],
  // Counts and lengths of time.
  ...['2021 个名字', '1200人参会', '2000年历史', '1921 students', '1984学年'],
])('%s is no event', (heading) => {
  expect(splitDatedHeading(heading, 'zh-Hans')).toBeUndefined();
});

test.each([
  ['21年7月 丑', '21年7月', '1921年7月'],
  ['约5年7月1日 丑', '约5年7月1日', '约1905年7月1日'],
  ['丑（99年12月20日）', '99年12月20日', '1999年12月20日'],
])('the year of %s is not guessed', (heading, found, first) => {
  expect(splitDatedHeading(heading, 'zh-Hans')).toBeUndefined();
  expect(findHeadingProblem(heading)).toMatchObject({ code: 'date-ambiguous', values: { found, first } });
});

test.each([
  ['公元21年7月 丑', '0021-07'],
  ['公元前21年7月 丑', '-0020-07'],
  ['1921年7月 丑', '1921-07'],
])('the year of %s is plain', (heading, edtf) => {
  expect(splitDatedHeading(heading, 'zh-Hans')?.date.edtf).toBe(edtf);
});

test('a long heading is searched in time that grows with its length', () => {
  const heading = `${'1921年'.repeat(20_000)}`;
  expect(() => splitDatedHeading(heading, 'zh-Hans')).not.toThrow();
});
