/** Letters of scripts that Noto Serif SC has, and what belongs to no script or to any. */
const OWN =
  /[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]/u;

/** Whether a sign that the face lacks is a letter of a script that it does not have at all: nothing that its author could write otherwise. */
export function isForeignLetter(sign: string): boolean {
  return /[\p{L}\p{M}]/u.test(sign) && !OWN.test(sign);
}

/** Whether a face lacks not a sign of a text but its script: more than half of its letters. */
export function isForeignScript(text: string, missing: Iterable<string>): boolean {
  const lacks = new Set(missing);
  const letters = [...text].filter((sign) => /[\p{L}\p{M}]/u.test(sign));
  const foreign = letters.filter((sign) => lacks.has(sign) && isForeignLetter(sign));
  return foreign.length * 2 > letters.length;
}
