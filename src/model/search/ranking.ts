import { fold } from './fold.ts';
import { findPart, findPhrase } from './match.ts';
import type { SearchPage } from './page.ts';
import type { Query } from './query.ts';

/** A page that answers a query. */
export interface Hit {
  /** Number of the page. */
  page: number;
  /** Whether it holds the query as typed. */
  phrase: boolean;
  /** How much it is about it; comparable within one list. */
  score: number;
}

/**
 * Orders the pages that answer a query: those with the phrase as typed first, then the others; of each those that hold it in their
 * title first; among equals by score, then in the order of the pages.
 */
export function rankPages(query: Query, hits: Hit[], pages: Pick<SearchPage, 'title'>[]): Hit[] {
  return hits
    .map((hit) => ({ hit, title: rankTitle(fold(pages[hit.page]!.title), query) }))
    .sort(
      ({ hit: a, title: ofA }, { hit: b, title: ofB }) =>
        Number(b.phrase) - Number(a.phrase) || ofB - ofA || b.score - a.score || a.page - b.page,
    )
    .map(({ hit }) => hit);
}

function rankTitle(title: string, query: Query): number {
  if (title === query.phrase) return 4;
  const [first] = findPhrase(query, title);
  if (first !== undefined) return first === 0 ? 3 : 2;
  return query.parts.every((part) => findPart(part, title).length > 0) ? 1 : 0;
}
