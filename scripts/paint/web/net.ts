import { fill, stroke, touch } from '../brush.ts';
import type { Point } from '../brush.ts';
import { clamp, cloud, crests, mix, smooth } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { INK } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { INDIGO } from './dye.ts';

/** A land woven of threads: weft lines from far to near, warp lines towards the reader. */
export interface Net {
  /** Where its farthest and its nearest line stand, and how high the hills rise above them. */
  far: number;
  near: number;
  height: number;
  /** Number of weft lines, and of warp lines across the sheet at the nearest one. */
  wefts: number;
  warps: number;
  /** Shifts the hills along. */
  seed: number;
}

/** Paints a net from far to near, each strip over what is behind it, and answers some of its knots, far to near. */
export function castNet(sheet: Sheet, net: Net, chance: Chance): Point[] {
  const knots: Point[] = [];
  const { width } = sheet;
  const reach = Math.ceil(net.warps * 1.5);
  let before: Point[] | undefined;
  for (let row = 0; row <= net.wefts; row++) {
    const t = row / net.wefts;
    const base = mix(net.far, net.near, t ** 1.35);
    const spread = mix(0.46, 1, t);
    const line: Point[] = [];
    for (let k = -reach; k <= reach; k++) {
      const along = k / net.warps;
      const rise = riseOf((along * width) / 2400 + net.seed, t) * net.height * mix(1, 0.16, smooth(0.1, 1, t));
      line.push([width * (0.5 + along * spread), base - rise]);
    }
    if (before) weaveStrip(sheet, before, line, t, chance, knots);
    const steady = Math.min(1, 0.16 + t * 0.75);
    stroke(
      sheet,
      line.filter(([x]) => x > -80 && x < width + 80),
      { width: mix(0.9, 2.1, t), ink: steady, dry: 0.25 },
    );
    before = line;
  }
  return knots;
}

function riseOf(along: number, t: number): number {
  const ridge = crests(along * 1.5 + 11, t * 1.3 + 3, 4) - 0.36;
  const broad = smooth(-0.25, 0.5, cloud(along * 0.9 + 5, t * 0.9, 2));
  return clamp(ridge, 0, 1) * (0.25 + broad * 1.15) * smooth(-0.02, 0.16, t) + 0.05 * cloud(along * 5, t * 6, 2);
}

/** The cloth between two wefts: paper that hides what is behind, dyed where it rises, with its warps and knots. */
function weaveStrip(sheet: Sheet, far: Point[], near: Point[], t: number, chance: Chance, knots: Point[]): void {
  for (let k = 0; k + 1 < near.length; k++) {
    const [a, b, c, d] = [far[k]!, far[k + 1]!, near[k + 1]!, near[k]!];
    if (Math.max(b[0], c[0]) < -40 || Math.min(a[0], d[0]) > sheet.width + 40) continue;
    const drop = (c[1] + d[1] - a[1] - b[1]) / 2;
    const steep = clamp(drop / (Math.abs(c[0] - d[0]) * 1.5 + 1), -1, 1.4);
    const side = clamp((b[1] - a[1]) / (Math.abs(b[0] - a[0]) + 1), -1, 1);
    const dye = clamp(0.05 + steep * 0.16 + side * 0.2, 0, 0.42) * mix(0.75, 1, t);
    fill(sheet, [a, b, c, d], dye, INDIGO);
    stroke(sheet, [a, d], { width: mix(0.7, 1.5, t), ink: mix(0.14, 0.6, t), pigment: INDIGO, dry: 0.2 });
    if (chance() < 0.022 && t > 0.08) {
      touch(sheet, a[0], a[1], [mix(2, 5, t), mix(2, 5, t)], 1.1, INDIGO);
      knots.push(a);
    }
  }
}

/** Threads that leap from knot to knot, high over the land between them. */
export function leapThreads(sheet: Sheet, pairs: [Point, Point][]): void {
  for (const [from, to] of pairs) {
    const lift = Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.34;
    const points = Array.from({ length: 13 }, (_, i): Point => {
      const t = i / 12;
      return [mix(from[0], to[0], t), mix(from[1], to[1], t) - Math.sin(t * Math.PI) * lift];
    });
    stroke(sheet, points, { width: 1.5, ink: 0.62, pigment: INDIGO, dry: 0.3 });
    for (const [x, y] of [from, to]) touch(sheet, x, y, [4.5, 4.5], 1.3, INK);
  }
}
