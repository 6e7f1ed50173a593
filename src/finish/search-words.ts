import { fold } from '../model/search/fold.ts';
import type { PageText } from '../model/search/page.ts';
import { bucketOf, countBuckets, encodeNumber, encodeOccurrences } from '../model/search/postings.ts';
import { eachTerm } from '../model/search/terms.ts';

interface Occurrences {
  count: number;
  inHeading: boolean;
  places: number[];
}

/**
 * Lists the terms of a page with their places, as `term:occurrences …`, the part of an
 * index that a page contributes whatever the other pages are.
 */
export function listTerms({ text, sections }: PageText): string {
  const occurrences = new Map<string, Occurrences>();
  eachTerm(fold(text), (term, kind, offset) => {
    let known = occurrences.get(term);
    if (known === undefined) occurrences.set(term, (known = { count: 0, inHeading: false, places: [] }));
    known.count += 1;
    if (kind !== 'character') known.places.push(offset);
  });
  for (const [start] of sections) {
    const end = text.indexOf('\n', start);
    eachTerm(fold(text.slice(start, end < 0 ? text.length : end)), (term) => {
      const known = occurrences.get(term);
      if (known) known.inHeading = true;
    });
  }
  return [...occurrences].map(([term, where]) => `${term}:${encodeOccurrences(where)}`).join(' ');
}

/**
 * Joins the terms of all pages into the files of words: for each its text, `term:postings` in order of code units.
 * A pure function of the pages in their order.
 */
export function joinWords(termsOfPages: string[]): string[] {
  const postings = new Map<string, { last: number; text: string }>();
  termsOfPages.forEach((terms, page) => {
    if (terms === '') return;
    for (const entry of terms.split(' ')) {
      const colon = entry.indexOf(':');
      const term = entry.slice(0, colon);
      let known = postings.get(term);
      if (known === undefined) postings.set(term, (known = { last: -1, text: '' }));
      known.text += encodeNumber(page - known.last - 1) + entry.slice(colon + 1);
      known.last = page;
    }
  });
  let characters = 0;
  for (const [term, { text }] of postings) characters += `${term}:`.length + text.length + 1;
  const buckets: string[][] = Array.from({ length: countBuckets(characters) }, () => []);
  for (const [term, { text }] of postings) buckets[bucketOf(term, buckets.length)]!.push(`${term}:${text}`);
  return buckets.map(writeBucket);
}

/** Entries in the order of their code units; a term is unique, so the order is too. */
export function writeBucket(entries: string[]): string {
  return entries.sort().join(' ');
}
