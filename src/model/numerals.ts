const DIGITS = '〇一二三四五六七八九';

/** A number from 0 to 9999 in Han: 15 → 十五, 120 → 一百二十, 1005 → 一千〇五. Any other number stays in digits. */
export function formatHanNumber(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) return String(number);
  if (number < 10) return DIGITS[number]!;
  if (number < 20) return `十${number === 10 ? '' : DIGITS[number - 10]}`;
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit > 0) text += `${gap && text ? '〇' : ''}${DIGITS[digit]}${name}`;
    gap = digit === 0;
  }
  return text;
}

/** An ordinal as a page of that language shows it large: Han in Chinese up to 99, digits else. */
export function formatOrdinal(number: number, lang: string): string {
  return /^zh(?:-|$)/iu.test(lang) && number < 100 ? formatHanNumber(number) : String(number);
}
