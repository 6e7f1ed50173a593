import { countDaysOfMonth } from './calendar.ts';
import type { DateProblem } from './historic-date.ts';
import { ERA_NAMES } from './era-names.ts';
import { parseNumber } from './words.ts';

/** Says why a text that looks like a date cannot be one, with the nearest reading where there is one. */
export function explainDate(text: string): DateProblem | undefined {
  return (
    explainDigits(text) ??
    explainRepublic(text) ??
    (RELATIVE.test(text) ? { code: 'date-relative', values: { found: text } } : undefined) ??
    (ERA.test(text) ? { code: 'date-of-an-era', values: { found: text } } : undefined) ??
    (YEARLESS.test(text) ? { code: 'date-without-year', values: { found: text } } : undefined)
  );
}

/** 同年级 and 当日记 are no dates. */
export const RELATIVE =
  /^(?:同年(?!级|龄|代)|次年|翌年|同月|次月|翌月|当日(?!记)|同日|次日|翌日|去年|今年|明年|上世纪|上个世纪|本世纪|(?:the )?(?:same|next|following|last|previous) (?:year|month|day|century)(?![a-z]))/iu;
export const YEARLESS =
  /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?月(?: ?(?:\d{1,2}|[一二三四五六七八九十廿]{1,3}) ?[日号]|[初底末]|[上中下]旬)|(?:\d0|[二三四五六七八九]十) ?年代|(?:\d{1,2} )?(?:january|february|march|april|june|july|august|september|october|november|december) ?\d{0,2}$)/iu;
const ERA = new RegExp(
  `^(?:(?:清|明|元|宋|唐|隋|汉|晋|秦)(?:朝|代)?)?(?:(?:${ERA_NAMES})(?=[元一二三四五六七八九十廿卅\\d初末年间])|[清明元宋唐隋汉晋秦](?:朝|代)?(?:初|末|中叶)|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|(?:农历|阴历|夏历))`,
  'u',
);

function explainRepublic(text: string): DateProblem | undefined {
  const number = /^民国\s?(\d{1,3}|[元一二三四五六七八九十]{1,3})\s?年/u.exec(text)?.[1];
  if (number === undefined) return undefined;
  const year = number === '元' ? 1 : parseNumber(number);
  if (Number.isNaN(year)) return { code: 'date-of-an-era', values: { found: text } };
  return { code: 'date-of-the-republic', values: { found: text, suggestion: 1911 + year } };
}

function explainDigits(text: string): DateProblem | undefined {
  const suggest = (suggestion: string) => ({ code: 'date-unusual', values: { found: text, suggestion } });
  const short = /^(-?)(\d{1,3})$/u.exec(text);
  if (short) return suggest(`${short[1]}${short[2]!.padStart(4, '0')}`);
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (compact && isDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))) {
    return suggest(`${compact[1]}-${compact[2]}-${compact[3]}`);
  }
  const years = /^(\d{2})(\d{2})-(\d{2})$/u.exec(text);
  if (years && Number(years[3]) > 12 && Number(years[3]) > Number(years[2])) {
    return suggest(`${years[1]}${years[2]}/${years[1]}${years[3]}`);
  }
  const reversed = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/u.exec(text);
  if (!reversed) return undefined;
  const [a, b, year] = reversed.slice(1).map(Number) as [number, number, number];
  const readings = [
    [b, a],
    [a, b],
  ].filter(([month, day]) => isDay(year, month!, day!));
  const texts = readings.map(([month, day]) => `${year}-${pad(month!)}-${pad(day!)}`);
  const [first, second = first] = texts;
  if (first === undefined) return undefined;
  if (first === second) return suggest(first);
  return { code: 'date-ambiguous', values: { found: text, first, second: second! } };
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= countDaysOfMonth(year, month);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
