import { fold } from './fold.ts';
import type { SearchPage } from './page.ts';
import { decodePostings, hasPlaces } from './postings.ts';
import type { Posting } from './postings.ts';
import type { Group, Query } from './query.ts';

/** What a hit in the title or a heading counts, in hits in the text. */
const HEADING = 8;

/** The terms of one file of words, as `term:postings` between spaces. */
export function parseWords(text: string): Map<string, string> {
  return new Map(
    text === ''
      ? []
      : text.split(' ').map((entry) => {
          const colon = entry.indexOf(':');
          return [entry.slice(0, colon), entry.slice(colon + 1)];
        }),
  );
}

/**
 * Orders the pages that answer a query: title hits first of all, then pages with the phrase as typed, then pages with all of
 * its parts; among equals the page that holds it most often for its length, headings counting more, then the order of the pages.
 * @param words All terms of the files of words that the query touches.
 * @returns Numbers of pages.
 */
export function rankPages(query: Query, words: Map<string, string>, pages: SearchPage[]): number[] {
  const withParts = intersect(query.groups.map((group) => findGroup(group, words)));
  const withPhrase = query.phraseGroup.length > 0 ? findGroup(query.phraseGroup, words) : withParts;
  const average = pages.reduce((sum, { length }) => sum + length, 0) / pages.length;
  return [...withParts]
    .map(([page, hits]) => ({
      page,
      weight: weigh(withPhrase.get(page) ?? hits, pages[page]!.length / average),
      phrase: withPhrase.has(page),
      title: rankTitle(fold(pages[page]!.title), query),
    }))
    .filter(({ phrase }) => phrase || !query.exact)
    .sort((a, b) => b.title - a.title || Number(b.phrase) - Number(a.phrase) || b.weight - a.weight || a.page - b.page)
    .map(({ page }) => page);
}

/**
 * How much a page is about what it holds so often: the part of BM25 that depends on the page, with its usual constants
 * (Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009, eq. 3.15).
 * @param length In lengths of an average page.
 */
function weigh(hits: number, length: number): number {
  return hits / (hits + 1.2 * (0.25 + 0.75 * length));
}

function rankTitle(title: string, { phrase, parts }: Query): number {
  if (title === phrase) return 4;
  if (title.startsWith(phrase)) return 3;
  if (title.includes(phrase)) return 2;
  return parts.every((part) => title.includes(part)) ? 1 : 0;
}

/** The pages on which a group's terms stand together, with the weight of their hits there. */
function findGroup(group: Group, words: Map<string, string>): Map<number, number> {
  const [first, ...others] = group.map(({ text, prefix, offset }) => ({
    offset,
    postings: new Map(findPostings(text, prefix, words).map((posting) => [posting.page, posting])),
  }));
  const found = new Map<number, number>();
  for (const [page, { count, inHeading, places }] of first!.postings) {
    let starts = new Set(places.map((place) => place - first!.offset));
    let heading = inHeading;
    for (const { offset, postings } of others) {
      const there = postings.get(page);
      starts = new Set(there?.places.map((place) => place - offset).filter((start) => starts.has(start)));
      heading &&= there?.inHeading ?? false;
      if (starts.size === 0) break;
    }
    const hits = hasPlaces(group[0]!.text) ? starts.size : count;
    if (hits > 0) found.set(page, hits + (heading ? HEADING : 0));
  }
  return found;
}

/** The postings of a term; for a prefix those of all words that begin so, joined. */
function findPostings(term: string, prefix: boolean, words: Map<string, string>): Posting[] {
  const own = decodePostings(term, words.get(term) ?? '');
  if (!prefix) return own;
  const joined = new Map(own.map((posting) => [posting.page, posting]));
  for (const [word, text] of words) {
    if (word === term || !word.startsWith(term)) continue;
    for (const posting of decodePostings(word, text)) {
      const known = joined.get(posting.page);
      if (known) joined.set(posting.page, join(known, posting));
      else joined.set(posting.page, posting);
    }
  }
  return [...joined.values()];
}

function join(one: Posting, other: Posting): Posting {
  return {
    page: one.page,
    count: one.count + other.count,
    inHeading: one.inHeading || other.inHeading,
    places: [...one.places, ...other.places],
  };
}

function intersect([first, ...others]: Map<number, number>[]): Map<number, number> {
  const common = new Map(first);
  for (const other of others) {
    for (const [page, weight] of common) {
      const also = other.get(page);
      if (also === undefined) common.delete(page);
      else common.set(page, Math.min(weight, also));
    }
  }
  return common;
}
