import { flyBirds, floatPaintedBoat, floatSkiff } from '../afloat.ts';
import { paintBank } from '../bank.ts';
import { raiseHall } from '../buildings.ts';
import { makeChance } from '../chance.ts';
import { paintPeak } from '../peak.ts';
import { blend, CINNABAR, makeSheet, OCHRE, RICE } from '../sheet.ts';
import type { Rgb, Sheet } from '../sheet.ts';
import { growGrove, growReeds, growWillow } from '../trees.ts';
import { driftMist, glitter, grainPaper, mirror, rippleWater, setSun, washBand } from '../weather.ts';

/** The air over the water at dawn. */
const HAZE: Rgb = [0.925, 0.775, 0.68];

/** 南湖: dawn over a lake, a painted boat before an island with a hall, willows, reeds. */
export function paintLake(): Sheet {
  const sheet = makeSheet(1080, 1920, RICE);
  const chance = makeChance(723);
  washBand(sheet, 1240, 300, 0.29, blend([CINNABAR, 0.5], [OCHRE, 0.45]));
  setSun(sheet, 742, 1098, 92, 0.95);
  flyBirds(sheet, [300, 900], [560, 830], 6, 13, chance, 0.9);
  for (const [x, height, half] of [
    [120, 110, 330],
    [520, 84, 380],
    [930, 130, 360],
  ] as const) {
    paintPeak(
      sheet,
      {
        x,
        foot: 1216,
        height,
        half,
        tone: 0.3,
        azurite: 0.25,
        dome: 1.4,
        rough: 0.6,
        strokes: 0.3,
        clear: 1.2,
        body: HAZE,
      },
      chance,
    );
  }
  driftMist(sheet, 1186, 1240, 0.8, 4.4, HAZE);
  const island = paintBank(sheet, { x: 330, y: 1232, half: 330, height: 46, tone: 0.65, body: HAZE }, chance);
  growGrove(sheet, [90, 260], (x) => island(x) + 4, 40, 12, chance, 0.9);
  growGrove(sheet, [420, 590], (x) => island(x) + 4, 36, 11, chance, 0.9);
  raiseHall(sheet, 340, island(340) + 6, 122, 2, 1.15);
  growGrove(sheet, [250, 300], (x) => island(x) + 6, 26, 4, chance, 0.9);
  mirror(sheet, 1240, 330, 0.5);
  washBand(sheet, 1240, 1620, 0.3, blend([CINNABAR, 0.42], [OCHRE, 0.5]));
  glitter(sheet, 742, [1262, 1500], 90, 90, chance);
  rippleWater(sheet, [0, 1080], [1246, 1890], 210, chance, 0.42);
  floatSkiff(sheet, 930, 1300, 64, 1);
  floatPaintedBoat(sheet, 560, 1506, 470, 1.5);
  mirror(sheet, 1526, 130, 0.4);
  rippleWater(sheet, [280, 860], [1530, 1640], 60, chance, 0.6);
  paintBank(sheet, { x: 1020, y: 1842, half: 430, height: 90, tone: 1 }, chance);
  growWillow(sheet, 985, 1806, 500, -0.08, chance, 1.1);
  growReeds(sheet, [560, 1080], 1850, 150, 70, chance, 1.2);
  growReeds(sheet, [0, 240], 1915, 190, 60, chance, 1.3);
  grainPaper(sheet, chance);
  return sheet;
}
