import { fold, isHan } from './fold.ts';
import type { SearchPage } from './page.ts';
import { decodePostings } from './postings.ts';
import type { Condition, Query } from './query.ts';

/** A page that the index gives for a query. */
export interface Candidate {
  page: number;
  /** True where the index says that the phrase as typed is on the page; its text has the last word. */
  phrase: boolean;
}

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
 * Orders the pages that may answer a query: title hits first of all, then pages with the phrase as typed, then pages with all
 * of its parts; among equals the page where the rarest part stands most, then the order of the pages.
 * @param words All terms of the files of words that the query touches.
 */
export function rankCandidates(query: Query, words: Map<string, string>, pages: SearchPage[]): Candidate[] {
  const all = intersect(query.conditions.map((condition) => findPages(condition, words)));
  const inPhrase = query.phraseConditions.map((condition) => findPages(condition, words));
  const candidates = [...all].map(([page, weight]) => ({
    page,
    weight,
    phrase: inPhrase.every((pagesOfTerm) => pagesOfTerm.has(page)),
    title: rankTitle(fold(pages[page]!.title), query),
  }));
  return candidates
    .filter(({ phrase }) => phrase || !query.exact)
    .sort((a, b) => b.title - a.title || Number(b.phrase) - Number(a.phrase) || b.weight - a.weight || a.page - b.page)
    .map(({ page, phrase }) => ({ page, phrase }));
}

function rankTitle(title: string, { phrase, parts }: Query): number {
  if (title === phrase) return 4;
  if (title.startsWith(phrase)) return 3;
  if (title.includes(phrase)) return 2;
  return parts.every((part) => title.includes(part)) ? 1 : 0;
}

/** Page → weight. Of a prefix, the best of the words that begin so; the whole word counts more than any beginning. */
function findPages({ term, prefix }: Condition, words: Map<string, string>): Map<number, number> {
  const found = new Map<number, number>();
  const take = (postings: string, bonus: number): void => {
    for (const posting of decodePostings(postings)) {
      found.set(posting >> 2, Math.max(found.get(posting >> 2) ?? 0, (posting & 3) + bonus));
    }
  };
  take(words.get(term) ?? '', isHan(term) ? 0 : 4);
  if (prefix) for (const [word, postings] of words) if (word !== term && word.startsWith(term)) take(postings, 0);
  return found;
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
