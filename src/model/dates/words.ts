/** The words and signs that dates are written with, as sources of regular expressions, and their readings. */

/** A number of the year, month or day in Arabic or Han digits. */
export const HAN = '[〇零○一二三四五六七八九十廿卅]';
export const YEAR_ZH = `(?:\\d{1,4}|[〇零○一二三四五六七八九]{3,4})`;
export const SMALL_ZH = `(?:\\d{1,2}|${HAN}{1,3})`;
export const MONTH_EN =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|' +
  'sep(?:tember|t\\.?|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)(?![a-z])';
export const DAY_EN = '\\d{1,2}(?:st|nd|rd|th)?';
export const ERA_EN = '(?:BCE|BC|CE|AD|B\\.C\\.E\\.|B\\.C\\.|C\\.E\\.|A\\.D\\.)(?![a-z])';
/** Between the ends of a range, or between the dates of a set. */
export const JOINER =
  '(?:至|到|或者|或|和|-|–|—{1,2}|―|～|~|〜|to(?![a-z])|or(?![a-z])|and(?![a-z])|until(?![a-z])|through(?![a-z]))';

const HAN_DIGITS: Record<string, number> = {
  ...{ 〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads Arabic digits, Han digits in place (一九二一) and Han numbers below 100 (二十三, 廿三); NaN for anything else. */
export function parseNumber(text: string): number {
  if (/^\d+/u.test(text)) return Number.parseInt(text, 10);
  const tens = /^(?:(?<tens>[二三四五六七八九])?十|(?<short>[廿卅]))(?<ones>[一二三四五六七八九])?$/u.exec(
    text,
  )?.groups;
  if (tens) {
    const ten = tens.short === '廿' ? 2 : tens.short === '卅' ? 3 : (HAN_DIGITS[tens.tens ?? ''] ?? 1);
    return ten * 10 + (HAN_DIGITS[tens.ones ?? ''] ?? 0);
  }
  const digits = [...text].map((sign) => HAN_DIGITS[sign]);
  return digits.includes(undefined) ? Number.NaN : Number(digits.join(''));
}

/** Reads the name of a month in English, whole or shortened: 1–12. */
export function parseMonthName(text: string): number {
  return MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** Turns a labelled year into an astronomical one: 551 before our era → -550. */
export function toAstronomical(year: number, era: string | undefined): number {
  return era !== undefined && /^(?:公元前|前|纪元前|b)/iu.test(era) ? 1 - year : year;
}

/** What a joiner makes of the two dates beside it. */
export function parseJoiner(text: string): 'interval' | 'one-of' | 'all-of' {
  return /^(?:或者|或|or)$/iu.test(text) ? 'one-of' : /^(?:和|and)$/iu.test(text) ? 'all-of' : 'interval';
}
