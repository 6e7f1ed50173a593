/**
 * Reads the tokens of a theme's style sheet: the custom properties of its rules for `:root` outside of any media query, without
 * their dashes, `{ paper: '#f3ebdb', … }`, and `color-scheme`. A later one replaces an earlier one.
 * @param medium reads the rules within `@media MEDIUM` instead
 */
export function parseThemeTokens(css: string, medium?: 'print'): Record<string, string> {
  const tokens: Record<string, string> = {};
  const text = css.replace(/\/\*[^]*?\*\//gu, '');
  for (const [, before, body] of text.matchAll(RULE)) {
    const head = before!.trim();
    const isAt = head.startsWith('@');
    if (isAt ? head !== `@media ${medium}` : medium !== undefined) continue;
    for (const [, selector, declarations] of isAt ? body!.matchAll(RULE) : [['', head, body]]) {
      if (selector!.trim() !== ':root') continue;
      for (const [, name, value] of declarations!.matchAll(DECLARATION)) {
        tokens[name!.replace(/^--/u, '')] = value!.trim().replace(/\s+/gu, ' ');
      }
    }
  }
  return tokens;
}

/** Quoted text may hold braces and semicolons, as the addresses of drawings do. */
const QUOTED = `"[^"]*"|'[^']*'`;
const FLAT = `(?:${QUOTED}|[^{}"'])*`;
/** A rule, or an at-rule with rules in it. */
const RULE = new RegExp(`([^{}"';]+?)\\s*\\{(${FLAT}(?:\\{${FLAT}\\}${FLAT})*)\\}`, 'gu');
const DECLARATION = new RegExp(`(--[\\w-]+|color-scheme)\\s*:((?:${QUOTED}|[^;"'])*)`, 'gu');
