/** Estimates how wide words stand, in units of their own size: a Han sign is 1, a digit or letter of the display face about 0.62. */
export function estimateEms(text: string): number {
  let ems = 0;
  for (const sign of text) ems += WIDE.test(sign) ? 1 : NARROW.test(sign) ? 0.34 : 0.64;
  return Math.round(ems * 100) / 100;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef—…%MW]/u;
const NARROW = /[\s.,:;'’|!iIl·]/u;
