import { fill, stroke, touch } from './brush.ts';
import { cutCave } from './buildings.ts';
import { clamp, cloud, noise, smooth } from './chance.ts';
import type { Chance } from './chance.ts';
import { blend, glaze, hide, INK, MALACHITE, OCHRE, UMBER } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A hill of loess cut into terraces. */
export interface Hill {
  x: number;
  top: number;
  foot: number;
  half: number;
  steps: number;
  tone: number;
}

const EARTH = blend([OCHRE, 0.8], [UMBER, 0.35]);
const CROP = blend([MALACHITE, 0.8], [OCHRE, 0.5], [INK, 0.1]);

/**
 * Terraces are the bands between the contour lines of a slope whose height is uneven, so that they widen, narrow and run
 * into one another. Each has a field on its flat part, and below it a bank of bare earth with the traces of rain.
 */
export function cutHill(
  sheet: Sheet,
  { x: middle, top, foot, half, steps, tone }: Hill,
  chance: Chance,
): (x: number) => number {
  const seed = chance() * 400;
  const ridge = (x: number): number => {
    const out = Math.min(1, Math.abs(x - middle) / half);
    return (
      foot -
      (foot - top) * (1 - out ** 2.1) ** 0.9 -
      cloud(x / 190 + seed, 3, 4) * 60 * (1 - out) * smooth(0.02, 0.3, out)
    );
  };
  const level = (x: number, y: number): number => {
    const down = (y - ridge(x)) / (foot - top);
    const spur = Math.abs(noise(x / 230 + seed, y / 700 + seed)) * 1.5;
    return (
      down * steps * (0.8 + 0.5 * down) +
      (cloud(x / 240 + seed, y / 130 + seed, 3) * 1.7 + spur) * smooth(0, 0.25, down)
    );
  };
  for (let x = Math.max(0, Math.floor(middle - half)); x < Math.min(sheet.width, middle + half); x++) {
    const crown = ridge(x);
    for (let y = Math.max(0, Math.floor(crown)); y < foot + 40; y++) {
      const body = clamp(y - crown) * (1 - smooth(foot - 70, foot + 24, y + cloud(x / 120, y / 40, 3) * 50));
      if (body < 0.01) continue;
      const at = level(x, y);
      const steep = Math.hypot(level(x + 1, y) - at, level(x, y + 1) - at);
      const [step, part] = [Math.floor(at), at - Math.floor(at)];
      const bank = smooth(0.5, 0.6, part) * (step < 0 ? 0 : 1);
      const lip =
        Math.exp(-(((part - 0.55) / steep / 1.3) ** 2)) * (0.4 + 0.6 * clamp(noise(x / 45 + seed, step * 3.1) + 0.5));
      const edge = Math.exp(-(((y - crown) / 1.6) ** 2));
      const rain = clamp(noise(x / 3.2 + seed, y / 60)) * bank;
      const furrow = (1 - bank) * clamp(noise(x / 70 + seed, part * 16 + step)) * 0.16;
      const grain = 1 + 0.2 * noise(x * 0.7, y * 0.7) + 0.16 * noise(x * 0.15, y * 0.15);
      const ink = (bank * 0.26 * (1.5 - part) + rain * 0.24 + furrow + lip * 0.6 + edge * 0.9 + 0.03) * tone * grain;
      const earth = (0.16 + bank * 0.26 + cloud(x / 160, y / 90, 2) * 0.14) * (0.55 + tone * 0.5) * grain;
      const field = noise(step * 3.7 + seed, x / 190 + seed);
      const crop = (1 - bank) * smooth(-0.05, 0.3, field) * 0.42 * tone * grain;
      hide(sheet, x, y, body);
      glaze(sheet, x, y, blend([INK, ink], [EARTH, earth], [CROP, crop]), body);
    }
  }
  for (let tuft = 0; tuft < half * 0.5; tuft++) {
    const x = middle + (chance() * 2 - 1) * half * 0.9;
    const y = ridge(x) + chance() * (foot - top) * 0.75;
    const part = level(x, y) % 1;
    if (y < foot - 90 && Math.abs(part - 0.52) < 0.09)
      touch(
        sheet,
        x,
        y,
        [1.6 + chance() * 2.4, 1.4 + chance() * 1.6],
        (0.4 + chance() * 0.6) * tone,
        chance() < 0.5 ? INK : CROP,
      );
  }
  return ridge;
}

/** A row of dwellings in a wall that was cut upright for them, with a yard before it. */
export function digCaves(sheet: Sheet, x: number, y: number, breadth: number, count: number): void {
  const pitch = breadth * 1.45;
  const [left, right] = [x - pitch * 0.8, x + pitch * (count - 0.2)];
  fill(
    sheet,
    [
      [left, y + 4],
      [left + 12, y - breadth * 1.32],
      [(left + right) / 2, y - breadth * 1.46],
      [right - 10, y - breadth * 1.28],
      [right, y + 4],
    ],
    0.5,
    blend([EARTH, 0.85], [INK, 0.22]),
  );
  for (let rain = left + 16; rain < right - 14; rain += 6)
    stroke(
      sheet,
      [
        [rain, y - breadth * 1.24],
        [rain + 1, y - breadth * (0.9 - noise(rain, y) * 0.4)],
      ],
      { width: 1.2, end: 0.5, ink: 0.2 + noise(rain * 0.7, 3) * 0.2, dry: 0.5 },
    );
  stroke(
    sheet,
    [
      [left + 12, y - breadth * 1.32],
      [(left + right) / 2, y - breadth * 1.46],
      [right - 10, y - breadth * 1.28],
    ],
    { width: 2, ink: 0.8, dry: 0.4 },
  );
  fill(
    sheet,
    [
      [left - 26, y + 16],
      [left, y],
      [right, y],
      [right + 22, y + 18],
      [(left + right) / 2, y + 30],
    ],
    0.26,
    EARTH,
  );
  stroke(
    sheet,
    [
      [left - 26, y + 16],
      [(left + right) / 2, y + 31],
      [right + 22, y + 18],
    ],
    { width: 1.6, ink: 0.6, dry: 0.5 },
  );
  for (let i = 0; i < count; i++) cutCave(sheet, x + i * pitch, y, breadth);
}
