import type { DateProblem } from './historic-date.ts';
import { ERA_ZH, POINTS_ZH } from './points-zh.ts';
import { POINTS_EN, POINTS_NUMERIC } from './points-en.ts';
import { findImpossible } from './shape.ts';
import type { Point, Shape } from './shape.ts';
import { DAY_EN, ERA_EN, HAN, JOINER, MONTH_EN, SMALL_ZH, YEAR_ZH, parseJoiner } from './words.ts';

/** What the words from a position on say, and where they stop. */
export interface Reading<T> {
  value: T | DateProblem;
  end: number;
}

const POINTS = [...POINTS_ZH, ...POINTS_EN, ...POINTS_NUMERIC];
const APPROXIMATELY = /(?:大约|大概|约于|约|c\.|ca\.|circa|about|around|approximately|approx\.)\s?/iuy;
const OR_SO = /左右|前后|~/uy;
const UNCERTAIN = /\s?(?:\?|[(（](?:存疑|\?|uncertain)[)）])|%/iuy;
const STOP = '(?=$|[\\s,，。:：;；、)）\\]】])';
const JOINED = new RegExp(`\\s?(?<joiner>${JOINER})\\s?`, 'iuy');
const SINCE = new RegExp(
  `\\s?(?:(?:至|到|-|–|—{1,2}|~)\\s?(?:今(?!年)|现在|目前|present|now|today)|以来|起${STOP}|(?:until|to) (?:the )?(?:present|now|today)|onwards?(?![a-z]))`,
  'iuy',
);
const AFTER = new RegExp(`以后|之后|后${STOP}`, 'uy');
const BEFORE = new RegExp(`以前|之前|前${STOP}`, 'uy');
const LEADING =
  /(?<since>since|from)\s|(?<after>after)\s|(?<before>before|until|till)\s|(?<between>between)\s|自(?=[\d公前〇零一二三四五六七八九十])/iuy;

