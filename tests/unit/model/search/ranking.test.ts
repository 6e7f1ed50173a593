import { expect, test } from 'vitest';
import { fold } from '../../../../src/model/search/fold.ts';
import { parseQuery } from '../../../../src/model/search/query.ts';
import { rankPages } from '../../../../src/model/search/ranking.ts';
import { scanTexts } from '../../../../src/model/search/scan.ts';

/** Answers a query as the island does where there is no index. */
function search(texts: string[], typed: string, titles = texts.map(() => '')): number[] {
  const query = parseQuery(typed)!;
  return rankPages(
    query,
    scanTexts(query, texts.map(fold)),
    titles.map((title) => ({ title })),
  ).map(({ page }) => page);
}

test.each([
  {
    name: 'title hits come first of all, an equal title before one that holds more',
    texts: ['线段树 线段树', '线段树', '线段树'],
    titles: ['', '可持久化线段树', '线段树'],
    query: '线段树',
    pages: [2, 1, 0],
  },
  {
    name: 'then pages with the phrase as typed',
    texts: ['代表和大会，代表和大会', '代表大会'],
    query: '代表 大会',
    pages: [1, 0],
  },
  { name: 'then pages that hold it more often', texts: ['党一二', '党党一', '党一二'], query: '党', pages: [1, 0, 2] },
  { name: 'then shorter pages', texts: ['党一二三四', '党一', '党一二三四'], query: '党', pages: [1, 0, 2] },
  { name: 'a date is one phrase', texts: ['7月在1921年', '1921年7月23日'], query: '1921年7月', pages: [1, 0] },
  { name: 'a quoted phrase shuts out its parts', texts: ['代表和大会', '代表大会'], query: '“代表大会”', pages: [1] },
  { name: 'signs between Han part words', texts: ['党，国', '党国'], query: '党国', pages: [1] },
  {
    name: 'the phrase as typed comes before its parts in a title',
    texts: ['代表的大会', '代表大会'],
    titles: ['大会的代表', ''],
    query: '代表 大会',
    pages: [1, 0],
  },
  { name: 'words are found from their beginning', texts: ['Society', 'a circle', 'Ci党'], query: 'ci', pages: [2, 1] },
  { name: 'numbers too', texts: ['1959', '年59', '9'], query: '9', pages: [2] },
  { name: 'a phrase ends where a word ends', texts: ['19年12', '19年1'], query: '19年1', pages: [1, 0] },
  { name: 'a quoted phrase too', texts: ['19年12', '19年1'], query: '“19年1”', pages: [1] },
  { name: 'a page without one of the parts is none', texts: ['代表', '大会', ''], query: '代表 大会', pages: [] },
])('$name', ({ texts, titles, query, pages }) => {
  expect(search(texts, query, titles)).toEqual(pages);
});
