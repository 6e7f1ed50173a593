import { fold } from './fold.ts';
import { clipWord, isHanRun, listPairs, listRuns, toWords } from './words.ts';

/** What a reader asks for, read. */
export interface Query {
  /** All of it as typed, folded and without quotation marks: pages that hold this come first. */
  phrase: string;
  /** Its parts, folded: runs of Han characters and words. Each must be on the page. */
  parts: string[];
  /** True for “…” around all of it: only pages that hold the phrase. */
  exact: boolean;
}

const QUOTED = /^["“”„«「『](.+)["“”»」』]$/u;

/** Reads a query; undefined when there is no letter, digit or Han character in it. */
export function parseQuery(typed: string): Query | undefined {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const quoted = QUOTED.exec(text);
  const phrase = fold(quoted ? quoted[1]!.trim() : text).trim();
  // The parts end where the reader typed spaces: `中国 历史` asks for two words, not for one of four characters.
  const parts = [...new Set(text.split(' ').map(fold).flatMap(listRuns))];
  return parts.length === 0 ? undefined : { phrase, parts, exact: quoted !== null };
}

/**
 * Writes a part as Pagefind is asked for it: a run of Han characters as the phrase of its pairs, in quotation marks; a single
 * character or a word as the beginning of words.
 */
export function askForPart(part: string): string {
  if (!isHanRun(part)) return clipWord(part);
  const pairs = listPairs(part);
  return pairs.length === 0 ? part : quote(pairs);
}

/**
 * Writes the whole query as one phrase for Pagefind. Every page that holds it as whole words is found; others may be.
 * @returns undefined where the query is one part, of which no more is known.
 */
export function askForPhrase({ phrase, parts }: Query): string | undefined {
  if (parts.length === 1 && parts[0] === phrase) return undefined;
  const words = toWords(phrase);
  // The last character of a run is a word of its own only where the run ends.
  if (words.length > 1 && isHanRun([...phrase].at(-1)!)) words.pop();
  return quote(words);
}

/** Writes the whole query as its words in any order, for how much pages are about them: of phrases Pagefind only tells where they are. */
export function askForScore({ parts }: Query): string {
  return parts
    .flatMap((part) => (isHanRun(part) && listPairs(part).length > 0 ? listPairs(part) : [clipWord(part)]))
    .join(' ');
}

function quote(words: string[]): string {
  return `"${words.join(' ')}"`;
}
