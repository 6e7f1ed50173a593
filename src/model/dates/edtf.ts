import type { DateProblem } from './historic-date.ts';
import { findImpossible, getDivisionPrecision } from './shape.ts';
import type { End, Point, Shape } from './shape.ts';

const QUALIFIER = '[?~%]?';
const POINT = new RegExp(
  `^(?<qualifiers>${QUALIFIER})(?<year>-?\\d{4}|Y-?\\d{5,12}|-?\\d{3}X|-?\\d{2}XX)${QUALIFIER}` +
    `(?:-${QUALIFIER}(?<month>\\d{2}|XX)${QUALIFIER}(?:-${QUALIFIER}(?<day>\\d{2}|XX)${QUALIFIER}` +
    `(?:T(?<time>\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}(?::\\d{2})?)?))?)?)?$`,
  'u',
);

/**
 * Reads EDTF: level 0, level 1, and of level 2 qualified parts (`1921-~07`), XX in any part, sets (`[a,b]`, `{a,b}`) and all divisions
 * of a year (21–41). https://www.loc.gov/standards/datetime/
 * @returns undefined for a text that is not EDTF, a problem for one that is but names no possible date.
 */
export function parseEdtf(text: string): Shape | DateProblem | undefined {
  const set = /^(?:\[(?<oneOf>[^\]]*)\]|\{(?<allOf>[^}]*)\})$/u.exec(text)?.groups;
  if (set) return parseSet(set.oneOf === undefined ? 'all-of' : 'one-of', (set.oneOf ?? set.allOf ?? '').split(','));
  const ends = text.split('/');
  if (ends.length === 1) {
    const point = parsePoint(text);
    return point === undefined || 'code' in point ? point : { kind: 'point', point };
  }
  if (ends.length > 2) return undefined;
  const [from, to] = ends.map(parseEnd) as [End | DateProblem | undefined, End | DateProblem | undefined];
  if (from === undefined || to === undefined) return undefined;
  if (typeof from === 'string' && typeof to === 'string') return undefined;
  if (typeof from === 'object' && 'code' in from) return from;
  if (typeof to === 'object' && 'code' in to) return to;
  return { kind: 'interval', from, to };
}

function parseEnd(text: string): End | DateProblem | undefined {
  return text === '..' ? 'open' : text === '' ? 'unknown' : parsePoint(text);
}

function parseSet(kind: 'one-of' | 'all-of', texts: string[]): Shape | DateProblem | undefined {
  const points: Point[] = [];
  for (const text of texts) {
    const point = parsePoint(text.trim());
    if (point === undefined || 'code' in point) return point;
    points.push(point);
  }
  return points.length === 1 ? { kind: 'point', point: points[0]! } : { kind, points };
}

function parsePoint(text: string): Point | DateProblem | undefined {
  const groups = POINT.exec(text)?.groups;
  if (!groups) return undefined;
  const { year, month, day, time } = groups as { year: string; month?: string; day?: string; time?: string };
  const flags = {
    ...(/[~%]/u.test(text) ? { approximate: true } : {}),
    ...(/[?%]/u.test(text) ? { uncertain: true } : {}),
  };
  if (year.includes('X')) {
    if (month !== undefined) return undefined;
    return { ...toDecadeOrCentury(year), ...flags };
  }
  const point: Point = { precision: 'year', year: Number(year.replace('Y', '')) + 0, ...flags };
  if (month === undefined) return point;
  const number = Number(month);
  if (number >= 21 && number <= 41 && day === undefined) {
    return { ...point, precision: getDivisionPrecision(number), division: number };
  }
  const unspecified = month === 'XX' ? (day === 'XX' ? 'both' : 'month') : day === 'XX' ? 'day' : undefined;
  if (unspecified) point.unspecified = unspecified;
  if (month !== 'XX') point.month = number;
  if (day !== undefined && day !== 'XX') point.day = Number(day);
  if (time !== undefined) point.time = time;
  const known = unspecified === 'day' ? 'month' : unspecified && point.day === undefined ? 'year' : 'day';
  point.precision = time !== undefined ? 'minute' : day === undefined && !unspecified ? 'month' : known;
  return findImpossible(point, text) ?? findImpossibleTime(time, text) ?? point;
}

function findImpossibleTime(time: string | undefined, found: string): DateProblem | undefined {
  if (time === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]|$)/u.test(time)) return undefined;
  return { code: 'date-no-such-time', values: { found } };
}

/** `192X` → the decade from 1920, `-04XX` → the century from -0499. */
function toDecadeOrCentury(year: string): Point {
  const length = year.endsWith('XX') ? 100 : 10;
  const earliest = year.startsWith('-')
    ? -Number(year.slice(1).replaceAll('X', '9'))
    : Number(year.replaceAll('X', '0'));
  return { precision: length === 100 ? 'century' : 'decade', year: earliest };
}