/** Ranges that name a shared part once: how they are found, and both dates in full. */
const CONTRACTED: [RegExp, (groups: Record<string, string>) => [string, string]][] = [
  // 1921年7月1—23日
  [
    zh(`YEAR年\\s?(?<month>SMALL)\\s?月\\s?(?<a>SMALL)\\s?[日号]?JOIN(?<b>SMALL)\\s?[日号]`),
    ({ year, month, a, b }) => [`${year}年${month}月${a}日`, `${year}年${month}月${b}日`],
  ],
  // 1921年7月1日—9月3日
  [
    zh(`YEAR年\\s?(?<month>SMALL)\\s?月\\s?(?<a>SMALL)\\s?[日号]?JOIN(?<month2>SMALL)\\s?月\\s?(?<b>SMALL)\\s?[日号]`),
    ({ year, month, month2, a, b }) => [`${year}年${month}月${a}日`, `${year}年${month2}月${b}日`],
  ],
  // 1921年7—9月
  [
    zh(`YEAR年\\s?(?<a>SMALL)\\s?月?JOIN(?<b>SMALL)\\s?月份?(?!${HAN}*\\s?[日\\d])`),
    ({ year, a, b }) => [`${year}年${a}月`, `${year}年${b}月`],
  ],
  // 1921—1923年, 公元前551—前479年
  [
    zh(`YEARJOIN(?<era2>${ERA_ZH})?(?<b>${YEAR_ZH})\\s?年(?![级龄]|\\s?${SMALL_ZH}\\s?月)`),
    ({ year, era2 = '', b }) => [`${year}年`, `${era2}${b}年`],
  ],
  // 1921年春—秋
  [
    zh('YEAR年\\s?(?<a>[春夏秋冬]季?)JOIN(?<b>[春夏秋冬]季?)(?![节晚游令])'),
    ({ year, a, b }) => [`${year}年${a}`, `${year}年${b}`],
  ],
  // 20世纪20—30年代
  [
    zh(`(?<century>(?:${ERA_ZH})?${SMALL_ZH}\\s?世纪)(?<a>\\d0|${HAN}{1,2})JOIN(?<b>\\d0|${HAN}{1,2})\\s?年代`),
    ({ century, a, b }) => [`${century}${a}年代`, `${century}${b}年代`],
  ],
  // 19—20世纪
  [
    zh(`(?<era>${ERA_ZH})?(?<a>SMALL)JOIN(?<era2>${ERA_ZH})?(?<b>SMALL)\\s?世纪(?!\\d)`),
    ({ era = '', era2 = '', a, b }) => [`${era}${a}世纪`, `${era2}${b}世纪`],
  ],
  // 1.7.1921 is left to the ambiguous; 1921.7.1-23, 1921.7.1-9.3
  [
    en('(?<year>\\d{4})\\.(?<month>\\d{1,2})\\.(?<a>\\d{1,2})JOIN(?:(?<month2>\\d{1,2})\\.)?(?<b>\\d{1,2})(?![\\d.])'),
    ({ year, month, a, b, month2 = month }) => [`${year}.${month}.${a}`, `${year}.${month2}.${b}`],
  ],
  // 1–23 July 1921
  [
    en(`(?<a>${DAY_EN})JOIN(?<b>${DAY_EN})\\s(?<month>${MONTH_EN}),?\\sYEAR`),
    ({ a, b, month, year }) => [`${a} ${month} ${year}`, `${b} ${month} ${year}`],
  ],
  // 1 July – 3 September 1921
  [
    en(`(?<a>${DAY_EN}\\s${MONTH_EN})JOIN(?<b>${DAY_EN}\\s${MONTH_EN}),?\\sYEAR`),
    ({ a, b, year }) => [`${a} ${year}`, `${b} ${year}`],
  ],
  // July–September 1921, spring–autumn 1921
  [en(`(?<a>MONTH|SEASON)JOIN(?<b>MONTH|SEASON),?\\sYEAR`), ({ a, b, year }) => [`${a} ${year}`, `${b} ${year}`]],
  // July 1–23, 1921
  [
    en(`(?<month>${MONTH_EN})\\s(?<a>${DAY_EN})JOIN(?<b>${DAY_EN}),?\\sYEAR`),
    ({ month, a, b, year }) => [`${month} ${a}, ${year}`, `${month} ${b}, ${year}`],
  ],
  // July 1 – September 3, 1921
  [
    en(`(?<a>${MONTH_EN}\\s${DAY_EN})JOIN(?<b>${MONTH_EN}\\s${DAY_EN}),?\\sYEAR`),
    ({ a, b, year }) => [`${a}, ${year}`, `${b}, ${year}`],
  ],
  // 551–479 BCE
  [en(`(?<a>\\d{1,4})JOIN(?<b>\\d{1,4})\\s?(?<era>${ERA_EN})`), ({ a, b, era }) => [`${a} ${era}`, `${b} ${era}`]],
  // 1921–23, with a dash: a hyphen there is EDTF's sign for a season.
  [
    /(?<age>\d{2})(?<a>\d{2})(?<joiner>–)(?<b>\d{2})(?![\d年月日.])/uy,
    ({ age, a, b }) => [`${age}${a}年`, `${age}${b}年`],
  ],
  // 19th–20th centuries
  [
    en(`(?<a>\\d{1,2}(?:st|nd|rd|th))JOIN(?<b>\\d{1,2}(?:st|nd|rd|th))\\scentur(?:y|ies)(?:\\s(?<era>${ERA_EN}))?`),
    ({ a, b, era = '' }) => [`${a} century ${era}`.trim(), `${b} century ${era}`.trim()],
  ],
];

/**
 * Reads the longest date that begins at a position, in Chinese or English words or in digits.
 * @param text folded (see fold) and without runs of blanks.
 */
export function scanDate(text: string, at: number): Reading<Shape> | undefined {
  const leading = exec(LEADING, text, at);
  if (leading) return scanLed(text, at + leading[0].length, leading.groups ?? {});
  const prefix = exec(APPROXIMATELY, text, at);
  const from = at + (prefix?.[0].length ?? 0);
  const contracted = scanContracted(text, from, prefix !== undefined);
  const single = scanSingle(text, from, prefix !== undefined);
  return contracted && (!single || contracted.end >= single.end) ? contracted : single;
}

/** Reads what stands behind since, after, before, between and 自. */
function scanLed(text: string, at: number, led: Record<string, string | undefined>): Reading<Shape> | undefined {
  const reading = scanDate(text, at);
  if (!reading || 'code' in reading.value) return reading;
  const shape = reading.value;
  if (led.between) return shape.kind === 'all-of' ? { ...reading, value: toInterval(shape.points) } : undefined;
  if (shape.kind !== 'point') return led.after || led.before ? undefined : reading;
  if (led.before) return { ...reading, value: { kind: 'interval', from: 'open', to: shape.point } };
  return { ...reading, value: { kind: 'interval', from: shape.point, to: led.after ? 'unknown' : 'open' } };
}

