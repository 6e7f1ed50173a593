import { formatHex, parseColour } from './colour.ts';
import type { Rgb } from './colour.ts';
import { parseThemeTokens } from './theme-tokens.ts';

/** Names of the themes as authors may write them in Chinese, by the id that names the file. */
export const THEME_NAMES: Readonly<Record<string, string>> = {
  vermilion: '朱砂',
  ink: '水墨',
  celadon: '青瓷',
  indigo: '靛蓝',
  'gold-on-night': '泥金',
  plain: '素',
};

/** A theme with what a campaign sets otherwise. */
export interface Theme {
  /** Every token by its name without dashes. */
  tokens: Record<string, string>;
  /** Those that differ on paper. */
  printed: Record<string, string>;
  /** The override that a token's colour comes from, for tokens that one changed. */
  origins: Record<string, string>;
}

/**
 * Tokens that go with another: where a campaign sets that one alone, they are moved as far as it was, so that a deeper paper stays deeper.
 * In this order, since one may follow a follower.
 */
const FOLLOWERS: readonly [leader: string, followers: string[]][] = [
  ['paper', ['paper-deep', 'paper-light', 'tint-1', 'tint-2', 'tint-3', 'line']],
  ['ink', ['ink-soft', 'ink-faint', 'range-1', 'range-2', 'range-3', 'range-4', 'title']],
  ['accent', ['accent-deep', 'seal', 'sun']],
];

/** The one token beside the colours that a campaign may set, and to what: its pictures have the theme's colours as they are. */
export const OWN_PAINTING = ['painting-filter', 'none'] as const;

/** Tokens whose channels styles ask for apart, as `--NAME-rgb`, to lay them on thinly. */
const THIN = ['paper', 'night', 'accent', 'ink'];

/** The tokens of a theme that are colours, which is what a campaign may set. */
export function listColours(tokens: Readonly<Record<string, string>>): string[] {
  return Object.keys(tokens).filter((name) => parseColour(tokens[name]!) !== undefined);
}

/**
 * Reads a theme's style sheet and lays a campaign's colours over it.
 * @param overrides colours by token; what is no token or no colour is left out
 */
export function resolveTheme(css: string, overrides: Readonly<Record<string, string>> = {}): Theme {
  const given = parseThemeTokens(css);
  const tokens = { ...given };
  const origins: Record<string, string> = {};
  const known = new Set(listColours(given));
  const [filter, unfiltered] = OWN_PAINTING;
  if (overrides[filter] === unfiltered) tokens[filter] = unfiltered;
  for (const [name, value] of Object.entries(overrides)) {
    const colour = parseColour(value);
    if (!known.has(name) || colour === undefined) continue;
    tokens[name] = formatHex(colour);
    origins[name] = name;
  }
  for (const [leader, followers] of FOLLOWERS) {
    if (origins[leader] === undefined) continue;
    for (const name of followers) {
      if (origins[name] !== undefined) continue;
      tokens[name] = follow(given[name]!, given[leader]!, tokens[leader]!);
      origins[name] = leader;
    }
  }
  return { tokens, printed: parseThemeTokens(css, 'print'), origins };
}

/** Moves a colour as its leader was moved, channel by channel. */
function follow(colour: string, from: string, to: string): string {
  const [own, before, after] = [colour, from, to].map((text) => parseColour(text)!) as [Rgb, Rgb, Rgb];
  return formatHex(own.map((channel, index) => channel + after[index]! - before[index]!) as unknown as Rgb);
}

/** Writes the style element of a page: the theme's tokens, those computed of them, and those for print. */
export function formatThemeStyle({ tokens, printed }: Theme): string {
  const screen = formatRoot({ ...tokens, ...listThin(tokens) });
  const hasPrint = Object.keys(printed).length > 0;
  return hasPrint ? `${screen}@media print{${formatRoot({ ...printed, ...listThin(printed) })}}` : screen;
}

function listThin(tokens: Readonly<Record<string, string>>): Record<string, string> {
  const given = THIN.filter((name) => tokens[name] !== undefined);
  return Object.fromEntries(given.map((name) => [`${name}-rgb`, parseColour(tokens[name]!)!.join(' ')]));
}

function formatRoot(tokens: Readonly<Record<string, string>>): string {
  const declarations = Object.entries(tokens).map(([name, value]) =>
    name === 'color-scheme' ? `${name}:${value}` : `--${name}:${value}`,
  );
  return `:root{${declarations.join(';')}}`;
}
