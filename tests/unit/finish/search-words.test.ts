import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updateWords } from '../../../src/finish/search-words-update.ts';
import { joinWords, listTerms } from '../../../src/finish/search-words.ts';
import { findPassages } from '../../../src/model/search/excerpt.ts';
import { bucketOf } from '../../../src/model/search/postings.ts';
import { parseQuery } from '../../../src/model/search/query.ts';
import { parseWords, rankPages } from '../../../src/model/search/ranking.ts';

const toPage = (text: string) => ({ text, sections: [] as [number, string][] });
const joinTexts = (texts: string[]) => joinWords(texts.map((text) => listTerms(toPage(text))));

/** Answers a query as the island does, without a browser. */
function search(texts: string[], typed: string, titles = texts.map(() => '')): number[] {
  const buckets = joinTexts(texts);
  const query = parseQuery(typed);
  if (!query) return [];
  const touched = new Set(
    [...query.groups.flat(), ...query.phraseGroup].map((term) => bucketOf(term.text, buckets.length)),
  );
  const words = new Map([...touched].flatMap((bucket) => [...parseWords(buckets[bucket]!)]));
  const pages = titles.map((title, page) => ({
    url: `${page}.html`,
    title,
    kind: 'lesson',
    length: texts[page]!.length,
  }));
  return rankPages(query, words, pages);
}

const text = fc.string({ unit: fc.constantFrom(...'党国一ab1 ，\n'), maxLength: 40 });

test('a Han phrase is found on exactly the pages that contain it', () => {
  const phrase = fc.string({ unit: fc.constantFrom(...'党国一'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), phrase, (texts, typed) => {
      const right = texts.flatMap((page, index) =>
        page.replace(/ +/gu, (spaces) => spaces).includes(typed) ? [index] : [],
      );
      const folded = texts.flatMap((page, index) => (findPassages(parseQuery(typed)!, toPage(page)) ? [index] : []));
      expect(search(texts, typed).sort()).toEqual(folded);
      expect(folded).toEqual(expect.arrayContaining(right));
    }),
    { numRuns: 1000 },
  );
});

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
  {
    name: 'words that begin so come with the whole word',
    texts: ['segments', 'segment', 'a segment tree'],
    query: 'segment tr',
    pages: [2],
  },
  { name: 'a quoted phrase shuts out its parts', texts: ['代表和大会', '代表大会'], query: '“代表大会”', pages: [1] },
  { name: 'signs between Han part words', texts: ['党，国', '党国'], query: '党国', pages: [1] },
  { name: 'one character is found inside runs and alone', texts: ['一党', '党二', '国'], query: '党', pages: [0, 1] },
])('$name', ({ texts, titles, query, pages }) => {
  expect(search(texts, query, titles)).toEqual(pages);
});

test('updating the words of a few pages writes what joining all would', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (pairs) => {
      const before = pairs.map(([text]) => text);
      const after = pairs.map(([, text]) => text);
      const changes = pairs.map(([before, after], page) => ({ page, before: toPage(before), after: toPage(after) }));
      expect(updateWords(joinTexts(before), changes)).toEqual(joinTexts(after));
    }),
    { numRuns: 500 },
  );
});
