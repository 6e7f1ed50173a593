import { expect, test } from 'vitest';
import { splitDatedHeading } from '../../../../src/model/dates/heading.ts';

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

test('a long heading is searched in time that grows with its length', () => {
  const heading = `${'1921年'.repeat(20_000)}`;
  expect(() => splitDatedHeading(heading, 'zh-Hans')).not.toThrow();
});
