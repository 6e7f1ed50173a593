import { expect, test } from 'vitest';
import { parseQuery } from '../../../../src/model/search/query.ts';

test.each([
  { typed: ' 共产党 ', phrase: '共产党', parts: ['共产党'], exact: false },
  { typed: '中国　历史', phrase: '中国历史', parts: ['中国', '历史'], exact: false },
  { typed: 'Ｃ语言', phrase: 'c语言', parts: ['c', '语言'], exact: false },
  { typed: '"segment tree"', phrase: 'segment tree', parts: ['segment', 'tree'], exact: true },
  { typed: '“全国代表大会”', phrase: '全国代表大会', parts: ['全国代表大会'], exact: true },
  { typed: '用C++', phrase: '用c++', parts: ['用', 'c'], exact: false },
])('$typed is read as $parts', ({ typed, ...expected }) => {
  expect(parseQuery(typed)).toMatchObject(expected);
});

test.each(['', '   ', '？！', '""'])('%j asks for nothing', (typed) => {
  expect(parseQuery(typed)).toBeUndefined();
});

test('only the last word may go on, and one letter may not', () => {
  const prefixes = (typed: string) => parseQuery(typed)!.phraseGroup.filter(({ prefix }) => prefix);
  expect(prefixes('seg tre').map(({ text }) => text)).toEqual(['tre']);
  expect(prefixes('1921年').length).toBe(0);
  expect(prefixes('x').length).toBe(0);
});
