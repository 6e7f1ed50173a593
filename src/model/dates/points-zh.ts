import type { Part } from './historic-date.ts';
import { getDivisionPrecision } from './shape.ts';
import type { Point } from './shape.ts';
import { HAN, SMALL_ZH, YEAR_ZH, parseNumber, toAstronomical } from './words.ts';

export const ERA_ZH = '(?:公元前|纪元前|公元|前)';
/** 春节 is a feast and 初中 a school: a word for a part must not be the head of a longer one. */
const SEASON = '(?:[春夏秋冬]季|春(?![节晚游运联蕾])|夏(?!令)|秋(?!游)|冬(?!奥|泳|令))';
const QUARTER = '(?:第?[一二三四1-4]季度)';
const HALF = '(?:[上下]半年)';
const PART_OF_YEAR = '(?:年?(?:初(?![中级等小步试选赛])|[底末]|中(?![国学央小心外文医共华级等旬间期秋])))';
const PART_OF_MONTH =
  '(?:[上中下]旬|初(?![中级等小步试选赛一二三四五六七八九十])|[底末]|中(?![国学央小心外文医共华级等秋]))';
const PART_OF_AGE = '(?:早期|前期|中期|后期|晚期|末期|中叶|初(?:期|叶)?(?![中级等小])|末叶?|底)';

export const POINTS_ZH: { pattern: RegExp; read: (groups: Record<string, string | undefined>) => Point }[] = [
  {
    // 1921年7月23日, 公元前551年, 1921年7月上旬, 1921年春, 1958年底
    pattern: compile(
      `(?<era>${ERA_ZH})?\\s?(?<year>${YEAR_ZH})\\s?年(?![级龄])` +
        `(?:\\s?(?<fullMonth>${SMALL_ZH})\\s?月\\s?(?<day>${SMALL_ZH})\\s?[日号](?:\\s?(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?))?` +
        `|\\s?(?<month>${SMALL_ZH})\\s?月份?(?:(?<unknownDay>某日)|(?<partOfMonth>${PART_OF_MONTH}))?` +
        `|(?<unknownMonth>某月)|\\s?(?<season>${SEASON})|\\s?(?<quarter>${QUARTER})|\\s?(?<half>${HALF})|(?<part>${PART_OF_YEAR}))?`,
    ),
    read: readYear,
  },
  {
    // 20世纪20年代, 二十世纪初, 公元前5世纪
    pattern: compile(
      `(?<era>${ERA_ZH})?\\s?(?<century>${SMALL_ZH})\\s?世纪(?:\\s?(?<decade>\\d0|${HAN}{1,2})\\s?年代)?(?<part>${PART_OF_AGE})?`,
    ),
    read: readAge,
  },
  {
    // 1920年代
    pattern: compile(`(?<decade>\\d{3}0)\\s?年代(?<part>${PART_OF_AGE})?`),
    read: ({ decade, part }) => withPart({ precision: 'decade', year: Number(decade) }, part),
  },
];

function compile(source: string): RegExp {
  return new RegExp(source, 'uy');
}

function readYear(groups: Record<string, string | undefined>): Point {
  const year = toAstronomical(parseNumber(groups.year!), groups.era);
  const month = groups.month ?? groups.fullMonth;
  if (month !== undefined) {
    const point: Point = { precision: 'month', year, month: parseNumber(month) };
    if (groups.unknownDay) return { ...point, unspecified: 'day' };
    if (groups.day === undefined) return withPart(point, groups.partOfMonth);
    const day: Point = { ...point, precision: 'day', day: parseNumber(groups.day) };
    return groups.time === undefined ? day : withTime(day, groups.time);
  }
  if (groups.unknownMonth) return { precision: 'year', year, unspecified: 'month' };
  const division = findDivision(groups);
  if (division === undefined) return withPart({ precision: 'year', year }, groups.part?.replace('年', ''));
  return { precision: getDivisionPrecision(division), year, division };
}

/** The number that EDTF gives to the season, quarter or half that was found. */
export function findDivision({ season, quarter, half }: Record<string, string | undefined>): number | undefined {
  if (season !== undefined) return 21 + '春夏秋冬'.indexOf(season[0]!);
  if (quarter !== undefined) return 32 + parseNumber(quarter.replace('第', '').replace('季度', ''));
  return half === undefined ? undefined : half.startsWith('上') ? 40 : 41;
}

function readAge({ era, century, decade, part }: Record<string, string | undefined>): Point {
  const number = parseNumber(century!);
  const before = toAstronomical(1, era) !== 1;
  // The fifth century before our era is the years 500–401 BCE, astronomically -499 to -400.
  const first = before ? 1 - number * 100 : (number - 1) * 100;
  if (decade === undefined) return withPart({ precision: 'century', year: first }, part);
  const year = (number - 1) * 100 + parseNumber(decade);
  return withPart({ precision: 'decade', year: before ? Number.NaN : year }, part);
}

/** Adds a time of day, unless it is the midnight that spreadsheets and YAML write behind a plain day. */
export function withTime(point: Point, time: string): Point {
  const [hours = '', ...rest] = time.split(':');
  const text = [hours.padStart(2, '0'), ...rest].join(':');
  return /^00:00(?::00)?$/u.test(text) ? point : { ...point, precision: 'minute', time: text };
}

const PARTS: [RegExp, Part][] = [
  [/^(?:初|初期|初叶)$/u, 'beginning'],
  [/^(?:上旬|早期|前期)$/u, 'early'],
  [/^中/u, 'middle'],
  [/^(?:下旬|后期|晚期)$/u, 'late'],
  [/^[底末]/u, 'end'],
];

function withPart(point: Point, text: string | undefined): Point {
  const part = text === undefined ? undefined : PARTS.find(([pattern]) => pattern.test(text))?.[1];
  return part === undefined ? point : { ...point, part, approximate: true };
}
