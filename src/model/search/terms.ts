const OTHER = 0;
const HAN = 1;
const WORD = 2;

/** Longest part of a word that is kept as a term, in code units. */
const LONGEST = 24;

/** What the characters of the Basic Plane are; 255 = not yet asked. */
const classes = new Uint8Array(0x10000).fill(255);

/** What a term is: two Han characters side by side; a run of other letters and digits; a Han character and the letter or digit beside it; one Han character. */
export type TermKind = 'pair' | 'word' | 'joint' | 'character';

/** A term of a folded text, and the place of its first code unit. */
export interface Term {
  text: string;
  kind: TermKind;
  offset: number;
}

/**
 * Cuts folded text into terms, in the order of their ends: `建党1921` → 建 建党 党 党1 1921.
 * Wherever a text contains a phrase it has all terms of the phrase, at the same distances, except perhaps the words at the
 * phrase's two ends, which may be parts of longer words there.
 */
export function toTerms(text: string): Term[] {
  const terms: Term[] = [];
  eachTerm(text, (term, kind, offset) => terms.push({ text: term, kind, offset }));
  return terms;
}

/** Calls back for each term in order; without objects, since an index asks for millions. */
export function eachTerm(text: string, use: (term: string, kind: TermKind, offset: number) => void): void {
  let before = '';
  let beforeClass = OTHER;
  let beforeAt = 0;
  let wordFrom = -1;
  const endWord = (end: number): void => {
    if (wordFrom >= 0) use(text.slice(wordFrom, Math.min(end, wordFrom + LONGEST)), 'word', wordFrom);
    wordFrom = -1;
  };
  for (let index = 0; index < text.length;) {
    const unit = text.charCodeAt(index);
    const size = unit >= 0xd800 && unit < 0xdc00 && index + 1 < text.length ? 2 : 1;
    const character = size === 1 ? text[index]! : text.slice(index, index + 2);
    const kind = size === 1 ? classOf(unit, character) : classify(character);
    if (kind !== WORD) endWord(index);
    if (kind === HAN) use(character, 'character', index);
    if (beforeClass !== OTHER && kind !== OTHER && (beforeClass === HAN || kind === HAN)) {
      use(before + character, beforeClass === kind ? 'pair' : 'joint', beforeAt);
    }
    if (kind === WORD && wordFrom < 0) wordFrom = index;
    before = character;
    beforeClass = kind;
    beforeAt = index;
    index += size;
  }
  endWord(text.length);
}

function classOf(unit: number, character: string): number {
  const known = classes[unit]!;
  if (known !== 255) return known;
  return (classes[unit] = classify(character));
}

function classify(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return HAN;
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? WORD : OTHER;
}
