/** Turns full-width signs and rare blanks into their plain forms, one code unit for one, so that positions stay. */
export function fold(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5D]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u2000-\u200B\u202F\u3000\t\n\r]/gu, ' ')
    .replace(/[\u2010\u2011\u2212]/gu, '-');
}
