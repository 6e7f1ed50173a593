import { fold } from '../model/search/fold.ts';
import { bucketOf, countBuckets, encodePostings } from '../model/search/postings.ts';
import { eachTerm } from '../model/search/terms.ts';
import type { PageText } from '../model/search/page.ts';

/** Above every count of a term in a text. */
const IN_HEADING = 1e6;

/**
 * Lists the terms of a page with how much each matters there: 0 once, 1 twice or thrice, 2 more often, 3 in the title or a heading.
 * Written as `term0 term3 …`, so that it is kept and read back cheaply.
 */
export function listTerms({ text, sections }: PageText): string {
  const counts = new Map<string, number>();
  eachTerm(fold(text), (term) => counts.set(term, (counts.get(term) ?? 0) + 1));
  for (const start of [0, ...sections.map(([place]) => place)]) {
    const end = text.indexOf('\n', start);
    eachTerm(fold(text.slice(start, end < 0 ? text.length : end)), (term) => counts.set(term, IN_HEADING));
  }
  return [...counts].map(([term, count]) => term + toWeight(count)).join(' ');
}

function toWeight(count: number): number {
  if (count >= IN_HEADING) return 3;
  return count > 3 ? 2 : count > 1 ? 1 : 0;
}

/**
 * Joins the terms of all pages into the files of words: for each its text, `term:postings` in order of code units.
 * A pure function of the pages in their order.
 */
export function joinWords(termsOfPages: string[]): string[] {
  const postings = new Map<string, number[]>();
  termsOfPages.forEach((terms, page) => {
    if (terms === '') return;
    for (const entry of terms.split(' ')) {
      const term = entry.slice(0, -1);
      const posting = page * 4 + Number(entry.at(-1));
      const known = postings.get(term);
      if (known) known.push(posting);
      else postings.set(term, [posting]);
    }
  });
  let characters = 0;
  const entries = [...postings.keys()].sort().map((term) => {
    const entry = `${term}:${encodePostings(postings.get(term)!)}`;
    characters += entry.length;
    return { term, entry };
  });
  const buckets: string[][] = Array.from({ length: countBuckets(characters) }, () => []);
  for (const { term, entry } of entries) buckets[bucketOf(term, buckets.length)]!.push(entry);
  return buckets.map((bucket) => bucket.join(' '));
}
