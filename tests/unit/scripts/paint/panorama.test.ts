import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeChance } from '../../../../scripts/paint/chance.ts';
import { paintParts, HEIGHT, makeRoll, settleCover, SLICE } from '../../../../scripts/paint/panorama/roll.ts';
import { paintPeak } from '../../../../scripts/paint/peak.ts';
import { frame, glaze, hide, INK, makeFilm, makeSheet, RICE } from '../../../../scripts/paint/sheet.ts';
import { ROOT } from '../../../../scripts/paths.ts';

const FOLDER = join(ROOT, 'content/jiujiu/pictures/panorama');
const PEAK = { x: 60, foot: 110, height: 80, half: 50, tone: 0.8, azurite: 0.5, moss: 1 };

test('the slices of each layer are whole, numbered without a gap and of one size', async () => {
  const names = readdirSync(FOLDER);
  const total = names.reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
  expect(total).toBeLessThan(2_200_000);
  for (const [layer, count] of [
    ['far', 6],
    ['mid', 12],
    ['near', 18],
  ] as const) {
    const slices = Array.from({ length: count }, (_, i) => `${layer}-${i + 1}.webp`);
    expect(names.filter((name) => name.startsWith(layer)).sort()).toEqual(slices.sort());
    for (const slice of slices) {
      const { width, height, hasAlpha } = await sharp(join(FOLDER, slice)).metadata();
      expect({ slice, width, height, hasAlpha }).toEqual({ slice, width: SLICE, height: HEIGHT, hasAlpha: true });
    }
  }
});

test('a film over its paper looks as the same painting on paper does', async () => {
  const film = makeFilm(120, 120, RICE);
  const sheet = makeSheet(120, 120, RICE);
  paintPeak(film, PEAK, makeChance(7));
  paintPeak(sheet, PEAK, makeChance(7));
  const background = { r: 243, g: 235, b: 219 };
  const laid = await sharp(await frame(film).png().toBuffer())
    .flatten({ background })
    .raw()
    .toBuffer();
  const drawn = await frame(sheet).raw().toBuffer();
  expect(laid.length).toBe(drawn.length);
  const worst = laid.reduce((most, byte, i) => Math.max(most, Math.abs(byte - drawn[i]!)), 0);
  expect(worst).toBeLessThanOrEqual(3);
});

test('a form hides what is behind it, pigment alone lets it through', async () => {
  const film = makeFilm(2, 1, RICE);
  hide(film, 0, 0, 1);
  glaze(film, 1, 0, INK, 0.1);
  const pixels = await frame(film).raw().toBuffer();
  expect(pixels[3]).toBe(255);
  expect(pixels[7]).toBeGreaterThan(0);
  expect(pixels[7]).toBeLessThan(40);
});

test('a settled mountain covers from its outline down and lets go between the two heights', () => {
  const film = makeFilm(3, 10, RICE);
  hide(film, 1, 2, 1);
  settleCover({ sheet: film, at: (way) => film.width - way }, 5, 8);
  const column = (x: number): number[] => Array.from({ length: 10 }, (_, y) => film.cover![y * 3 + x]!);
  expect(column(0)).toEqual(Array(10).fill(0));
  expect(column(1).slice(0, 6)).toEqual([0, 0, 1, 1, 1, 1]);
  expect(column(1)[6]).toBeLessThan(1);
  expect(column(1).slice(8)).toEqual([0, 0]);
});

test('parts paint alike each time, and a part as it does without the ones before it', () => {
  const drawn: number[][] = [];
  const note = ({ chance }: { chance: () => number }): void => void drawn.push([chance(), chance()]);
  const greedy = ({ chance }: { chance: () => number }): void => void Array.from({ length: 9 }, () => chance());
  const roll = { ...makeRoll(0), sheet: makeFilm(1, 1, RICE) };
  paintParts(roll, 5, [note, note]);
  paintParts(roll, 5, [greedy, note]);
  expect(drawn[2]).toEqual(drawn[1]);
  expect(drawn[1]).not.toEqual(drawn[0]);
});
