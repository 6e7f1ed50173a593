import type { Part } from './historic-date.ts';
import type { End, Point, Shape } from './shape.ts';
import { getDivisionMonths } from './shape.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const PARTS: Record<Part, string> = {
  beginning: 'beginning of ',
  early: 'early ',
  middle: 'mid-',
  late: 'late ',
  end: 'end of ',
};

/** Formats a date in English, day before month: `c. July 1921`, `1–23 July 1921`, `since 1 October 1949`. */
export function formatEnglish(shape: Shape): string {
  if (shape.kind === 'point') return formatPoint(shape.point);
  if (shape.kind === 'interval') return formatInterval(shape.from, shape.to);
  return formatSet(shape.points, shape.kind === 'one-of' ? 'or' : 'and');
}

function formatInterval(from: End, to: End): string {
  if (typeof from === 'string') return typeof to === 'string' ? '' : `before ${formatPoint(to)}`;
  if (typeof to === 'string') return `${to === 'open' ? 'since' : 'after'} ${formatPoint(from)}`;
  return formatPair(from, to, '–', ' – ');
}

function formatSet(points: Point[], word: string): string {
  if (points.length === 2) return formatPair(points[0]!, points[1]!, ` ${word} `, ` ${word} `);
  return `${points.slice(0, -1).map(formatPoint).join(', ')} ${word} ${formatPoint(points.at(-1)!)}`;
}

/**
 * Two dates with what they share named once; dates with marks of doubt stay whole.
 * @param close between single words and numbers, @param apart between phrases.
 */
function formatPair(a: Point, b: Point, close: string, apart: string): string {
  const whole = `${formatPoint(a)}${apart}${formatPoint(b)}`;
  if ([a, b].some(({ approximate, uncertain, unspecified }) => approximate || uncertain || unspecified)) return whole;
  if (a.precision !== b.precision) return whole;
  const sameYear = a.year === b.year;
  switch (a.precision) {
    case 'day':
      if (a.month === undefined || b.month === undefined || !sameYear) return whole;
      if (a.month !== b.month) return `${a.day} ${MONTHS[a.month - 1]}${apart}${formatPoint(b)}`;
      return `${a.day}${close}${formatPoint(b)}`;
    case 'month':
      return sameYear ? `${MONTHS[a.month! - 1]}${close}${formatPoint(b)}` : whole;
    case 'season':
      return sameYear ? `${SEASONS[(a.division! - 21) % 4]}${close}${formatPoint(b)}` : whole;
    case 'year':
      return formatYears(a.year, b.year, close, apart);
    case 'decade':
      return isNamedDecade(a.year) && isNamedDecade(b.year) ? `${a.year}s${close}${b.year}s` : whole;
    default:
      return whole;
  }
}

function formatYears(a: number, b: number, close: string, apart: string): string {
  if (a <= 0 !== b <= 0) return `${formatYear(a)}${apart}${b} CE`;
  if (a <= 0) return `${1 - a}${close}${formatYear(b)}`;
  return a < 1000 ? `${a}${close}${b} CE` : `${a}${close}${b}`;
}

function formatPoint(point: Point): string {
  const { approximate, uncertain, part } = point;
  const prefix = part ? PARTS[part] : approximate ? 'c. ' : '';
  return `${prefix}${formatCore(point)}${uncertain ? ' (uncertain)' : ''}`;
}

function formatCore(point: Point): string {
  const { precision, year, month, day, unspecified, time } = point;
  if (precision === 'century') return formatCentury(year);
  if (precision === 'decade') return isNamedDecade(year) ? `${year}s` : formatYears(year, year + 9, '–', ' – ');
  if (point.division !== undefined) return formatDivision(point.division, year);
  const missing = unspecified === 'both' ? ' (month and day unknown)' : unspecified ? ` (${unspecified} unknown)` : '';
  const words = [day, month === undefined ? undefined : MONTHS[month - 1], formatYear(year)];
  const text = `${words.filter((word) => word !== undefined).join(' ')}${missing}`;
  return time === undefined ? text : `${text}, ${time}`;
}

function formatDivision(division: number, year: number): string {
  if (division < 33) return `${SEASONS[(division - 21) % 4]} ${formatYear(year)}`;
  if (division < 37) return `${ORDINALS[division - 33]} quarter of ${formatYear(year)}`;
  if (division >= 40) return `${ORDINALS[division - 40]} half of ${formatYear(year)}`;
  const [first, last] = getDivisionMonths(division);
  return `${MONTHS[first - 1]}–${MONTHS[last - 1]} ${formatYear(year)}`;
}

function formatYear(year: number): string {
  return year <= 0 ? `${1 - year} BCE` : `${year}${year < 1000 ? ' CE' : ''}`;
}

function formatCentury(year: number): string {
  const number = year < 0 ? (1 - year) / 100 : year / 100 + 1;
  const ending = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending} century${year < 0 ? ' BCE' : ''}`;
}

/** True for decades with a name of their own: 1900s would be taken for the century. */
function isNamedDecade(year: number): boolean {
  return year >= 100 && year % 100 !== 0;
}
