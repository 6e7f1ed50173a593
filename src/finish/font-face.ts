/** Writes the rule that brings a font into a page; `url` is relative to the page. */
export function formatFontFace(family: string, weight: number, url: string, characters: string): string {
  return (
    `@font-face{font-family:${family};font-weight:${weight};font-display:swap;` +
    `src:url(${url})format("woff2");unicode-range:${formatRange(characters)}}`
  );
}

/** `一二` → `U+4E00,U+4E8C`; three neighbours or more become a range. */
export function formatRange(characters: string): string {
  const codes = [...characters].map((character) => character.codePointAt(0)!).sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run?.[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
  }
  return runs
    .flatMap(([first, last]) => {
      if (last - first === 1) return [toHex(first), toHex(last)];
      return [first === last ? toHex(first) : `${toHex(first)}-${last.toString(16).toUpperCase()}`];
    })
    .join(',');
}

function toHex(code: number): string {
  return `U+${code.toString(16).toUpperCase()}`;
}
