import { formatEnglish } from './format-en.ts';
import { formatChinese } from './format-zh.ts';
import { parseEdtf } from './edtf.ts';
import type { HistoricDate } from './historic-date.ts';
import { writePoint } from './shape.ts';
import type { Shape } from './shape.ts';

/**
 * Formats a date for readers, naming shared parts once: `1921年7月1—23日`, `1–23 July 1921`.
 * @param language a language tag; Chinese for `zh…`, English for any other.
 */
export function formatDate(date: HistoricDate, language: string): string {
  const shape = parseShape(date);
  if (!shape) return date.edtf;
  return /^zh(?:-|$)/iu.test(language) ? formatChinese(shape) : formatEnglish(shape);
}

/**
 * The value of `<time datetime>`: a year, month or day of our era, or a local time.
 * @returns undefined for what HTML has no form for: ranges, decades, seasons, years before 1, XX.
 */
export function datetimeAttribute(date: HistoricDate): string | undefined {
  const shape = parseShape(date);
  if (shape?.kind !== 'point') return undefined;
  const { precision, year, unspecified, time } = shape.point;
  if (year < 1 || year > 9999 || unspecified || shape.point.part) return undefined;
  if (!['year', 'month', 'day', 'minute'].includes(precision)) return undefined;
  // HTML wants a colon in the offset and minutes in it; a time that has less keeps its day.
  const isWhole = time === undefined || /^\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?$/u.test(time);
  const { time: _, ...day } = shape.point;
  return writePoint({ ...(isWhole ? shape.point : day), approximate: false, uncertain: false });
}

function parseShape(date: HistoricDate): Shape | undefined {
  const shape = parseEdtf(date.edtf);
  if (shape === undefined || 'code' in shape) return undefined;
  if (shape.kind === 'point' && date.part) shape.point.part = date.part;
  return shape;
}
