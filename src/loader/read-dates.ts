import type { Fault } from '../faults.ts';
import { parseMoment } from '../model/dates/clock.ts';
import type { DateProblem, HistoricDate } from '../model/dates/historic-date.ts';
import { parseDate } from '../model/dates/parse.ts';
import type { YamlReading } from './read-yaml.ts';

/** The keys of front matter that hold a date, besides `date`; the schemas know them as text. */
const DATE_KEYS = ['startsOn', 'endsOn', 'opensOn', 'closesOn', 'publishAt', 'expireAt'] as const;
const PAIRS = [
  ['startsOn', 'endsOn'],
  ['opensOn', 'closesOn'],
] as const;

/** The dates of a front matter, read. */
export interface FrontDates {
  date?: HistoricDate;
  dates: Record<string, HistoricDate>;
  faults: Fault[];
}

/** Reads every date of a front matter; one that cannot be read, or a pair that runs backwards, is a fault at its value. */
export function readDates(
  data: Record<string, unknown>,
  findPlace: YamlReading['findPlace'],
  file: string,
): FrontDates {
  const faults: Fault[] = [];
  const add = (key: string, fault: DateProblem): void =>
    void faults.push({ file, ...findPlace([key], 'value'), ...fault });
  const read = (key: string): HistoricDate | undefined => {
    const written = data[key];
    if (typeof written !== 'string') return undefined;
    const result = readDate(written);
    if ('date' in result) return result.date;
    add(key, result);
    return undefined;
  };
  const date = read('date');
  const dates: Record<string, HistoricDate> = {};
  for (const key of DATE_KEYS) {
    const found = read(key);
    if (found) dates[key] = found;
  }
  for (const [first, second] of PAIRS) {
    const [start, end] = [dates[first]?.start, dates[second]?.end];
    if (typeof start === 'number' && typeof end === 'number' && end < start) add(second, reversed(first, second, data));
  }
  const [from, to] = ['publishAt', 'expireAt'].map((key) => {
    if (!(key in dates)) return undefined;
    const result = parseMoment(data[key] as string);
    if ('moment' in result) return result.moment;
    add(key, result);
    return undefined;
  });
  if (from && to && to.until <= from.at) add('expireAt', reversed('publishAt', 'expireAt', data));
  return { ...(date && { date }), dates, faults };
}

/** Reads a date, or a time as `2026-05-04 09:00`, which EDTF would write with a T. */
export function readDate(text: string): { date: HistoricDate } | DateProblem {
  if (!/\d[ Tt]+\d{1,2}:\d{2}/u.test(text)) return parseDate(text);
  const time = parseMoment(text);
  if ('code' in time) return time;
  const [hour, minute] = /(\d{1,2}):(\d{2})/u.exec(text)!.slice(1) as [string, string];
  return parseDate(`${time.moment.day}T${hour.padStart(2, '0')}:${minute}`);
}

function reversed(start: string, end: string, data: Record<string, unknown>): DateProblem {
  return {
    code: 'dates-reversed',
    values: { start, end, startFound: String(data[start]), endFound: String(data[end]) },
  };
}
