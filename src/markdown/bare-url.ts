/** Signs of Chinese text below the blocks of Chinese: dashes, curly quotation marks, the ellipsis. */
const SIGNS = new Set([0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026]);

/** True for a UTF-16 code unit that no bare address holds in Chinese text: Han, kana, full-width signs, and half of a rare character. */
export function endsBareUrl(code: number): boolean {
  return code >= 0x2e80 || SIGNS.has(code);
}

/**
 * Cuts a bare address before Chinese punctuation or Han, and before the signs that end a sentence or close a bracket opened before it:
 * `https://a.cn，继续` → [`https://a.cn`, `，继续`], `https://a.cn/(b)).` → [`https://a.cn/(b)`, `).`].
 */
export function cutBareUrl(text: string): [url: string, rest: string] {
  let end = 0;
  while (end < text.length && !endsBareUrl(text.charCodeAt(end))) end += 1;
  const url = trim(text.slice(0, end));
  return [url, text.slice(url.length)];
}

function trim(url: string): string {
  const open = url.split('(').length;
  let closed = url.split(')').length;
  let end = url.length;
  for (; end > 0; end -= 1) {
    const sign = url[end - 1]!;
    if (sign === ')' && closed > open) closed -= 1;
    else if (!/[?!.,:*_~'"\]]/u.test(sign)) break;
  }
  return url.slice(0, end);
}
