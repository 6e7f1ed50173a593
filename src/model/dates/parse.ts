import { explainDate } from './explain.ts';
import { parseEdtf } from './edtf.ts';
import { fold } from './fold.ts';
import type { DateProblem, HistoricDate } from './historic-date.ts';
import { scanDate } from './scan.ts';
import { toHistoricDate } from './shape.ts';

/** No date of history is longer, and a whole paragraph given as a date shall cost nothing. */
const LONGEST = 120;

/**
 * Reads a date: EDTF (`1921-07~`, `192X`, `../1949`), or plain words in Chinese or English (`1921年7月23日至31日`, `约1921年`, `July 1921`,
 * `1920s`, `公元前221年`). A text that is both is EDTF: `1921-22` is the summer of 1921.
 * @returns the date, or the code and values of a fault. Never throws; takes time linear in the text.
 */
export function parseDate(text: string): { date: HistoricDate } | DateProblem {
  const folded = fold(text).replace(/ {2,}/gu, ' ').trim();
  if (folded.length > LONGEST) return { code: 'date-unreadable', values: { found: `${folded.slice(0, 40)}…` } };
  const given = folded.replace(/[xyt]/gu, (letter) => (/\d/u.test(folded) ? letter : letter.toUpperCase()));
  const edtf = /^[-\dxXyYtTzZ~?%./:+,[\]{}]+$/u.test(given) ? given.toUpperCase() : given;
  const shape = parseEdtf(edtf);
  if (shape !== undefined) {
    if ('code' in shape) return explainDate(folded) ?? shape;
    const date = toHistoricDate(shape, isWhole(edtf) ? undefined : edtf);
    return 'code' in date ? date : { date };
  }
  const reading = scanDate(folded, 0);
  if (reading?.end !== folded.length) {
    return explainDate(folded) ?? { code: 'date-unreadable', values: { found: folded } };
  }
  if ('code' in reading.value) return reading.value;
  const date = toHistoricDate(reading.value);
  return 'code' in date ? date : { date };
}

/** False where single parts of a date are qualified, which only the author's own text keeps. */
function isWhole(edtf: string): boolean {
  return !/[?~%](?=[-\dX])|[?~%]-/u.test(edtf);
}
