import type { Part } from './historic-date.ts';
import { withTime } from './points-zh.ts';
import { getDivisionPrecision } from './shape.ts';
import type { Point } from './shape.ts';
import { DAY_EN, ERA_EN, MONTH_EN, parseMonthName, parseNumber, toAstronomical } from './words.ts';

const YEAR = `(?:(?<eraBefore>AD)\\s?)?(?<year>\\d{1,4})(?![\\d'’]|st|nd|rd|th)(?:\\s?(?<era>${ERA_EN}))?`;
const PART = '(?<part>early|mid|late|(?:the )?beginning of|(?:the )?end of)';
const SEASON = '(?<season>spring|summer|autumn|fall|winter)';
const ORDINALS = ['first', 'second', 'third', 'fourth'];

export const POINTS_EN: { pattern: RegExp; read: (groups: Record<string, string | undefined>) => Point }[] = [
  {
    // 23 July 1921, 23rd of July, 1921
    pattern: compile(`(?<day>${DAY_EN})\\s(?:of\\s)?(?<month>${MONTH_EN}),?\\s${YEAR}`),
    read: readMonth,
  },
  {
    // July 23, 1921
    pattern: compile(`(?<month>${MONTH_EN})\\s(?<day>${DAY_EN}),?\\s${YEAR}`),
    read: readMonth,
  },
  {
    // July 1921, early July 1921
    pattern: compile(`(?:${PART}[\\s-])?(?<month>${MONTH_EN})(?:,|\\sof)?\\s${YEAR}`),
    read: readMonth,
  },
  {
    // spring 1921, first quarter of 1921, first half of 1921, Q1 1921
    pattern: compile(
      `(?:${SEASON}|(?:the )?(?<quarter>first|second|third|fourth) quarter|Q(?<q>[1-4])|(?:the )?(?<half>first|second) half)(?:\\sof|,)?\\s${YEAR}`,
    ),
    read: readDivision,
  },
  {
    // 1920s, the late 1920s
    pattern: compile(`(?:the )?(?:${PART}[\\s-](?:the )?)?(?<decade>\\d{2,3}0)['’]?s(?![a-z])`),
    read: ({ decade, part }) => withPart({ precision: 'decade', year: Number(decade) }, part),
  },
  {
    // 20th century, 5th century BCE
    pattern: compile(
      `(?:the )?(?:${PART}[\\s-](?:the )?)?(?<century>\\d{1,2})(?:st|nd|rd|th)[\\s-]century(?:\\s(?<era>${ERA_EN}))?(?![a-z])`,
    ),
    read: readCentury,
  },
  {
    // 551 BCE, AD 618, late 1958
    pattern: compile(
      `(?:${PART}[\\s-])?(?:(?:AD)\\s?(?<yearOfAd>\\d{1,4})(?!\\d)|(?<year>\\d{1,4})\\s?(?<era>${ERA_EN})|(?<plain>\\d{4})(?![\\d'’.:/年月]|st|nd|rd|th|s))`,
    ),
    read: ({ yearOfAd, year, era, plain, part }) =>
      withPart({ precision: 'year', year: toAstronomical(Number(yearOfAd ?? year ?? plain), era) }, part),
  },
];

function compile(source: string): RegExp {
  return new RegExp(source, 'iuy');
}

function readMonth({ day, month, year, era, part }: Record<string, string | undefined>): Point {
  const point: Point = {
    precision: 'month',
    year: toAstronomical(Number(year), era),
    month: parseMonthName(month!),
  };
  return day === undefined ? withPart(point, part) : { ...point, precision: 'day', day: parseNumber(day) };
}

function readDivision({ season, quarter, q, half, year, era }: Record<string, string | undefined>): Point {
  const division =
    season !== undefined
      ? 21 +
        Math.floor(['spring', 'summer', 'autumn', 'winter'].indexOf(season.toLowerCase().replace('fall', 'autumn')))
      : half !== undefined
        ? 40 + ORDINALS.indexOf(half.toLowerCase())
        : q !== undefined
          ? 32 + Number(q)
          : 33 + ORDINALS.indexOf(quarter!.toLowerCase());
  return { precision: getDivisionPrecision(division), year: toAstronomical(Number(year), era), division };
}

function readCentury({ century, era, part }: Record<string, string | undefined>): Point {
  const number = Number(century);
  const before = toAstronomical(1, era) !== 1;
  return withPart({ precision: 'century', year: before ? 1 - number * 100 : (number - 1) * 100 }, part);
}

function withPart(point: Point, text: string | undefined): Point {
  if (text === undefined) return point;
  const word = text.toLowerCase().replace('the ', '');
  const part: Part =
    word === 'early'
      ? 'early'
      : word === 'mid'
        ? 'middle'
        : word === 'late'
          ? 'late'
          : word.startsWith('b')
            ? 'beginning'
            : 'end';
  return { ...point, part, approximate: true };
}

/** 1921-07-23, 1921.7.23, 1921/7/23, 1921.7, with an optional time of day. */
export const POINTS_NUMERIC: typeof POINTS_EN = [
  {
    pattern: compile(
      '(?<year>\\d{4})(?<sign>[-./])(?<month>\\d{1,2})(?:\\k<sign>(?<day>\\d{1,2})(?!\\d)(?:[T ](?<time>\\d{1,2}:\\d{2}(?::\\d{2})?))?)?(?!\\d)',
    ),
    read: ({ year, month, day, time }) => {
      const point: Point = { precision: 'month', year: Number(year), month: Number(month) };
      if (day === undefined) return point;
      const whole: Point = { ...point, precision: 'day', day: Number(day) };
      return time === undefined ? whole : withTime(whole, time);
    },
  },
];
