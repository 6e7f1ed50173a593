import type { FaultTexts } from './fault-texts.ts';

const FORMS_EN =
  'Write it as `1921-07-23`, `1921-07`, `1921`, `1921-07~` (about), `1921/1923` (from, to), or in words: `23 July 1921`, `1920s`.';
const FORMS_ZH =
  '请写作 `1921-07-23`、`1921-07`、`1921`、`1921-07~`（约）、`1921/1923`（起止），或“1921年7月23日”“约1921年”“20世纪20年代”。';

export const DATE_FAULTS = {
  'date-unreadable': {
    en: { what: '`{found}` cannot be read as a date.', fix: FORMS_EN },
    zh: { what: '“{found}”无法读作日期。', fix: FORMS_ZH },
  },
  'date-unusual': {
    en: {
      what: '`{found}` is not written as a date.',
      fix: 'If you mean `{suggestion}`, write that, in quotation marks.',
    },
    zh: { what: '“{found}”不是日期的写法。', fix: '如果指的是 `{suggestion}`，请这样写，并加引号。' },
  },
  'date-no-such-day': {
    en: {
      what: '`{found}` does not exist: that month has {days} days.',
      fix: 'The nearest day is `{suggestion}`; check the source.',
    },
    zh: { what: '“{found}”不存在：该月只有 {days} 天。', fix: '最近的一天是 `{suggestion}`，请核对来源。' },
  },
  'date-no-such-month': {
    en: {
      what: '`{found}` does not exist: there is no month {month}.',
      fix: 'Months go from 01 to 12; seasons are 21 (spring) to 24 (winter). A range of years is written `1914/1918`.',
    },
    zh: {
      what: '“{found}”不存在：没有 {month} 月。',
      fix: '月份为 01 至 12；季节为 21（春）至 24（冬）。年份起止写作 `1914/1918`。',
    },
  },
  'date-no-such-time': {
    en: {
      what: '`{found}` names a time that does not exist.',
      fix: 'Hours go from 00 to 23, minutes and seconds from 00 to 59.',
    },
    zh: { what: '“{found}”中的时刻不存在。', fix: '小时为 00 至 23，分、秒为 00 至 59。' },
  },
  'date-reversed': {
    en: {
      what: '`{found}` ends before it begins: `{end}` is earlier than `{start}`.',
      fix: 'Swap the two dates: `{suggestion}`; or correct the wrong one.',
    },
    zh: {
      what: '“{found}”的起止颠倒：`{end}` 早于 `{start}`。',
      fix: '请对调两个日期，写作 `{suggestion}`；或改正写错的那个。',
    },
  },
  'date-ambiguous': {
    en: { what: '`{found}` may be `{first}` or `{second}`.', fix: 'Write the one that is meant, year first.' },
    zh: { what: '“{found}”可以是 `{first}`，也可以是 `{second}`。', fix: '请按年、月、日的顺序写明是哪一天。' },
  },
  'date-relative': {
    en: { what: '`{found}` depends on another date.', fix: 'Write the year out, e.g. `autumn 1921` or `1950s`.' },
    zh: { what: '“{found}”要靠别的日期才能确定。', fix: '请写明年份，例如“1921年秋”“20世纪50年代”。' },
  },
  'date-without-year': {
    en: { what: '`{found}` has no year.', fix: 'Write the year too, e.g. `23 July 1921`.' },
    zh: { what: '“{found}”没有年份。', fix: '请补上年份，例如“1921年7月23日”“20世纪50年代”。' },
  },
  'date-of-an-era': {
    en: {
      what: '`{found}` is a date of a reign or of the lunar calendar, which is not converted.',
      fix: 'Look the date up and write it as `1898-06-11`; keep your own words in the title.',
    },
    zh: {
      what: '“{found}”是年号、干支或农历日期，系统不作换算。',
      fix: '请查明公历日期，写作 `1898-06-11`；原来的说法可留在标题中。',
    },
  },
  'date-of-the-republic': {
    en: {
      what: '`{found}` counts the years of the Republic.',
      fix: 'Write the year as `{suggestion}`; keep your own words in the title.',
    },
    zh: { what: '“{found}”是民国纪年。', fix: '请写公历 `{suggestion}` 年；原来的说法可留在标题中。' },
  },
  'moment-not-exact': {
    en: {
      what: '`{found}` is not one day or time.',
      fix: 'Write a day (`2026-05-04`) or a time (`2026-05-04 09:00`, which is China’s time).',
    },
    zh: {
      what: '“{found}”不是确定的某一天或时刻。',
      fix: '请写日期（`2026-05-04`）或时刻（`2026-05-04 09:00`，北京时间）。',
    },
  },
} as const satisfies FaultTexts;
