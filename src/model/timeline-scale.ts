import { toDays } from './dates/calendar.ts';
import { formatYear } from './dates/format-year.ts';
import { isOneOf } from './dates/historic-date.ts';
import type { HistoricDate } from './dates/historic-date.ts';
import { parseDate } from './dates/parse.ts';
import { yearOf } from './dates/order.ts';
import type { TimelineEra, TimelineEvent } from './rendered.ts';

/** A mark on the strip; `from` and `to` are shares of its length, 0 to 1. */
export interface StripMark {
  id: string;
  from: number;
  to: number;
  uncertain: boolean;
  /** Bars that would overlap stand in lanes, 0 the lowest; ticks have none. */
  lane?: number;
}

export interface TimelineScale {
  marks: StripMark[];
  bands: { id: string; title: string; from: number; to: number }[];
  /** Round years, as they are printed, with their place. */
  ticks: { year: string; at: number }[];
  /** The first and the last year, for the masthead; one where they are the same. */
  label: { first: string; last?: string };
}

/** Shorter spans than this share of the strip are drawn as a tick. */
const BAR = 0.012;

/**
 * Lays the events of a timeline on one line to scale.
 * @param language of the printed years
 * @returns undefined without any event whose date has a beginning or an end.
 */
export function measureTimeline(
  events: TimelineEvent[],
  eras: TimelineEra[],
  language: string,
): TimelineScale | undefined {
  const dated = events.flatMap((event) => {
    const date = readDate(event.edtf);
    return date ? [{ event, date, ...spanOf(date) }] : [];
  });
  if (dated.length === 0) return undefined;
  const years = dated.map(({ date }) => yearOf(date));
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const start = toDays(firstYear, 1, 1);
  const length = toDays(lastYear + 1, 1, 1) - start;
  const share = (day: number) => Math.min(1, Math.max(0, (day - start) / length));
  const lanes: number[] = [];
  const marks = dated.map(({ event, date, from, to }) => {
    const mark = {
      id: event.id,
      from: share(from),
      to: share(to),
      uncertain: date.approximate || date.uncertain || isOneOf(date),
    };
    if (mark.to - mark.from < BAR) return mark;
    const free = lanes.findIndex((end) => end < mark.from);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = mark.to;
    return { ...mark, lane };
  });
  const bands = eras.flatMap(({ id, title }) => {
    const own = dated.filter(({ event }) => event.era === id);
    return own.length === 0 ? [] : [{ id, title, from: share(Math.min(...own.map(({ from }) => from))), to: 1 }];
  });
  for (const [index, band] of bands.entries()) {
    if (index === 0) band.from = 0;
    band.to = bands[index + 1]?.from ?? 1;
  }
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => (lastYear - firstYear) / years <= 10) ?? 5000;
  const ticks = listRoundYears(firstYear, lastYear, step).map((year) => ({
    year: formatYear(year, language),
    at: share(toDays(year, 1, 1)),
  }));
  const label = {
    first: formatYear(firstYear, language),
    ...(lastYear !== firstYear && { last: formatYear(lastYear, language) }),
  };
  return { marks, bands, ticks, label };
}

/** Round years as they are printed, 前200 and not the astronomical −200; the year 1 stands for a year 0, which never was. */
function listRoundYears(first: number, last: number, step: number): number[] {
  const toPrinted = (year: number): number => (year > 0 ? year : year - 1);
  const years = new Set<number>();
  for (let printed = Math.ceil(toPrinted(first) / step) * step; printed <= toPrinted(last); printed += step) {
    const year = printed > 0 ? printed : printed < 0 ? printed + 1 : 1;
    if (year <= last) years.add(year);
  }
  return [...years];
}

function readDate(edtf: string): HistoricDate | undefined {
  const reading = parseDate(edtf);
  return 'date' in reading && (reading.date.start !== null || reading.date.end !== null) ? reading.date : undefined;
}

function spanOf({ start, end }: HistoricDate): { from: number; to: number } {
  return { from: start ?? end!, to: end ?? start! };
}
