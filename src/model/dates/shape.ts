import { countDaysOfMonth, toDays } from './calendar.ts';
import { PRECISIONS } from './historic-date.ts';
import type { DateProblem, HistoricDate, Part, Precision } from './historic-date.ts';

/** One date without its span. Years are astronomical; a decade or century is named by its earliest year. */
export interface Point {
  precision: Precision;
  year: number;
  /** 1–12; undefined with precision `day` where the month is unspecified (`1921-XX-01`). */
  month?: number;
  day?: number;
  /** EDTF's numbers 21–41 for seasons, quarters and halves of a year. */
  division?: number;
  /** `20:17:40`, with the offset that the author wrote. */
  time?: string;
  /** What was written as XX: `1921-XX`, `1921-07-XX`. */
  unspecified?: 'month' | 'day' | 'both';
  approximate?: boolean;
  uncertain?: boolean;
  part?: Part;
}

/** An end of an interval: `..` is open (it lasts, or has always been), a blank is unknown. */
export type End = Point | 'open' | 'unknown';

export type Shape =
  | { kind: 'point'; point: Point }
  | { kind: 'interval'; from: End; to: End }
  /** `[a,b]`: one of them. `{a,b}`: all of them. */
  | { kind: 'one-of' | 'all-of'; points: Point[] };

/** First months and lengths of EDTF's divisions of a year; a winter of the north ends in the next year. */
const DIVISIONS: Record<number, [firstMonth: number, months: number]> = {
  ...{ 21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3], 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3] },
  ...{ 29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3], 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3] },
  ...{ 37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6] },
};

/** Where a part of a period lies in it. */
const PARTS: Record<Part, [from: number, to: number]> = {
  beginning: [0, 0.25],
  early: [0, 0.34],
  middle: [0.33, 0.67],
  late: [0.66, 1],
  end: [0.75, 1],
};

/** The precision of one of EDTF's divisions of a year. */
export function getDivisionPrecision(division: number): Precision {
  return division < 33 ? 'season' : division < 40 ? 'quarter' : 'half';
}

/** First and last month of one of EDTF's divisions that lies within its year. */
export function getDivisionMonths(division: number): [first: number, last: number] {
  const [first, months] = DIVISIONS[division]!;
  return [first, first + months - 1];
}

/** First and last day of a point, in days since 1970-01-01. */
export function toSpan(point: Point): [start: number, end: number] {
  const [start, end] = toWholeSpan(point);
  if (!point.part) return [start, end];
  const [from, to] = PARTS[point.part];
  const length = end - start + 1;
  return [start + Math.floor(length * from), start + Math.max(Math.ceil(length * to) - 1, 0)];
}

function toWholeSpan({ precision, year, month, day, division }: Point): [number, number] {
  if (division !== undefined) {
    const [first, months] = DIVISIONS[division]!;
    const past = first - 1 + months;
    return [toDays(year, first, 1), toDays(year + Math.floor(past / 12), (past % 12) + 1, 1) - 1];
  }
  if (month !== undefined) {
    return [toDays(year, month, day ?? 1), toDays(year, month, day ?? countDaysOfMonth(year, month))];
  }
  const years = precision === 'century' ? 100 : precision === 'decade' ? 10 : 1;
  return [toDays(year, 1, 1), toDays(year + years, 1, 1) - 1];
}

/** Says what is wrong with a point whose month or day does not exist, naming the nearest that does. */
export function findImpossible(point: Point, found: string): DateProblem | undefined {
  const { year, month, day } = point;
  if (month !== undefined && (month < 1 || month > 12)) {
    return { code: 'date-no-such-month', values: { found, month } };
  }
  const days = month === undefined ? 31 : countDaysOfMonth(year, month);
  if (day === undefined || (day >= 1 && day <= days)) return undefined;
  const suggestion = writePoint({ precision: 'day', year, month: month ?? 1, day: day < 1 ? 1 : days });
  return { code: 'date-no-such-day', values: { found, days, suggestion } };
}

