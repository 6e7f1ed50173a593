import { describe, expect, test } from 'vitest';
import { parseColour } from '../../../src/model/colour.ts';
import { load, show } from './load.ts';

const campaign = (lines: string) => ({ 'c/index.md': `---\n${lines}\n---\n` });

describe('theme', () => {
  test.each(['celadon', '青瓷', 'Celadon'])('%s', async (name) => {
    const { library, faults } = await load({ ...campaign(`theme: ${name}`), 'site.yaml': `theme: ${name}` });
    expect(faults).toEqual([]);
    expect(library.site.theme).toBe('celadon');
    expect(library.entries[0]!.data['theme']).toBe('celadon');
  });

  test('one that is not there is a fault at its line, and the nearest is named', async () => {
    const { faults, library } = await load({ ...campaign('title: a\ntheme: gold'), 'site.yaml': 'theme: plane' });
    expect(show(faults)).toEqual(['c/index.md:3:8 theme-unknown', 'site.yaml:1:8 theme-unknown']);
    expect(faults[1]!.values).toMatchObject({ suggestion: 'plain' });
    expect(String(faults[0]!.values!['allowed'])).toContain('gold-on-night 泥金');
    expect(library.site.theme).toBe('vermilion');
  });
});

describe('tokens', () => {
  test('colours of the theme stand', async () => {
    const { library, faults } = await load(campaign(`tokens:\n  accent: '#14503c'\n  paper: rgb(250 250 245)`));
    expect(faults).toEqual([]);
    expect(library.entries[0]!.data['tokens']).toEqual({ accent: '#14503c', paper: 'rgb(250 250 245)' });
  });

  test('pictures may keep their own colours', async () => {
    const { library, faults } = await load(campaign('theme: indigo\ntokens:\n  painting-filter: none'));
    expect(faults).toEqual([]);
    expect(library.entries[0]!.data['tokens']).toEqual({ 'painting-filter': 'none' });
  });

  test.each([
    [`  painting-filter: 'sepia(1)'`, '3:3 token-unknown', {}],
    [`  acent: '#14503c'`, '3:3 token-unknown', { suggestion: 'accent' }],
    [`  --accent: '#14503c'`, '3:3 token-unknown', { suggestion: 'accent' }],
    [`  rule: '#14503c'`, '3:3 token-unknown', {}],
    [`  ink: black`, '3:3 token-not-colour', { key: 'ink', found: 'black' }],
    [`  ink: '#1234'`, '3:3 token-not-colour', {}],
    [`  accent: #14503c`, '3:3 token-unquoted', { key: 'accent', found: '#14503c' }],
    [
      `  gold: '#b08030'\n  accent: '#e06a60'`,
      '4:3 token-contrast',
      { key: 'accent', word: 'accent', ground: 'paper', wanted: 4.5 },
    ],
    [`  paper: '#8a8070'`, '3:3 token-contrast', { key: 'paper', wanted: 4.5 }],
  ])('%s', async (lines, expected, values) => {
    const { faults } = await load(campaign(`tokens:\n${lines}`));
    expect(show(faults)).toEqual([`c/index.md:${expected}`]);
    expect(faults[0]!.values).toMatchObject(values);
  });

  test.each([
    ['accent', '#e06a60'],
    ['paper', '#8a8070'],
    ['ink', '#9a9a9a'],
    ['night', '#c0c0c0'],
  ])('the colour that a fault suggests for %s passes', async (key, found) => {
    const { faults } = await load(campaign(`tokens:\n  ${key}: '${found}'`));
    const suggestion = String(faults[0]!.values!['suggestion']);
    expect(parseColour(suggestion)).toBeDefined();
    expect((await load(campaign(`tokens:\n  ${key}: '${suggestion}'`))).faults).toEqual([]);
  });

  test('each token has one fault, whatever it spoils', async () => {
    const { faults } = await load(campaign(`tokens:\n  paper: '#777777'\n  night: '#999999'`));
    expect(show(faults)).toEqual(['c/index.md:3:3 token-contrast', 'c/index.md:4:3 token-contrast']);
  });

  test('the theme of the site is the ground for those of a campaign that names none', async () => {
    const dark = { 'site.yaml': 'theme: 泥金', ...campaign(`tokens:\n  ink: '#f5ecd8'`) };
    expect((await load(dark)).faults).toEqual([]);
    expect(show((await load({ ...dark, 'site.yaml': 'theme: 朱砂' })).faults)).toEqual([
      'c/index.md:3:3 token-contrast',
    ]);
  });
});
