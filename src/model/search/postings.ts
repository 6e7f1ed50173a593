import { isHan } from './fold.ts';

/** Where a term stands on one page. */
export interface Posting {
  page: number;
  /** How often. */
  count: number;
  /** Whether it stands in a heading with an address of its own; titles are asked separately. */
  inHeading: boolean;
  /** Its places in the folded text, rising; empty for single Han characters, of which only the number is kept. */
  places: number[];
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** Characters that one file of words should have, about: small enough to fetch several, large enough to compress. */
const CHARACTERS_A_BUCKET = 32_000;

/** Whether the places of a term are kept. One Han character is asked for alone, never as part of a phrase. */
export function hasPlaces(term: string): boolean {
  return !(isHan(term) && [...term].length === 1);
}

/** Writes a term's occurrences on a page, all but the page's number: as text of 6-bit digits. */
export function encodeOccurrences({ count, inHeading, places }: Omit<Posting, 'page'>): string {
  let text = encodeNumber(count * 2 + Number(inHeading));
  let before = 0;
  for (const place of places) {
    text += encodeNumber(place - before);
    before = place;
  }
  return text;
}

/** Writes the postings of a term, sorted by page: for each the step from the page before and its occurrences. */
export function encodePostings(postings: Posting[]): string {
  let text = '';
  let before = -1;
  for (const posting of postings) {
    text += encodeNumber(posting.page - before - 1) + encodeOccurrences(posting);
    before = posting.page;
  }
  return text;
}

/** Reads what {@link encodePostings} wrote. */
export function decodePostings(term: string, text: string): Posting[] {
  const withPlaces = hasPlaces(term);
  const postings: Posting[] = [];
  let at = 0;
  const next = (): number => {
    for (let value = 0, unit = 1; ; unit *= 32) {
      const bits = VALUES.get(text[at]!)!;
      at += 1;
      value += (bits & 31) * unit;
      if (bits < 32) return value;
    }
  };
  let page = -1;
  while (at < text.length) {
    page += next() + 1;
    const head = next();
    const count = head >> 1;
    const places: number[] = [];
    const kept = withPlaces ? count : 0;
    for (let place = 0; places.length < kept; places.push(place)) place += next();
    postings.push({ page, count, inHeading: head % 2 === 1, places });
  }
  return postings;
}

/** Five bits of the number a digit, the lowest first; the sixth says that more follow. */
export function encodeNumber(number: number): string {
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

/** The file in which a term stands. Words share one by their first two letters, so that the beginning of a word can be asked for. */
export function bucketOf(term: string, buckets: number): number {
  const key = [...term].slice(0, 2).join('');
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets;
}
