const HAN = /\p{Script=Han}/u;

/** Characters that stay as they are when folded: ASCII without capitals, CJK punctuation, the common Han block. */
const FOLDABLE = /[^\u0000-\u0040\u005b-\u007f\u3001-\u303f\u4e00-\u9fff]/gu;

/** Whether one code point is a Han character (Unicode Script=Han). */
export function isHan(character: string): boolean {
  return HAN.test(character);
}

/**
 * Folds text for comparing: compatibility forms (NFKC) and case, one code point at a time, so that a part of a text
 * folds to the same part of the folded text; spaces beside Han characters vanish, line breaks stay.
 */
export function fold(text: string): string {
  return text
    .replace(FOLDABLE, foldCharacter)
    .replace(/(\p{Script=Han}) +/gu, '$1')
    .replace(/ +(\p{Script=Han})/gu, '$1');
}

/** Text folded, and where in the text each code unit of it comes from. */
export interface Folded {
  text: string;
  /** One index into the original for each code unit, and its length as the last. */
  origins: number[];
}

/** Folds as {@link fold} does and keeps the way back, for marking what was found in the original. */
export function foldWithOrigins(original: string): Folded {
  let text = '';
  let spaceFrom = -1;
  let spaces = 0;
  let afterHan = false;
  const origins: number[] = [];
  const push = (part: string, origin: number): void => {
    text += part;
    for (let unit = 0; unit < part.length; unit += 1) origins.push(origin);
  };
  let index = 0;
  for (const character of original) {
    const folded = character.replace(FOLDABLE, foldCharacter);
    if (folded === ' ') {
      if (spaces === 0) spaceFrom = index;
      spaces += 1;
    } else {
      const [first = '', ...others] = folded;
      const han = isHan(first);
      if (spaces > 0 && !afterHan && !han) for (let at = 0; at < spaces; at += 1) push(' ', spaceFrom + at);
      spaces = 0;
      push(folded, index);
      afterHan = isHan(others.at(-1) ?? first);
    }
    index += character.length;
  }
  if (spaces > 0 && !afterHan) for (let at = 0; at < spaces; at += 1) push(' ', spaceFrom + at);
  origins.push(original.length);
  return { text, origins };
}

function foldCharacter(character: string): string {
  return character.normalize('NFKC').toLowerCase();
}
