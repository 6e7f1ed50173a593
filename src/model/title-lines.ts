/** More signs than this stand in a second line of a vertical title. */
const LONGEST = 8;

/**
 * Parts a title for vertical setting into lines of nearly equal length, at its own signs (：，、·) or blanks where it has some near the middle.
 * Joined, the lines are the title again.
 */
export function splitTitle(title: string): string[] {
  const signs = [...title];
  if (signs.length <= LONGEST) return [title];
  const middle = signs.length / 2;
  const breaks = signs.flatMap((sign, index) => (/[\s：:，,、·—]/u.test(sign) ? [index + 1] : []));
  const nearest = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const at = nearest !== undefined && Math.abs(nearest - middle) <= middle / 2 ? nearest : Math.ceil(middle);
  return [signs.slice(0, at).join(''), signs.slice(at).join('')];
}

/** Reads a span in a subtitle, `一九二一—二〇二〇` or `1993–2023`; undefined for any other words. */
export function splitSpan(text: string): [string, string] | undefined {
  const match = /^([^\s—–-]{2,6})\s*(?:—{1,2}|–|-|至)\s*([^\s—–-]{2,6})$/u.exec(text.trim());
  return match && /[\d〇零一二三四五六七八九十]/u.test(match[1]!) ? [match[1]!, match[2]!] : undefined;
}
