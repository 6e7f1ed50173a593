import { flyBirds } from '../afloat.ts';
import type { Point } from '../brush.ts';
import { makeChance } from '../chance.ts';
import { makeSheet, WHITE } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { driftMist, setSun } from '../weather.ts';
import { INDIGO } from './dye.ts';
import { castNet, leapThreads } from './net.ts';

/** The cover for wide screens: the upper half stays quiet for words; on white, to be multiplied over paper. */
export function paintWideNet(): Sheet {
  const sheet = makeSheet(2400, 1350, WHITE);
  const chance = makeChance(1993);
  setSun(sheet, 1420, 640, 66, 0.9, INDIGO);
  flyBirds(sheet, [960, 560], [1180, 500], 7, 13, chance);
  const knots = castNet(sheet, { far: 800, near: 1400, height: 560, wefts: 44, warps: 58, seed: 0.31 }, chance);
  driftMist(sheet, 770, 800, 0.5, 5.2);
  leapThreads(sheet, choosePairs(knots, 7, sheet.width));
  return sheet;
}

/** The cover for upright screens. */
export function paintTallNet(): Sheet {
  const sheet = makeSheet(1080, 1600, WHITE);
  const chance = makeChance(430);
  setSun(sheet, 800, 862, 60, 0.9, INDIGO);
  flyBirds(sheet, [260, 820], [430, 770], 5, 12, chance);
  const knots = castNet(sheet, { far: 1010, near: 1650, height: 640, wefts: 40, warps: 30, seed: 2.1 }, chance);
  leapThreads(sheet, choosePairs(knots, 4, sheet.width));
  return sheet;
}

/** Pairs of knots a good way apart, spread over the sheet. */
function choosePairs(knots: Point[], count: number, width: number): [Point, Point][] {
  const inside = knots.filter(([x]) => x > 20 && x < width - 20).toSorted((a, b) => a[0] - b[0]);
  const pairs: [Point, Point][] = [];
  for (let i = 0; i < count; i++) {
    const from = inside[Math.floor(((i + 0.2) / (count + 1)) * inside.length)]!;
    const far = inside.filter(([x]) => x - from[0] > width * 0.1 && x - from[0] < width * 0.26);
    const to = far[(i * 7) % Math.max(1, far.length)];
    if (to) pairs.push([from, to]);
  }
  return pairs;
}
