import { formatHanNumber } from './numerals.ts';

/** Writes the figures of a Chinese date in Han, as title pages do: `2020年10月8日—12月31日` → `二〇二〇年十月八日至十二月三十一日`. */
export function formatHanDate(date: string): string {
  return date.replace(/\d+/gu, formatFigures).replaceAll('—', '至');
}

function formatFigures(figures: string): string {
  if (figures.length < 3) return formatHanNumber(Number(figures));
  return [...figures].map((figure) => formatHanNumber(Number(figure))).join('');
}
