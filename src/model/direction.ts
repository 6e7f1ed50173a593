/** Which way a language is written, where that is not the way that pages have by themselves. */
export function getDirection(lang: string): 'rtl' | undefined {
  if (/-(?:Latn|Cyrl)\b/iu.test(lang)) return undefined;
  return /^(?:ar|fa|he|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr)\b/iu.test(lang) ? 'rtl' : undefined;
}
