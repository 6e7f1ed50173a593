/**
 * Parts the label of a date into the year that is set large and what stands below it: `1931年9月18日` → `1931`, `9月18日`;
 * `c. August 1921` → `1921`, `c. August`; a label with two years keeps both below.
 */
export function splitSlipDate(label: string): { year: string; day: string } {
  const chinese = /^(约|公元)?\s?(前?\d{1,4})年(?!代)(.*)$/u.exec(label);
  if (chinese) return { year: chinese[2]!, day: [chinese[1] === '约' ? '约' : '', chinese[3]!].join('') };
  const years = [...label.matchAll(/(?<!\d)\d{4}(?!\d)/gu)];
  const [first] = years;
  if (!first) return { year: label, day: '' };
  const year = first[0];
  if (label === year) return { year, day: '' };
  const isLast = years.length === 1 && label.endsWith(year);
  return { year, day: isLast ? label.slice(0, -year.length).trim() : label };
}