/** Writes a year as EDTF does: four digits, `-` before, `Y` in front of longer ones. */
function writeYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/** Writes a point as EDTF. */
export function writePoint(point: Point): string {
  const { precision, year, month, day, division, time, unspecified, approximate, uncertain } = point;
  const two = (number: number) => String(number).padStart(2, '0');
  const flag = approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '';
  // The earliest year of a decade before 1 BCE ends in 9: the years -199 to -190 share the digits 19.
  if (precision === 'decade') return `${writeYear(year).slice(0, -1)}X${flag}`;
  if (precision === 'century') return `${writeYear(year).slice(0, -2)}XX${flag}`;
  const parts = [writeYear(year)];
  if (division !== undefined) parts.push(two(division));
  else if (month !== undefined) parts.push(two(month));
  else if (unspecified) parts.push('XX');
  if (day !== undefined) parts.push(two(day));
  else if (unspecified === 'day' || unspecified === 'both') parts.push('XX');
  return `${parts.join('-')}${time === undefined ? '' : `T${time}`}${flag}`;
}

function writeEnd(end: End): string {
  return end === 'open' ? '..' : end === 'unknown' ? '' : writePoint(end);
}

/** Writes a shape as EDTF. */
export function writeShape(shape: Shape): string {
  if (shape.kind === 'point') return writePoint(shape.point);
  if (shape.kind === 'interval') return `${writeEnd(shape.from)}/${writeEnd(shape.to)}`;
  const list = shape.points.map(writePoint).join(',');
  return shape.kind === 'one-of' ? `[${list}]` : `{${list}}`;
}

/**
 * Makes a date of a shape whose points were checked.
 * @param edtf the author's own EDTF, where the text was EDTF: it may qualify single parts, which a shape does not keep.
 */
export function toHistoricDate(given: Shape, written?: string): HistoricDate | DateProblem {
  const shape = joinEqualEnds(given);
  const edtf = written ?? writeShape(shape);
  const points = listPoints(shape);
  const spans = points.map(toSpan);
  const first = points[0]!;
  const open = shape.kind === 'interval' && { from: typeof shape.from === 'string', to: typeof shape.to === 'string' };
  const start = open && open.from ? null : Math.min(...spans.map(([from]) => from));
  const end = open && open.to ? null : Math.max(...spans.map(([, to]) => to));
  if (shape.kind === 'interval' && isReversed(spans)) {
    const [from, to] = points as [Point, Point];
    const values = { found: edtf, start: writePoint(from), end: writePoint(to) };
    return { code: 'date-reversed', values: { ...values, suggestion: `${values.end}/${values.start}` } };
  }
  const part = shape.kind === 'point' ? first.part : undefined;
  return {
    edtf,
    start,
    end,
    precision: first.precision,
    approximate: points.some((point) => point.approximate === true),
    uncertain: points.some((point) => point.uncertain === true),
    ...(part === undefined ? {} : { part }),
  };
}

/** An interval from a date to the same date is that date. */
function joinEqualEnds(shape: Shape): Shape {
  if (shape.kind !== 'interval' || typeof shape.from === 'string' || typeof shape.to === 'string') return shape;
  return writePoint(shape.from) === writePoint(shape.to) ? { kind: 'point', point: shape.from } : shape;
}

/** True where the second of two spans begins before the first one does: `1949/1921`; `1921-07/1921` names the rest of a year. */
function isReversed(spans: [number, number][]): boolean {
  const [from, to] = spans;
  return from !== undefined && to !== undefined && (to[1] < from[0] || (to[0] < from[0] && to[1] < from[1]));
}

/** All points of a shape, in order. */
export function listPoints(shape: Shape): Point[] {
  if (shape.kind === 'point') return [shape.point];
  if (shape.kind === 'interval') return [shape.from, shape.to].filter((end) => typeof end !== 'string');
  return shape.points;
}

/** The place of a precision from coarse (0) to fine. */
export function rankPrecision(precision: Precision): number {
  return PRECISIONS.indexOf(precision);
}
