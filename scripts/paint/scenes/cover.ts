import { flyBirds, floatJunk, floatSkiff } from '../afloat.ts';
import { raiseHall, raisePagoda } from '../buildings.ts';
import { makeChance } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { paintMassif } from '../massif.ts';
import { paintPeak } from '../peak.ts';
import type { Skyline } from '../peak.ts';
import { paintBank } from '../bank.ts';
import { makeSheet, WHITE } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { growGrove, growPine } from '../trees.ts';
import { driftMist, mirror, rippleWater, setSun } from '../weather.ts';

/** The cover for wide screens: the upper half and the right stay quiet for words; on white, to be multiplied over paper. */
export function paintWideCover(): Sheet {
  const sheet = makeSheet(2400, 1350, WHITE);
  const chance = makeChance(99);
  for (const [x, height, half, tone] of [
    [300, 330, 330, 0.22],
    [1500, 250, 360, 0.2],
    [1960, 330, 420, 0.2],
    [900, 300, 300, 0.24],
    [2330, 240, 260, 0.22],
  ] as const) {
    paintPeak(sheet, { x, foot: 1010, height, half, tone, azurite: 0.16, dome: 1.3, strokes: 0.5, clear: 0.8 }, chance);
  }
  driftMist(sheet, 900, 1000, 0.75, 3.1);
  setSun(sheet, 1262, 760, 62);
  flyBirds(sheet, [905, 690], [1120, 640], 7, 13, chance);
  paintMassif(
    sheet,
    {
      x: 520,
      foot: 1110,
      height: 520,
      half: 250,
      tone: 0.6,
      azurite: 0.62,
      malachite: 0.5,
      ochre: 0.3,
      dome: 1.9,
      moss: 0.6,
      strokes: 1,
    },
    5,
    chance,
  );
  paintMassif(
    sheet,
    {
      x: 1720,
      foot: 1100,
      height: 330,
      half: 260,
      tone: 0.48,
      azurite: 0.5,
      malachite: 0.45,
      ochre: 0.25,
      dome: 1.6,
      moss: 0.5,
    },
    4,
    chance,
  );
  driftMist(sheet, 1040, 1110, 0.8, 8.4);
  paintMassif(
    sheet,
    {
      x: 60,
      foot: 1180,
      height: 460,
      half: 230,
      tone: 1.05,
      azurite: 0.45,
      malachite: 0.6,
      ochre: 0.4,
      dome: 2,
      moss: 1,
      strokes: 1.2,
    },
    4,
    chance,
  );
  paintMassif(
    sheet,
    {
      x: 2290,
      foot: 1180,
      height: 300,
      half: 230,
      tone: 1,
      azurite: 0.4,
      malachite: 0.6,
      ochre: 0.4,
      dome: 1.8,
      moss: 1,
      strokes: 1.2,
    },
    4,
    chance,
  );
  driftMist(sheet, 1150, 1200, 0.65, 12.7);
  mirror(sheet, 1176, 150, 0.34);
  rippleWater(sheet, [0, 2400], [1180, 1340], 130, chance);
  floatJunk(sheet, 1520, 1196, 62);
  floatJunk(sheet, 1640, 1184, 44, 0.9);
  floatSkiff(sheet, 1880, 1262, 104);
  const left = paintBank(sheet, { x: 760, y: 1235, half: 520, height: 74 }, chance);
  furnishBank(sheet, left, chance);
  mirror(sheet, 1252, 92, 0.22);
  rippleWater(sheet, [200, 1500], [1262, 1345], 50, chance, 0.5);
  return sheet;
}

function furnishBank(sheet: Sheet, bank: Skyline, chance: Chance): void {
  raisePagoda(sheet, 930, bank(930) + 5, 255, 7);
  raiseHall(sheet, 1030, bank(1030) + 4, 74);
  growGrove(sheet, [960, 1200], (x) => bank(x) + 4, 34, 12, chance);
  growGrove(sheet, [330, 560], (x) => bank(x) + 4, 30, 9, chance);
  growPine(sheet, 700, bank(700) + 8, 300, -0.15, chance);
  growPine(sheet, 786, bank(786) + 8, 200, 0.45, chance);
}

/** The cover for phones: the right column and the upper three fifths stay quiet. */
export function paintTallCover(): Sheet {
  const sheet = makeSheet(1080, 1600, WHITE);
  const chance = makeChance(1921);
  for (const [x, height, half, tone] of [
    [240, 330, 260, 0.24],
    [820, 300, 280, 0.2],
    [540, 220, 220, 0.2],
    [1060, 260, 200, 0.22],
  ] as const) {
    paintPeak(sheet, { x, foot: 1230, height, half, tone, azurite: 0.18, dome: 1.4, strokes: 0.5, clear: 0.8 }, chance);
  }
  driftMist(sheet, 1120, 1200, 0.7, 5.5);
  setSun(sheet, 420, 880, 58);
  flyBirds(sheet, [520, 900], [690, 860], 5, 13, chance);
  paintMassif(
    sheet,
    {
      x: 170,
      foot: 1320,
      height: 430,
      half: 200,
      tone: 0.6,
      azurite: 0.62,
      malachite: 0.5,
      ochre: 0.3,
      dome: 1.9,
      moss: 0.6,
    },
    4,
    chance,
  );
  paintMassif(
    sheet,
    {
      x: 900,
      foot: 1320,
      height: 350,
      half: 200,
      tone: 0.58,
      azurite: 0.55,
      malachite: 0.5,
      ochre: 0.3,
      dome: 1.7,
      moss: 0.6,
    },
    4,
    chance,
  );
  driftMist(sheet, 1270, 1330, 0.75, 2.2);
  mirror(sheet, 1345, 160, 0.32);
  rippleWater(sheet, [0, 1080], [1350, 1590], 90, chance);
  floatJunk(sheet, 700, 1376, 54);
  floatSkiff(sheet, 800, 1470, 96);
  const bank = paintBank(sheet, { x: 260, y: 1440, half: 400, height: 70 }, chance);
  raisePagoda(sheet, 420, bank(420) + 5, 215, 7);
  growGrove(sheet, [440, 600], (x) => bank(x) + 4, 30, 8, chance);
  growPine(sheet, 200, bank(200) + 8, 270, -0.15, chance);
  growPine(sheet, 275, bank(275) + 8, 180, 0.4, chance);
  mirror(sheet, 1458, 120, 0.22);
  rippleWater(sheet, [0, 900], [1465, 1590], 40, chance, 0.5);
  return sheet;
}
