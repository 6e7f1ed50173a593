import type { PageText } from '../model/search/page.ts';
import { bucketOf, countBuckets, decodePostings, encodePostings } from '../model/search/postings.ts';
import { parseWords } from '../model/search/ranking.ts';
import { listTerms, writeBucket } from './search-words.ts';

/** A page whose text has changed. */
export interface Change {
  page: number;
  before: PageText;
  after: PageText;
}

/**
 * Brings files of words up to date where a few pages have changed, and none came or went: what joinWords would write, at
 * the cost of those pages alone.
 * @returns undefined where the words would now be spread over another number of files, so that all must be joined anew.
 */
export function updateWords(buckets: string[], changes: Change[]): string[] | undefined {
  const edits = new Map<number, Map<string, Map<number, string>>>();
  for (const { page, before, after } of changes) {
    const [old, now] = [parseWords(listTerms(before)), parseWords(listTerms(after))];
    for (const term of new Set([...old.keys(), ...now.keys()])) {
      const occurrences = now.get(term) ?? '';
      if (occurrences === old.get(term)) continue;
      const bucket = bucketOf(term, buckets.length);
      const terms = getOr(edits, bucket, () => new Map<string, Map<number, string>>());
      getOr(terms, term, () => new Map<number, string>()).set(page, occurrences);
    }
  }
  const updated = buckets.map((bucket, index) => editBucket(bucket, edits.get(index)));
  const characters = updated.reduce((sum, bucket) => sum + (bucket === '' ? 0 : bucket.length + 1), 0);
  return countBuckets(characters) === buckets.length ? updated : undefined;
}

function editBucket(bucket: string, edits: Map<string, Map<number, string>> | undefined): string {
  if (!edits) return bucket;
  const words = parseWords(bucket);
  for (const [term, pages] of edits) {
    const postings = new Map(decodePostings(term, words.get(term) ?? '').map((posting) => [posting.page, posting]));
    for (const [page, occurrences] of pages) {
      if (occurrences === '') postings.delete(page);
      // 'A' is the step 0, which makes the occurrences a posting of the first page.
      else postings.set(page, { ...decodePostings(term, `A${occurrences}`)[0]!, page });
    }
    if (postings.size === 0) words.delete(term);
    else words.set(term, encodePostings([...postings.values()].sort((a, b) => a.page - b.page)));
  }
  return writeBucket([...words].map(([term, postings]) => `${term}:${postings}`));
}

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}
