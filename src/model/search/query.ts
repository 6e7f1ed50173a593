import { fold } from './fold.ts';
import { toTerms } from './terms.ts';
import type { Term } from './terms.ts';

/** Terms that must stand together, at these distances. */
export type Group = (Pick<Term, 'text' | 'offset'> & {
  /** Any word that begins so will do. */
  prefix: boolean;
})[];

/** What a reader asks for, read. */
export interface Query {
  /** All of it as typed, folded and without quotation marks: pages that hold this come first. */
  phrase: string;
  /** Its parts, folded: runs of Han characters and words. Each must be on the page. */
  parts: string[];
  /** True for “…” around all of it: only pages that hold the phrase. */
  exact: boolean;
  /** For each part its terms. */
  groups: Group[];
  /** The terms of the phrase that the index keeps places of; may be empty (`党，国`): then only a page's text can tell. */
  phraseGroup: Group;
}

const QUOTED = /^["“”„«「『](.+)["“”»」』]$/u;
const PART = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** Reads a query; undefined when there is no letter, digit or Han character in it. */
export function parseQuery(typed: string): Query | undefined {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const quoted = QUOTED.exec(text);
  const phrase = fold(quoted ? quoted[1]!.trim() : text).trim();
  // The parts end where the reader typed spaces: `中国 历史` asks for two words, not for one of four characters.
  const parts = [
    ...new Set(
      text
        .split(' ')
        .map(fold)
        .flatMap((piece) => piece.match(PART) ?? []),
    ),
  ];
  if (parts.length === 0) return undefined;
  const phraseGroup = toGroup(phrase).filter(({ text: term }) => [...term].length > 1 || !/\p{Script=Han}/u.test(term));
  return { phrase, parts, exact: quoted !== null, groups: parts.map(toGroup), phraseGroup };
}

/** The terms of a phrase: one Han character alone is one, beside others it is part of pairs. A word at the end may go on. */
function toGroup(phrase: string): Group {
  const terms = toTerms(phrase);
  const pairs = terms.filter(({ kind }) => kind !== 'character');
  return (pairs.length > 0 ? pairs : terms).map(({ text, kind, offset }) => ({
    text,
    offset,
    prefix: kind === 'word' && text.length > 1 && offset + text.length === phrase.length,
  }));
}
