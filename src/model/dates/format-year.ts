import { formatDate } from './format.ts';
import { parseDate } from './parse.ts';

/**
 * Writes an astronomical year as it is printed large: `1921`; −220 is `前221` in Chinese and `221 BCE` in English.
 * @param language a language tag; Chinese for `zh…`, English for any other.
 */
export function formatYear(year: number, language: string): string {
  if (year > 0) return String(year);
  return isChinese(language) ? `前${1 - year}` : `${1 - year} BCE`;
}

/**
 * Writes a date's first decade or century as it is printed large: `1970年代`, `1970s`, `19世纪`.
 * @returns undefined for an EDTF text that begins with neither.
 */
export function formatAge(edtf: string, language: string): string | undefined {
  const age = /^[[{]?(-?\d{2}(?:\dX|XX))/u.exec(edtf)?.[1];
  if (age === undefined) return undefined;
  if (/^\d{3}X$/u.test(age)) return `${Number(age.slice(0, 3)) * 10}${isChinese(language) ? '年代' : 's'}`;
  const reading = parseDate(age);
  return 'date' in reading ? formatDate(reading.date, language) : undefined;
}

function isChinese(language: string): boolean {
  return /^zh(?:-|$)/iu.test(language);
}
