import { loadThemeSheet } from '../src/loader/check-theme.ts';
import type { Entry, Library } from '../src/model/library.ts';
import { resolveTheme } from '../src/model/theme.ts';

/** The tokens of pages of a campaign: its theme's with its own colours over them, else those of the site's theme. */
export function findTokens({ site }: Library, campaign: Entry | undefined): Record<string, string> {
  const { theme = site.theme, tokens } = (campaign?.data ?? {}) as { theme?: string; tokens?: Record<string, string> };
  return resolveTheme(loadThemeSheet(theme), tokens).tokens;
}
