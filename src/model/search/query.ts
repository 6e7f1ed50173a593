import { fold } from './fold.ts';
import { toTerms } from './terms.ts';

/** One condition on a page: it must hold this term, or for a `prefix` any term that begins with it. */
export interface Condition {
  term: string;
  prefix: boolean;
}

/** What a reader asks for, read. */
export interface Query {
  /** All of it as typed, folded and without quotation marks: pages that hold this come first. */
  phrase: string;
  /** Its parts, folded: runs of Han characters and words. Each must be on the page. */
  parts: string[];
  /** True for “…” around all of it: only pages that hold the phrase. */
  exact: boolean;
  /** What a page must hold in the index to hold all parts. */
  conditions: Condition[];
  /** What it must hold besides to hold the phrase. */
  phraseConditions: Condition[];
}

const QUOTED = /^["“”„«「『](.+)["“”»」』]$/u;

/** Reads a query; undefined when there is no letter, digit or Han character in it. */
export function parseQuery(typed: string): Query | undefined {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const quoted = QUOTED.exec(text);
  const phrase = fold(quoted ? quoted[1]!.trim() : text).trim();
  // The parts are taken where the reader typed spaces: `中国 历史` asks for two words, not for one of four characters.
  const pieces = text
    .split(' ')
    .map(fold)
    .flatMap((piece) => piece.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) ?? []);
  const parts = [...new Set(pieces)];
  if (parts.length === 0) return undefined;
  const conditions = unique(parts.flatMap(toConditions));
  const phraseConditions = unique(
    toTerms(phrase)
      .filter(({ kind }) => kind === 'pair' || kind === 'joint')
      .map(({ text: term }) => ({ term, prefix: false })),
  ).filter(({ term }) => !conditions.some((condition) => condition.term === term));
  return { phrase, parts, exact: quoted !== null, conditions, phraseConditions };
}

function toConditions(part: string): Condition[] {
  const pairs = toTerms(part).filter(({ kind }) => kind === 'pair');
  if (pairs.length > 0) return pairs.map(({ text: term }) => ({ term, prefix: false }));
  const [word] = toTerms(part);
  const alone = word!.kind === 'last';
  return [{ term: word!.text, prefix: alone || [...word!.text].length > 1 }];
}

function unique(conditions: Condition[]): Condition[] {
  return [...new Map(conditions.map((condition) => [condition.term, condition])).values()];
}
