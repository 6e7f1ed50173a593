import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import type { Fault } from '../faults.ts';
import { findPagePath } from '../model/paths.ts';
import type { Front } from './file-record.ts';

const THEMES = fileURLToPath(new URL('../themes/', import.meta.url));

/** The themes that ship: one style sheet each. */
export function listThemes(): string[] {
  return readdirSync(THEMES)
    .filter((name) => name.endsWith('.css'))
    .map((name) => name.slice(0, -4))
    .sort();
}

/** Checks that `theme:` names a theme; one that is not there counts as not written. */
export function checkTheme(file: string, front: Front, themes: readonly string[]): { front: Front; faults: Fault[] } {
  const found = front.data['theme'];
  if (typeof found !== 'string' || themes.includes(found)) return { front, faults: [] };
  const { theme: _theme, ...data } = front.data;
  const values = { found, suggestion: closest(found, themes), allowed: themes.join(', ') };
  return { front: { ...front, data }, faults: [{ ...placeOf(file, front, 'theme'), code: 'theme-unknown', values }] };
}

/** Checks that `call:` of a voice names a call of its campaign. */
export function checkCall(file: string, front: Front, paths: readonly string[]): Fault[] {
  const page = findPagePath(file);
  const found = front.data['call'];
  if (page?.kind !== 'voice' || typeof found !== 'string') return [];
  const prefix = `${page.campaign}/calls/`;
  const calls = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  const stems = calls.map((name) => name.replace(/\.mdx?$/iu, ''));
  if (calls.includes(found) || stems.includes(found)) return [];
  const values = {
    found,
    suggestion: stems.length > 0 ? closest(found, stems) : '–',
    allowed: stems.join(', ') || '–',
  };
  return [{ ...placeOf(file, front, 'call'), code: 'call-unknown', values }];
}

function placeOf(file: string, { places }: Front, key: string) {
  const [line, column] = places[key] ?? [1, 1];
  return { file, line, column };
}
