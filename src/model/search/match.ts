import type { Query } from './query.ts';

const WORD_BEFORE = /(?!\p{Script=Han})[\p{L}\p{N}\p{M}]$/u;
const WORD_BEHIND = /^(?!\p{Script=Han})[\p{L}\p{N}\p{M}]/u;

/**
 * Where a part of a query stands in folded text. Words and numbers are found from a word's beginning, Han characters anywhere:
 * `ci` is in `circle`, not in `society`.
 */
export function findPart(part: string, text: string): number[] {
  return find(part, text, false);
}

/** Where a query stands as typed in folded text: from a word's beginning, and to a word's end if it is more than one part. */
export function findPhrase({ phrase, parts }: Query, text: string): number[] {
  return find(phrase, text, parts.length > 1 || parts[0] !== phrase);
}

function find(needle: string, text: string, toEnd: boolean): number[] {
  const beginsWord = WORD_BEHIND.test(needle);
  const endsWord = toEnd && WORD_BEFORE.test(needle);
  const places: number[] = [];
  for (let at = text.indexOf(needle); at >= 0;) {
    const end = at + needle.length;
    // Two code units hold any character.
    const isCut =
      (beginsWord && WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at))) ||
      (endsWord && WORD_BEHIND.test(text.slice(end, end + 2)));
    if (!isCut) places.push(at);
    at = text.indexOf(needle, isCut ? at + 1 : end);
  }
  return places;
}
