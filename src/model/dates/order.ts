import { toYear } from './calendar.ts';
import type { HistoricDate } from './historic-date.ts';
import { rankPrecision } from './shape.ts';

/**
 * Orders dates for a timeline: by first day, then coarse before fine (`1921` stands before `1921-01-01`), then by last day, then by text.
 * A date without a beginning stands first. Only equal dates compare as 0.
 */
export function compareDates(a: HistoricDate, b: HistoricDate): number {
  return (
    compareNumbers(a.start ?? -Infinity, b.start ?? -Infinity) ||
    rankPrecision(a.precision) - rankPrecision(b.precision) ||
    compareNumbers(a.end ?? Infinity, b.end ?? Infinity) ||
    compareTexts(a.edtf, b.edtf) ||
    compareTexts(a.part ?? '', b.part ?? '')
  );
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The astronomical year a date begins in (0 = 1 BCE), or ends in where it has no beginning. */
export function yearOf(date: HistoricDate): number {
  return toYear(date.start ?? date.end ?? 0);
}