function toInterval(points: Point[]): Shape {
  return { kind: 'interval', from: points[0]!, to: points.at(-1)! };
}

function scanContracted(text: string, at: number, approximate: boolean): Reading<Shape> | undefined {
  let best: Reading<Shape> | undefined;
  for (const [pattern, expand] of CONTRACTED) {
    const match = exec(pattern, text, at);
    if (!match || at + match[0].length <= (best?.end ?? at)) continue;
    const groups = match.groups as Record<string, string>;
    const points = expand(groups).map((whole) => scanPoint(whole, 0, false));
    const end = at + match[0].length;
    const [a, b] = points;
    if (!a || !b) continue;
    if ('code' in a.value) best = { end, value: a.value };
    else if ('code' in b.value) best = { end, value: b.value };
    else best = { end, value: join(groups.joiner!, approximate ? { ...a.value, approximate } : a.value, b.value) };
  }
  return best;
}

/** Reads one date, or two whole ones, or one with an open end. */
function scanSingle(text: string, at: number, approximate: boolean): Reading<Shape> | undefined {
  const first = scanPoint(text, at, approximate);
  if (!first || 'code' in first.value) return first as Reading<Shape> | undefined;
  const { value: point, end } = first;
  for (const [pattern, from, to] of [
    [SINCE, point, 'open'],
    [AFTER, point, 'unknown'],
    [BEFORE, 'open', point],
  ] as const) {
    const match = exec(pattern, text, end);
    if (match) return { end: end + match[0].length, value: { kind: 'interval', from, to } };
  }
  const joined = exec(JOINED, text, end);
  const next = joined && end + joined[0].length;
  const prefix = next === undefined ? undefined : exec(APPROXIMATELY, text, next);
  const second =
    next === undefined ? undefined : scanPoint(text, next + (prefix?.[0].length ?? 0), prefix !== undefined);
  if (!joined || !second) return { end, value: { kind: 'point', point } };
  const { value } = second;
  return { end: second.end, value: 'code' in value ? value : join(joined.groups!.joiner!, point, value) };
}

function join(joiner: string, a: Point, b: Point): Shape {
  const kind = parseJoiner(joiner);
  return kind === 'interval' ? { kind, from: a, to: b } : { kind, points: [a, b] };
}

/** Reads the longest single date at a position, with the marks of doubt behind it. */
function scanPoint(text: string, at: number, approximate: boolean): Reading<Point> | undefined {
  let best: { point: Point; end: number } | undefined;
  for (const { pattern, read } of POINTS) {
    const match = exec(pattern, text, at);
    if (!match || at + match[0].length <= (best?.end ?? at)) continue;
    const point = read(match.groups ?? {});
    if (isReadable(point)) best = { point, end: at + match[0].length };
  }
  if (!best) return undefined;
  const { point } = best;
  let { end } = best;
  const orSo = exec(OR_SO, text, end);
  if (orSo) end += orSo[0].length;
  const doubt = exec(UNCERTAIN, text, end);
  if (doubt) end += doubt[0].length;
  if (approximate || orSo || doubt?.[0] === '%') point.approximate = true;
  if (doubt) point.uncertain = true;
  return { end, value: findImpossible(point, text.slice(at, end)) ?? point };
}

/** False where a word looked like a number and is none, as 一二 for a day. */
function isReadable({ year, month = 0, day = 0, division = 21 }: Point): boolean {
  return ![year, month, day, division].some(Number.isNaN);
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function zh(source: string): RegExp {
  const year = `(?<year>(?:${ERA_ZH})?\\s?${YEAR_ZH})\\s?`;
  return compile(source.replaceAll('YEAR', year).replaceAll('SMALL', SMALL_ZH));
}

function en(source: string): RegExp {
  const names: Record<string, string> = { MONTH: MONTH_EN, SEASON: '(?:spring|summer|autumn|fall|winter)' };
  const year = `(?<year>\\d{1,4}(?!\\d)(?:\\s?${ERA_EN})?)`;
  return compile(source.replace(/MONTH|SEASON/gu, (name) => names[name]!).replaceAll('YEAR', year));
}

function compile(source: string): RegExp {
  return new RegExp(source.replace('JOIN', `\\s?(?<joiner>${JOINER})\\s?`), 'iuy');
}
