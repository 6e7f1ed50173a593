import { countDaysOfMonth, toDays } from './calendar.ts';
import type { DateProblem } from './historic-date.ts';
import { parseDate } from './parse.ts';

/** A point on the clock, or a whole day of the calendar, as publishAt, expireAt and startsOn name it. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z of its beginning. */
  at: number;
  /** Milliseconds since 1970-01-01T00:00Z of its end: the next midnight for a day, the same as `at` for a time. */
  until: number;
  /** The day as it is called where the moment is: `2026-05-04`. */
  day: string;
  isWholeDay: boolean;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** A time without an offset is China's, which has had no other since 1991. */
const CHINA_OFFSET_MINUTES = 480;

const MOMENT =
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[Tt]| +)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)? ?(?<zone>[Zz]|[+-]\d{1,2}(?::?\d{2})?)?$/u;

/**
 * Reads a calendar day (`2026-05-04`, `2026年5月4日`) or a time (`2026-05-04T09:00`, `2026-05-04 09:00:00+08:00`).
 * Without an offset it is China's time (+08:00), whatever the machine's zone is.
 */
export function parseMoment(text: string): { moment: Moment } | DateProblem {
  const found = text.trim();
  const groups = MOMENT.exec(found)?.groups;
  if (groups) return parseTime(groups, found);
  const result = parseDate(found);
  if ('code' in result) return result;
  const { date } = result;
  const isDay = date.start !== null && date.start === date.end && date.precision === 'day';
  if (!isDay || date.approximate || date.uncertain) return { code: 'moment-not-exact', values: { found } };
  const at = date.start! * DAY - CHINA_OFFSET_MINUTES * MINUTE;
  return { moment: { at, until: at + DAY, day: date.edtf, isWholeDay: true } };
}

function parseTime(groups: Record<string, string | undefined>, found: string): { moment: Moment } | DateProblem {
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((name) =>
    Number(groups[name] ?? 0),
  ) as [number, number, number, number, number, number];
  const two = (number: number) => String(number).padStart(2, '0');
  const name = `${groups.year}-${two(month)}-${two(day)}`;
  if (month < 1 || month > 12) return { code: 'date-no-such-month', values: { found, month } };
  const days = countDaysOfMonth(year, month);
  if (day < 1 || day > days) {
    return {
      code: 'date-no-such-day',
      values: { found, days, suggestion: `${name.slice(0, 8)}${two(day < 1 ? 1 : days)}` },
    };
  }
  if (hour > 23 || minute > 59 || second > 59) return { code: 'date-no-such-time', values: { found } };
  const offset = parseOffset(groups.zone);
  const at = toDays(year, month, day) * DAY + (hour * 60 + minute - offset) * MINUTE + second * 1000;
  return { moment: { at, until: at, day: name, isWholeDay: false } };
}

/** Minutes east of Greenwich. */
function parseOffset(zone: string | undefined): number {
  if (zone === undefined) return CHINA_OFFSET_MINUTES;
  const groups = /^(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$/u.exec(zone)?.groups;
  if (!groups) return 0;
  return (groups.sign === '-' ? -1 : 1) * (Number(groups.hours) * 60 + Number(groups.minutes ?? 0));
}

/** What says whether a text is public; the times as their author wrote them. */
export interface Publication {
  draft?: boolean | undefined;
  publishAt?: string | undefined;
  expireAt?: string | undefined;
}

/**
 * True where a text may be shown at `now`: no draft, from `publishAt` on, before `expireAt`. A whole day in `expireAt` still counts:
 * the text leaves at its midnight. A time that cannot be read keeps the text in.
 */
export function isPublished({ draft, publishAt, expireAt }: Publication, now: Date): boolean {
  if (draft === true) return false;
  const from = publishAt === undefined ? undefined : parseMoment(publishAt);
  if (from && ('code' in from || from.moment.at > now.getTime())) return false;
  const to = expireAt === undefined ? undefined : parseMoment(expireAt);
  return !to || (!('code' in to) && to.moment.until > now.getTime());
}
