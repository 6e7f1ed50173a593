import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import type { Fault } from '../faults.ts';
import { parseColour } from '../model/colour.ts';
import { findPassing } from '../model/contrast.ts';
import { listColours, OWN_PAINTING, resolveTheme, THEME_NAMES } from '../model/theme.ts';
import { listWeakPairs } from '../model/theme-pairs.ts';
import type { WeakPair } from '../model/theme-pairs.ts';
import { parseThemeTokens } from '../model/theme-tokens.ts';
import type { Front } from './file-record.ts';

type Tokens = Record<string, string>;

/**
 * Checks that `theme:` names a theme, by its id or its Chinese name, and that `tokens:` are colours of it that keep words readable.
 * A theme that is not there, and a token that is wrong, count as not written.
 * @param siteTheme that of campaigns that name none
 */
export function checkTheme(file: string, front: Front, siteTheme = 'vermilion'): { front: Front; faults: Fault[] } {
  const { theme: found, tokens, ...rest } = front.data as { theme?: string; tokens?: Tokens };
  if (found === undefined && tokens === undefined) return { front, faults: [] };
  const id = found === undefined ? siteTheme : findTheme(found);
  const faults: Fault[] = [];
  if (id === undefined)
    faults.push({ ...placeOf(file, front, 'theme'), code: 'theme-unknown', values: suggestTheme(found!) });
  const css = loadThemeSheet(id ?? siteTheme);
  const sound = tokens && checkTokens(css, tokens, (key) => placeOf(file, front, `tokens.${key}`), faults);
  const data = {
    ...rest,
    ...(found !== undefined && id !== undefined && { theme: id }),
    ...(sound && { tokens: sound }),
  };
  return { front: { ...front, data }, faults };
}

/** The style sheet of a theme that ships. */
export function loadThemeSheet(id: string): string {
  return readFileSync(fileURLToPath(new URL(`../themes/${id}.css`, import.meta.url)), 'utf8');
}

function findTheme(found: string): string | undefined {
  const name = found.trim();
  return Object.keys(THEME_NAMES).find((id) => id === name.toLowerCase() || THEME_NAMES[id] === name);
}

function suggestTheme(found: string): Record<string, string> {
  const ids = Object.keys(THEME_NAMES);
  const allowed = ids.map((id) => `${id} ${THEME_NAMES[id]}`).join(', ');
  return { found, suggestion: closest(found.toLowerCase(), ids), allowed };
}

/** @returns the tokens that may stand */
function checkTokens(
  css: string,
  tokens: Tokens,
  placeAt: (key: string) => Omit<Fault, 'code'>,
  faults: Fault[],
): Tokens {
  const known = listColours(parseThemeTokens(css));
  const sound: Tokens = {};
  for (const [key, found] of Object.entries(tokens)) {
    if (key === OWN_PAINTING[0] && found === OWN_PAINTING[1]) sound[key] = found;
    else if (!known.includes(key)) {
      const values = { found: key, suggestion: closest(key.replace(/^--/u, ''), known), allowed: known.join(', ') };
      faults.push({ ...placeAt(key), code: 'token-unknown', values });
    } else if (parseColour(found) === undefined) {
      faults.push({ ...placeAt(key), code: 'token-not-colour', values: { key, found } });
    } else sound[key] = found;
  }
  for (const [key, weak] of listBlamed(css, sound)) {
    const isEnough = (hex: string): boolean => !listBlamed(css, { ...sound, [key]: hex }).has(key);
    const suggestion = findPassing(parseColour(sound[key]!)!, isEnough) ?? '–';
    faults.push({ ...placeAt(key), code: 'token-contrast', values: { key, ...weak, suggestion } });
  }
  return sound;
}

/** The weakest pair that each token is to blame for: the one of the words, where both sides were set. */
function listBlamed(css: string, tokens: Tokens): Map<string, WeakPair & Record<string, string | number>> {
  const theme = resolveTheme(css, tokens);
  const blamed = new Map<string, WeakPair & Record<string, string | number>>();
  for (const weak of listWeakPairs(theme.tokens)) {
    const key = theme.origins[weak.word] ?? theme.origins[weak.ground];
    if (key !== undefined && !blamed.has(key)) blamed.set(key, { ...weak });
  }
  return blamed;
}

function placeOf(file: string, { places }: Front, key: string) {
  const [line, column] = places[key] ?? [1, 1];
  return { file, line, column };
}
