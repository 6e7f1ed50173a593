/** On which page a term stands and how much it matters there: 0 once … 3 in a heading. As a number: page × 4 + weight. */
export type Posting = number;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters that one file of words should have, about: small enough to fetch several, large enough to compress. */
const CHARACTERS_A_BUCKET = 12_000;

/** Writes postings, sorted, as text: the steps between them in 6-bit digits, five bits of each value, one saying that more follow. */
export function encodePostings(postings: Posting[]): string {
  let text = '';
  let page = -1;
  for (const posting of postings) {
    const next = posting >> 2;
    text += encodeNumber((next - page - 1) * 4 + (posting & 3));
    page = next;
  }
  return text;
}

/** Reads what {@link encodePostings} wrote. */
export function decodePostings(text: string): Posting[] {
  const postings: Posting[] = [];
  let page = -1;
  let value = 0;
  let shift = 0;
  for (const digit of text) {
    const bits = DIGITS.indexOf(digit);
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    page += (value >> 2) + 1;
    postings.push(page * 4 + (value & 3));
    value = 0;
    shift = 0;
  }
  return postings;
}

function encodeNumber(number: number): string {
  let text = '';
  let rest = number;
  while (rest > 31) {
    text += DIGITS[(rest % 32) + 32];
    rest = Math.floor(rest / 32);
  }
  return text + DIGITS[rest];
}

/** How many files the words of a site are spread over: a power of two, so that it rarely changes. */
export function countBuckets(characters: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(characters / CHARACTERS_A_BUCKET)));
}

/**
 * The file in which a term stands. All terms that begin with a Han character share one, so that one character can be asked
 * for; words share one by their first two letters, so that the beginning of a word can be.
 */
export function bucketOf(term: string, buckets: number): number {
  const [first = '', second = ''] = term;
  const key = /\p{Script=Han}/u.test(first) || /\p{Script=Han}/u.test(second) ? first : first + second;
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets;
}
