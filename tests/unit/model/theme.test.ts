import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseColour } from '../../../src/model/colour.ts';
import { getContrast } from '../../../src/model/contrast.ts';
import { formatThemeStyle, listColours, resolveTheme, THEME_NAMES } from '../../../src/model/theme.ts';
import { listWeakPairs } from '../../../src/model/theme-pairs.ts';
import { parseThemeTokens } from '../../../src/model/theme-tokens.ts';

const IDS = Object.keys(THEME_NAMES);
const sheetOf = (id: string): string => readFileSync(`src/themes/${id}.css`, 'utf8');
const VERMILION = sheetOf('vermilion');

test('each theme has a style sheet, and each style sheet a name', () => {
  expect(readdirSync('src/themes').sort()).toEqual(IDS.map((id) => `${id}.css`).sort());
});

describe.each(IDS)('%s', (id) => {
  const { tokens, printed } = resolveTheme(sheetOf(id));

  test('gives the tokens that every theme gives', () => {
    expect(Object.keys(tokens)).toEqual(Object.keys(parseThemeTokens(VERMILION)));
    expect(listColours(tokens)).toEqual(listColours(parseThemeTokens(VERMILION)));
  });

  test('keeps words readable on every ground, on paper too', () => {
    expect(listWeakPairs(tokens)).toEqual([]);
    expect(listWeakPairs({ ...tokens, ...printed })).toEqual([]);
  });
});

test('a dark theme is printed as ink on paper', () => {
  const { tokens, printed } = resolveTheme(sheetOf('gold-on-night'));
  expect(tokens['color-scheme']).toBe('dark');
  expect(printed['color-scheme']).toBe('only light');
  expect(listColours(printed)).toEqual(listColours(tokens));
  expect(getContrast(parseColour(printed['ink']!)!, [255, 255, 255])).toBeGreaterThan(7);
});

test('plain has the contrast that the strictest level asks of words', () => {
  const { tokens } = resolveTheme(sheetOf('plain'));
  for (const word of ['ink', 'ink-soft', 'accent', 'accent-deep', 'gold-deep', 'jade-deep', 'azure-deep']) {
    for (const ground of ['paper', 'paper-deep', 'paper-light', 'tint-1', 'tint-2', 'tint-3']) {
      const ratio = getContrast(parseColour(tokens[word]!)!, parseColour(tokens[ground]!)!);
      expect(ratio, `${word} on ${ground}`).toBeGreaterThan(7);
    }
  }
});

describe('colours of a campaign', () => {
  test('take the place of the theme’s, and what goes with them follows', () => {
    const { tokens, origins } = resolveTheme(VERMILION, { paper: '#fff', accent: 'rgb(20 80 60)', 'tint-1': '#eee' });
    expect(tokens['paper']).toBe('#ffffff');
    expect(tokens['paper-light']).toBe('#ffffff');
    expect(tokens['paper-deep']).toBe('#f5f2ec');
    expect(tokens['tint-1']).toBe('#eeeeee');
    expect(tokens['accent']).toBe('#14503c');
    expect(tokens['seal']).toBe('#14503c');
    expect(tokens['ink']).toBe(parseThemeTokens(VERMILION)['ink']);
    expect(origins['paper-deep']).toBe('paper');
    expect(origins['tint-1']).toBe('tint-1');
    expect(origins['ink']).toBeUndefined();
  });

  test('that are none, or belong to no token, change nothing', () => {
    const plain = resolveTheme(VERMILION);
    expect(resolveTheme(VERMILION, { paper: 'papery', rule: '#fff', colour: '#fff' })).toEqual(plain);
  });

  test('may come with pictures that have them already', () => {
    const indigo = sheetOf('indigo');
    expect(resolveTheme(indigo).tokens['painting-filter']).toMatch(/^grayscale/u);
    expect(resolveTheme(indigo, { 'painting-filter': 'none' }).tokens['painting-filter']).toBe('none');
    expect(resolveTheme(indigo, { 'painting-filter': 'blur(1px)' })).toEqual(resolveTheme(indigo));
  });

  test('reach the page with their channels apart', () => {
    const style = formatThemeStyle(resolveTheme(VERMILION, { paper: '#fff' }));
    expect(style).toContain('--paper:#ffffff;');
    expect(style).toContain('--paper-rgb:255 255 255');
    expect(style).not.toContain('@media');
    expect(formatThemeStyle(resolveTheme(sheetOf('gold-on-night')))).toMatch(
      /@media print\{:root\{color-scheme:only light;/u,
    );
  });
});

test('weak pairs are named, the weakest first', () => {
  const tokens = { ...parseThemeTokens(VERMILION), 'ink-soft': '#b0a090', accent: '#d07060' };
  const [first] = listWeakPairs(tokens);
  expect(first).toMatchObject({ word: 'ink-soft', ground: 'paper-deep', wanted: 4.5, groundColour: '#e9dec8' });
  expect(first!.ratio).toBeLessThan(2);
  expect(listWeakPairs(tokens).some(({ word }) => word === 'accent')).toBe(true);
});
