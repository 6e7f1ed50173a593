import { flyBirds } from '../afloat.ts';
import { raisePagoda } from '../buildings.ts';
import { makeChance } from '../chance.ts';
import { paintPeak } from '../peak.ts';
import { blend, CINNABAR, makeSheet, OCHRE, RICE, UMBER } from '../sheet.ts';
import type { Rgb, Sheet } from '../sheet.ts';
import { cutHill, digCaves } from '../terraces.ts';
import { growGrove } from '../trees.ts';
import { driftMist, grainPaper, rippleWater, setSun, washBand } from '../weather.ts';

const HAZE: Rgb = [0.93, 0.865, 0.755];

/** Terraced hills of loess with dwellings cut into them, a pagoda on the ridge, a river below. */
export function paintLoess(): Sheet {
  const sheet = makeSheet(1080, 1920, RICE);
  const chance = makeChance(1938);
  washBand(sheet, 1140, 300, 0.3, blend([OCHRE, 0.7], [UMBER, 0.1]));
  setSun(sheet, 250, 838, 66, 0.5, blend([OCHRE, 0.9], [CINNABAR, 0.2]));
  for (const [x, height, half] of [
    [150, 130, 420],
    [640, 170, 460],
    [1040, 150, 380],
  ] as const) {
    paintPeak(
      sheet,
      {
        x,
        foot: 1130,
        height,
        half,
        tone: 0.3,
        ochre: 0.6,
        dome: 1.6,
        rough: 0.6,
        strokes: 0.5,
        clear: 1.2,
        body: HAZE,
      },
      chance,
    );
  }
  driftMist(sheet, 1050, 1100, 0.6, 7.7, HAZE);
  flyBirds(sheet, [480, 760], [700, 720], 5, 12, chance, 0.9);
  cutHill(sheet, { x: 210, top: 1052, foot: 1420, half: 470, steps: 8, tone: 0.6 }, chance);
  const ridge = cutHill(sheet, { x: 800, top: 1000, foot: 1460, half: 520, steps: 9, tone: 0.7 }, chance);
  raisePagoda(sheet, 770, ridge(770) + 6, 230, 9, 1.2);
  growGrove(sheet, [820, 960], (x) => ridge(x) + 4, 26, 9, chance, 1.1);
  driftMist(sheet, 1380, 1430, 0.6, 2.9);
  const near = cutHill(sheet, { x: 210, top: 1370, foot: 1800, half: 620, steps: 7, tone: 0.9 }, chance);
  growGrove(sheet, [60, 330], (x) => near(x) + 4, 34, 10, chance, 1.2);
  const last = cutHill(sheet, { x: 1010, top: 1480, foot: 1850, half: 560, steps: 5, tone: 1 }, chance);
  growGrove(sheet, [900, 1070], (x) => last(x) + 4, 40, 8, chance, 1.3);
  digCaves(sheet, 120, 1640, 66, 3);
  digCaves(sheet, 880, 1716, 76, 2);
  driftMist(sheet, 1846, 1900, 0.75, 9.3);
  rippleWater(sheet, [0, 1080], [1856, 1915], 60, chance, 0.4);
  grainPaper(sheet, chance);
  return sheet;
}
