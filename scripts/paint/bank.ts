import { stroke } from './brush.ts';
import type { Point } from './brush.ts';
import { clamp, cloud, noise, smooth } from './chance.ts';
import type { Chance } from './chance.ts';
import { paintPeak } from './peak.ts';
import type { Skyline } from './peak.ts';
import { blend, glaze, hide, INK, MALACHITE, OCHRE } from './sheet.ts';
import type { Rgb, Sheet } from './sheet.ts';

/** A low bank of land that ends in spits; `y` is the water's edge. */
export interface Bank {
  x: number;
  y: number;
  half: number;
  height: number;
  tone?: number;
  /** Colour under its washes; by default that of the paper. */
  body?: Rgb;
}

/** Paints a bank with stones at its edge and answers its outline, so that trees and houses can stand on it. */
export function paintBank(
  sheet: Sheet,
  { x: middle, y: edge, half, height, tone = 0.9, body }: Bank,
  chance: Chance,
): Skyline {
  const seed = chance() * 500;
  const swell = (x: number): number => Math.max(0, 1 - Math.abs((x - middle) / half) ** 1.9);
  const skyline: Skyline = (x) =>
    edge - height * (swell(x) * 0.8 + cloud(x / 170 + seed, 2, 4) * 0.5 * swell(x) ** 0.5);
  const shore = (x: number): number => edge + height * 0.16 * swell(x) ** 0.4 * (1 + cloud(x / 190 + seed, 9, 4) * 1.7);
  for (let i = 0; i < half / 55; i++) {
    const at = middle + (chance() * 2 - 1) * half * 0.55;
    const rise = height * (0.7 + chance() * 0.9);
    paintPeak(
      sheet,
      {
        x: at,
        foot: edge,
        height: rise,
        half: rise * (0.7 + chance() * 0.5),
        tone,
        malachite: 0.5,
        ochre: 0.3,
        dome: 1.7,
        rough: 1.3,
        moss: 1.2,
        clear: 1.1,
        body,
      },
      chance,
    );
  }
  for (let x = Math.floor(middle - half); x < middle + half; x++) {
    const [top, bottom] = [skyline(x), shore(x)];
    if (bottom - top < 2) continue;
    for (let y = Math.floor(top); y < bottom; y++) {
      const depth = (y - top) / (bottom - top);
      const seen = clamp(y - top) * clamp(bottom - y) * (0.25 + 0.75 * smooth(0, 0.22, swell(x)));
      hide(sheet, x, y, seen, body);
      const grass = Math.exp(-depth * 2.6) * (0.8 + 0.5 * noise(x / 40 + seed, y / 14));
      const wet = smooth(0.6, 1, depth) * 0.4 * (1 + noise(x / 30, seed));
      const fibre = Math.max(0, noise(x / 26 + seed, y / 2.4)) * 0.32;
      glaze(
        sheet,
        x,
        y,
        blend(
          [INK, (grass * 0.42 + fibre + wet + 0.06) * tone],
          [MALACHITE, grass * 0.55],
          [OCHRE, 0.2 * smooth(0.15, 0.6, depth) * (1 + noise(x / 90 + seed, y / 20))],
        ),
        seen,
      );
    }
  }
  drawEdge(sheet, [middle - half, middle + half], skyline, tone, chance);
  drawEdge(sheet, [middle - half * 0.98, middle + half * 0.98], shore, tone * 0.8, chance);
  return skyline;
}

function drawEdge(sheet: Sheet, [from, to]: Point, line: Skyline, tone: number, chance: Chance): void {
  for (let x = from; x < to;) {
    const length = 30 + chance() * 80;
    const points: Point[] = [];
    for (let at = x; at < Math.min(to, x + length); at += 4) points.push([at, line(at)]);
    if (points.length > 1)
      stroke(sheet, points, { width: 1 + chance() * 1.8, end: 0.8, ink: (0.5 + chance() * 0.6) * tone, dry: 0.4 });
    x += length * (0.75 + chance() * 0.3);
  }
}
