import type { Part } from './historic-date.ts';
import type { End, Point, Shape } from './shape.ts';
import { getDivisionMonths } from './shape.ts';

const DASH = '—';
const PART_OF: Record<'age' | 'year' | 'month', Record<Part, string>> = {
  age: { beginning: '初', early: '早期', middle: '中期', late: '后期', end: '末' },
  year: { beginning: '年初', early: '年初', middle: '年中', late: '年底', end: '年底' },
  month: { beginning: '初', early: '上旬', middle: '中旬', late: '下旬', end: '底' },
};

/** Formats a date in Chinese: `约1921年7月`, `1921年7—9月`, `1949年10月1日至今`. */
export function formatChinese(shape: Shape): string {
  if (shape.kind === 'point') return formatPoint(shape.point);
  if (shape.kind === 'interval') return formatInterval(shape.from, shape.to);
  return formatSet(shape.points, shape.kind === 'one-of' ? '或' : '和');
}

function formatInterval(from: End, to: End): string {
  if (typeof from === 'string') return typeof to === 'string' ? '' : `${formatPoint(to)}以前`;
  if (to === 'open') return `${formatPoint(from)}至今`;
  return to === 'unknown' ? `${formatPoint(from)}以后` : formatPair(from, to, DASH);
}

function formatSet(points: Point[], word: string): string {
  if (points.length === 2) return formatPair(points[0]!, points[1]!, word);
  return `${points.slice(0, -1).map(formatPoint).join('、')}${word}${formatPoint(points.at(-1)!)}`;
}

/** Two dates with what they share named once; dates with marks of doubt stay whole. */
function formatPair(a: Point, b: Point, sign: string): string {
  const whole = `${formatPoint(a)}${sign}${formatPoint(b)}`;
  if ([a, b].some(({ approximate, uncertain, unspecified }) => approximate || uncertain || unspecified)) return whole;
  if (a.precision !== b.precision) return whole;
  const sameYear = a.year === b.year;
  // A dash closes up two numbers; a word such as 或 stands between whole units.
  const close = sign === DASH;
  switch (a.precision) {
    case 'day':
      if (a.month === undefined || b.month === undefined || !sameYear) return whole;
      if (a.month !== b.month) return `${formatPoint(a)}${sign}${b.month}月${b.day}日`;
      return `${formatYear(a.year)}${a.month}月${a.day}${close ? '' : '日'}${sign}${b.day}日`;
    case 'month':
      return sameYear ? `${formatYear(a.year)}${a.month}${close ? '' : '月'}${sign}${b.month}月` : whole;
    case 'season':
      return sameYear ? `${formatYear(a.year)}${formatDivision(a)}${sign}${formatDivision(b)}` : whole;
    case 'year':
      return close ? formatYears(a.year, b.year) : whole;
    case 'decade':
      if (!close || Math.floor(a.year / 100) !== Math.floor(b.year / 100) || !isNamedDecade(a.year)) return whole;
      return `${formatPoint(a).replace('年代', '')}${sign}${b.year % 100}年代`;
    default:
      return whole;
  }
}

function formatYears(a: number, b: number): string {
  // 公元27年—公元前1年 cannot be: a range runs forward. Both before our era share 公元, both in its first thousand years 公元 too.
  if (a > 0 && b >= 1000 && a < 1000) return `公元${a}${DASH}${b}年`;
  if (a <= 0 && b <= 0) return `公元前${1 - a}${DASH}前${1 - b}年`;
  return a > 0 ? `${a < 1000 ? '公元' : ''}${a}${DASH}${b}年` : `${formatYear(a)}${DASH}${formatYear(b)}`;
}

function formatPoint(point: Point): string {
  const { approximate, uncertain, part } = point;
  return `${approximate && !part ? '约' : ''}${formatCore(point)}${uncertain ? '（存疑）' : ''}`;
}

function formatCore(point: Point): string {
  const { precision, year, month, day, unspecified, part, time } = point;
  if (precision === 'century') return `${formatCentury(year)}${part ? PART_OF.age[part] : ''}`;
  if (precision === 'decade') return `${formatDecade(year)}${part ? PART_OF.age[part] : ''}`;
  if (precision === 'year' && part) return formatYear(year).replace('年', PART_OF.year[part]);
  const months = month === undefined ? (unspecified ? '某月' : '') : `${month}月`;
  const days = day === undefined ? (unspecified === 'day' || unspecified === 'both' ? '某日' : '') : `${day}日`;
  const tail = time === undefined ? '' : ` ${time.replace('T', '')}`;
  if (point.division !== undefined) return `${formatYear(year)}${formatDivision(point)}`;
  return `${formatYear(year)}${months}${days}${part ? PART_OF.month[part] : ''}${tail}`;
}

function formatDivision({ division = 21 }: Point): string {
  if (division < 33) return '春夏秋冬'[(division - 21) % 4]!;
  if (division < 37) return `第${'一二三四'[division - 33]}季度`;
  if (division >= 40) return division === 40 ? '上半年' : '下半年';
  const [first, last] = getDivisionMonths(division);
  return `${first}${DASH}${last}月`;
}

function formatYear(year: number): string {
  return year <= 0 ? `公元前${1 - year}年` : `${year < 1000 ? '公元' : ''}${year}年`;
}

function formatCentury(year: number): string {
  return year < 0 ? `公元前${(1 - year) / 100}世纪` : `${year < 1000 ? '公元' : ''}${year / 100 + 1}世纪`;
}

/** True for decades with a name: the first of a century, and those before our era, have none. */
function isNamedDecade(year: number): boolean {
  return year > 0 && year % 100 !== 0;
}

function formatDecade(year: number): string {
  if (!isNamedDecade(year)) return formatYears(year, year + 9);
  return `${formatCentury(year - (year % 100))}${year % 100}年代`;
}
