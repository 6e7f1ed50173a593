import { paintMassif } from '../massif.ts';
import { paintPeak } from '../peak.ts';
import type { Peak } from '../peak.ts';
import type { Sheet } from '../sheet.ts';
import { driftMist } from '../weather.ts';
import { raiseLauncher } from '../works.ts';
import { makeRoll, paintParts, settleCover } from './roll.ts';
import type { Roll } from './roll.ts';

const PALE: Omit<Peak, 'x' | 'foot' | 'height' | 'half'> = {
  tone: 0.19,
  azurite: 0.16,
  dome: 1.5,
  strokes: 0.4,
  clear: 0.78,
};

/** The far layer: ranges in pale ink that rise and sink along the way, with open air between them. */
export function paintFar(): Sheet {
  const roll = makeRoll(6);
  return paintParts(roll, 3100, [
    drawHorizon,
    gatherRanges,
    ({ sheet }) => driftMist(sheet, 700, 850, 0.4, 2.2),
    setHills,
    (part) => settleCover(part, 850, 985),
    ({ sheet }) => driftMist(sheet, 800, 930, 0.75, 6.1),
  ]);
}

/** Long low hills, hardly more than a breath. */
function drawHorizon({ sheet, at, chance }: Roll): void {
  for (const [way, height, half] of [
    [300, 170, 520],
    [1180, 150, 560],
    [1950, 190, 600],
    [2800, 150, 620],
    [3600, 180, 560],
    [4400, 160, 560],
  ] as const)
    paintPeak(
      sheet,
      { ...PALE, x: at(way), foot: 860, height, half, tone: 0.13, dome: 1.3, rough: 0.9, strokes: 0.2, clear: 0.9 },
      chance,
    );
}

function gatherRanges({ sheet, at, chance }: Roll): void {
  for (const [way, height, half, guests, dome] of [
    [210, 440, 210, 3, 1.6],
    [960, 300, 170, 2, 1.8],
    [1440, 500, 300, 4, 1.2],
    [2120, 260, 330, 2, 1.3],
    [2930, 330, 260, 3, 1.5],
    [3460, 430, 170, 4, 2.1],
    [4080, 270, 260, 2, 1.4],
    [4660, 460, 230, 4, 1.6],
  ] as const)
    paintMassif(sheet, { ...PALE, x: at(way), foot: 850, height, half, dome }, guests, chance);
}

/** Darker and nearer, in twos and threes before the ranges. */
function setHills({ sheet, at, chance }: Roll): void {
  for (const [way, height, half] of [
    [520, 250, 150],
    [610, 180, 190],
    [1260, 210, 240],
    [1720, 290, 150],
    [1830, 190, 170],
    [2480, 180, 330],
    [3150, 260, 150],
    [3240, 180, 180],
    [3720, 240, 130],
    [4440, 180, 240],
  ] as const)
    paintPeak(
      sheet,
      { ...PALE, x: at(way), foot: 890, height, half, tone: 0.27, azurite: 0.22, malachite: 0.06, clear: 0.82 },
      chance,
    );
  raiseLauncher(sheet, at(4290), 860, 215, 0.32);
}
