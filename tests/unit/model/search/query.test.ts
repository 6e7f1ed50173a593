import { expect, test } from 'vitest';
import { askForPart, askForPhrase, askForScore, parseQuery } from '../../../../src/model/search/query.ts';

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

test.each([
  { typed: '共产党', parts: ['"共产 产党"'], phrase: undefined, score: '共产 产党' },
  { typed: '党', parts: ['党'], phrase: undefined, score: '党' },
  { typed: 'tree', parts: ['tree'], phrase: undefined, score: 'tree' },
  { typed: '中国 历史', parts: ['"中国"', '"历史"'], phrase: '"中国 国历 历史"', score: '中国 历史' },
  { typed: '1921年7月', parts: ['1921', '年', '7', '月'], phrase: '"1921 年 7"', score: '1921 年 7 月' },
  { typed: 'segment tree', parts: ['segment', 'tree'], phrase: '"segment tree"', score: 'segment tree' },
])('$typed is asked for as $parts', ({ typed, parts, phrase, score }) => {
  const query = parseQuery(typed)!;
  expect(query.parts.map(askForPart)).toEqual(parts);
  expect(askForPhrase(query)).toBe(phrase);
  expect(askForScore(query)).toBe(score);
});
