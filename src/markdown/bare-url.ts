/** Signs of Chinese text below the blocks of Chinese: dashes, curly quotation marks, the ellipsis. */
const SIGNS = new Set([0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026]);

/** True for a UTF-16 code unit that no bare address holds in Chinese text: Han, kana, full-width signs, and half of a rare character. */
export function endsBareUrl(code: number): boolean {
  return code >= 0x2e80 || SIGNS.has(code);
}

/** Cuts a bare address before Chinese punctuation or Han: `https://a.cn，继续` → [`https://a.cn`, `，继续`]. */
export function cutBareUrl(text: string): [url: string, rest: string] {
  for (let at = 0; at < text.length; at += 1) {
    if (!endsBareUrl(text.charCodeAt(at))) continue;
    // Signs that end a sentence are no part of an address, as GFM has it for an address at the end.
    const url = text.slice(0, at).replace(/[?!.,:*_~'")\]]+$/u, '');
    return [url, text.slice(url.length)];
  }
  return [text, ''];
}
