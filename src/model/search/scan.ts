import { findPart, findPhrase } from './match.ts';
import type { Query } from './query.ts';
import type { Hit } from './ranking.ts';

/**
 * Looks for a query in the whole texts of all pages, where there is no index to ask.
 * @param texts Folded, by page.
 */
export function scanTexts(query: Query, texts: string[]): Hit[] {
  const average = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  return texts.flatMap((text, page) => {
    const whole = findPhrase(query, text).length;
    const count = whole || (query.exact ? 0 : Math.min(...query.parts.map((part) => findPart(part, text).length)));
    return count === 0 ? [] : [{ page, phrase: whole > 0, score: weigh(count, text.length / average) }];
  });
}

/**
 * How much a page is about what it holds so often: the part of BM25 that depends on the page, with its usual constants
 * (Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009, eq. 3.15).
 * @param length In lengths of an average page.
 */
function weigh(count: number, length: number): number {
  return count / (count + 1.2 * (0.25 + 0.75 * length));
}
