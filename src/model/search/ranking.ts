import { fold } from './fold.ts';
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
 * Orders the pages that answer a query: title hits first of all, then pages with the phrase as typed, then the others; among equals
 * by score, then in the order of the pages.
 * @returns Numbers of pages.
 */
export function rankPages(query: Query, hits: Hit[], pages: Pick<SearchPage, 'title'>[]): number[] {
  return hits
    .map((hit) => ({ ...hit, title: rankTitle(fold(pages[hit.page]!.title), query) }))
    .sort((a, b) => b.title - a.title || Number(b.phrase) - Number(a.phrase) || b.score - a.score || a.page - b.page)
    .map(({ page }) => page);
}

function rankTitle(title: string, { phrase, parts }: Query): number {
  if (title === phrase) return 4;
  if (title.startsWith(phrase)) return 3;
  if (title.includes(phrase)) return 2;
  return parts.every((part) => title.includes(part)) ? 1 : 0;
}
