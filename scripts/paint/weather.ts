import { clamp, cloud, noise, smooth } from './chance.ts';
import type { Chance } from './chance.ts';
import { stroke } from './brush.ts';
import type { Point } from './brush.ts';
import { CINNABAR, coverPixel, eachPixel, glaze, INK, veil } from './sheet.ts';
import type { Rgb, Sheet } from './sheet.ts';

/** A band of mist over what was painted so far, so that what comes next stands in front of it. */
export function driftMist(
  sheet: Sheet,
  top: number,
  bottom: number,
  strength: number,
  seed: number,
  colour?: Rgb,
): void {
  const soft = (bottom - top) * 0.7 + 30;
  eachPixel(sheet, [0, top - soft, sheet.width, bottom + soft], (x, y) => {
    const drift = cloud(x / 420 + seed, y / 90 + seed, 4);
    const at = y + drift * soft * 0.9;
    const share =
      smooth(top - soft * 0.6, top + soft * 0.3, at) * (1 - smooth(bottom - soft * 0.3, bottom + soft * 0.6, at));
    veil(sheet, x, y, clamp(share * strength * (0.85 + drift * 0.5)), colour);
  });
}

/** The sun as cinnabar laid wet: darker at the rim, mottled inside; `share` is how much of it shows. */
export function setSun(sheet: Sheet, x: number, y: number, radius: number, share = 1, pigment: Rgb = CINNABAR): void {
  eachPixel(sheet, [x - radius - 4, y - radius - 4, x + radius + 4, y + radius + 4], (px, py) => {
    const [dx, dy] = [(px - x) / radius, (py - y) / radius];
    const away = Math.hypot(dx, dy) + cloud(dx * 4 + 9, dy * 4, 3) * 0.012;
    const mottle = cloud(dx * 2.2 + 3, dy * 2.2, 5) * 0.3 + noise(px * 0.35, py * 0.35) * 0.04;
    const rim = Math.exp(-(((away - 0.97) / 0.03) ** 2)) * 0.22;
    glaze(
      sheet,
      px,
      py,
      pigment,
      share *
        (0.92 + mottle + rim - smooth(-0.2, 1.3, dy) * 0.3) *
        (1 - smooth(1 - 2.2 / radius, 1 + 1.2 / radius, away)),
    );
  });
}

/** A wash from one height to another, strongest at `from`, uneven as a wide brush leaves it. */
export function washBand(sheet: Sheet, from: number, to: number, amount: number, pigment: Rgb = INK): void {
  eachPixel(sheet, [0, Math.min(from, to), sheet.width, Math.max(from, to)], (x, y) => {
    const drift = cloud(x / 500, y / 160 + from, 4) * 0.35;
    const away = clamp((y - from) / (to - from) + drift * 0.6);
    glaze(sheet, x, y, pigment, amount * (1 - smooth(0, 1, away)) * (1 + drift + 0.06 * noise(x * 0.5, y * 0.5)));
  });
}

/** What stands on a shore seen again in the water below it: paler, drawn out and trembling. */
export function mirror(
  sheet: Sheet,
  shore: number,
  depth: number,
  strength: number,
  [left, right]: Point = [0, sheet.width],
): void {
  const { width, colours, paper } = sheet;
  const above = colours.slice(0, Math.floor(shore) * width * 3);
  eachPixel(sheet, [left, shore, right, shore + depth], (x, y) => {
    const down = y - shore;
    const tremble = noise(y * 0.35, x * 0.012) * (1.5 + down * 0.05) + noise(y * 0.09, 4) * down * 0.05;
    const sourceX = Math.round(clamp(x + tremble, 0, width - 1));
    const sourceY = Math.floor(shore - 1 - down * 0.9);
    if (sourceY < 0) return;
    const share = strength * (1 - smooth(0, depth, down)) * (0.8 + 0.3 * noise(x * 0.01, y * 0.3));
    const [i, at] = [(y * width + x) * 3, (sourceY * width + sourceX) * 3];
    let least = 1;
    for (let k = 0; k < 3; k++) {
      const factor = 1 + (above[at + k]! / paper[k]! - 1) * share;
      colours[i + k]! *= factor;
      least = Math.min(least, factor);
    }
    coverPixel(sheet, y * width + x, 1 - least);
  });
}

/** A last glitter of the sun on the water: short strokes of its colour, closer below it. */
export function glitter(
  sheet: Sheet,
  x: number,
  [far, near]: Point,
  breadth: number,
  count: number,
  chance: Chance,
  pigment: Rgb = CINNABAR,
): void {
  for (let i = 0; i < count; i++) {
    const depth = chance();
    const at = x + (chance() + chance() + chance() - 1.5) * breadth * (0.5 + depth * 0.7);
    const half = 8 + chance() * 26 * (0.5 + depth);
    const y = far + depth * (near - far);
    stroke(
      sheet,
      [
        [at - half, y],
        [at, y + 1.4],
        [at + half, y],
      ],
      { width: 1.6 + depth * 1.6, end: 0.8, ink: (0.5 - depth * 0.25) * (0.5 + chance() * 0.6), pigment, dry: 0.45 },
    );
  }
}

/** Lines of water: long and dry, closer together the farther they lie (`near` is the bottom of the water). */
export function rippleWater(
  sheet: Sheet,
  [left, right]: Point,
  [far, near]: Point,
  count: number,
  chance: Chance,
  ink = 0.35,
): void {
  for (let i = 0; i < count; i++) {
    const depth = chance() ** 1.5;
    const y = far + depth * (near - far);
    const length = (40 + chance() * 160) * (0.5 + depth * 1.3);
    const x = left + chance() * (right - left);
    const points: Point[] = [];
    for (let k = 0; k <= 8; k++)
      points.push([x + (k / 8 - 0.5) * length, y + Math.sin(k * 1.1 + i) * (0.6 + depth * 1.6)]);
    stroke(sheet, points, { width: 0.9 + depth * 1.1, end: 0.5, ink: ink * (0.4 + chance() * 0.6), dry: 0.75 });
  }
}

/** The tooth of rice paper over the finished painting: clouds, grain and long fibres. */
export function grainPaper(sheet: Sheet, chance: Chance, amount = 1): void {
  eachPixel(sheet, [0, 0, sheet.width, sheet.height], (x, y) => {
    glaze(
      sheet,
      x,
      y,
      [0.9, 1, 1.25],
      amount * (0.018 + cloud(x / 260, y / 200, 3) * 0.016 + (chance() - 0.5) * 0.026),
    );
  });
  for (let i = 0; i < (sheet.width * sheet.height) / 6000; i++) {
    let [x, y, angle] = [chance() * sheet.width, chance() * sheet.height, chance() * 7];
    const points: Point[] = [];
    for (let k = 0; k < 6; k++) {
      points.push([x, y]);
      angle += (chance() - 0.5) * 0.7;
      x += Math.cos(angle) * 9;
      y += Math.sin(angle) * 9;
    }
    stroke(sheet, points, { width: 0.9, ink: 0.05 * amount * chance(), pigment: [0.8, 1, 1.3] });
  }
}
