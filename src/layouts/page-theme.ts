import type { Campaign } from '../model/campaign.ts';
import type { Site } from '../model/library.ts';
import { resolveTheme } from '../model/theme.ts';
import type { Theme } from '../model/theme.ts';

/** Style sheets of the themes as text, so that a page carries its own alone. */
const SHEETS = import.meta.glob<string>('../themes/*.css', { query: '?raw', import: 'default', eager: true });
const resolved = new Map<string, Theme>();

/** The theme of a page: its campaign's, with the colours that the campaign sets otherwise, else the site's. */
export function getPageTheme(site: Site, campaign?: Campaign): Theme {
  const { theme: id = site.theme, tokens = {} } = (campaign?.entry?.data ?? {}) as {
    theme?: string;
    tokens?: Record<string, string>;
  };
  const key = JSON.stringify([id, tokens]);
  const theme = resolved.get(key) ?? resolveTheme(SHEETS[`../themes/${id}.css`]!, tokens);
  resolved.set(key, theme);
  return theme;
}
