import type { Query } from './query.ts';
import type { Hit } from './ranking.ts';

/**
 * Looks for a query in the whole texts of all pages, where there is no index to ask.
 * @param texts Folded, by page.
 */
export function scanTexts(query: Query, texts: string[]): Hit[] {
  const average = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  return texts.flatMap((text, page) => {
    const whole = countIn(text, query.phrase);
    const count = whole || (query.exact ? 0 : Math.min(...query.parts.map((part) => countIn(text, part))));
    return count === 0 ? [] : [{ page, phrase: whole > 0, score: weigh(count, text.length / average) }];
  });
}

function countIn(text: string, needle: string): number {
  let found = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) found += 1;
  return found;
}

/**
 * How much a page is about what it holds so often: the part of BM25 that depends on the page, with its usual constants
 * (Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009, eq. 3.15).
 * @param length In lengths of an average page.
 */
function weigh(count: number, length: number): number {
  return count / (count + 1.2 * (0.25 + 0.75 * length));
}
