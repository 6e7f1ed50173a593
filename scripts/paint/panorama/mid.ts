import { floatJunk } from '../afloat.ts';
import { paintBank } from '../bank.ts';
import { raiseHall, raiseHouse, raisePagoda } from '../buildings.ts';
import { paintPeak } from '../peak.ts';
import type { Sheet } from '../sheet.ts';
import { cutHill } from '../terraces.ts';
import { raiseCraneTower, raiseTowers } from '../towers.ts';
import { growGrove } from '../trees.ts';
import { driftMist } from '../weather.ts';
import { raiseDish, raiseTurbine } from '../works.ts';
import { pileGroups } from './groups.ts';
import { makeRoll, paintParts, settleCover } from './roll.ts';
import type { Roll } from './roll.ts';

const FOOT = 925;

/** The middle layer: groups of mountains with open water between them, then what stands at their feet. */
export function paintMid(): Sheet {
  const roll = makeRoll(12);
  return paintParts(roll, 4100, [
    paintOpening,
    paintSnow,
    paintKarst,
    paintLastRange,
    (part) => settleCover(part, 770, 945),
    setTurbines,
    paintHills,
    paintCity,
    ({ sheet }) => driftMist(sheet, 885, 965, 0.75, 12.5),
    settleIslands,
    settleShores,
  ]);
}

function paintOpening(roll: Roll): void {
  pileGroups(roll, FOOT, [
    [1330, 270, 230, 3],
    [520, 560, 260, 5],
    [60, 330, 180, 3],
  ]);
}

/** Snow passes: the snow is bare paper, the rock cold ink. */
function paintSnow({ sheet, at, chance }: Roll): void {
  for (const [way, height, half, tone] of [
    [2680, 400, 300, 0.4],
    [1900, 380, 300, 0.4],
    [2280, 600, 380, 0.45],
    [2560, 330, 230, 0.5],
    [2020, 300, 220, 0.5],
    [2300, 240, 260, 0.55],
    [2780, 190, 170, 0.55],
  ] as const)
    paintPeak(
      sheet,
      {
        x: at(way),
        foot: FOOT,
        height,
        half,
        tone,
        azurite: 0.3,
        dome: 1.15,
        rough: 1.6,
        strokes: 0.8,
        moss: 0.15,
        shadow: 0.75,
        clear: 0.9,
      },
      chance,
    );
}

function paintHills({ sheet, at, chance }: Roll): void {
  cutHill(sheet, { x: at(3060), top: 640, foot: 960, half: 430, steps: 8, tone: 0.42 }, chance);
  cutHill(sheet, { x: at(3780), top: 690, foot: 960, half: 400, steps: 7, tone: 0.42 }, chance);
  const ridge = cutHill(sheet, { x: at(3440), top: 560, foot: 975, half: 470, steps: 9, tone: 0.52 }, chance);
  raisePagoda(sheet, at(3400), ridge(at(3400)) + 6, 150, 9, 1.1);
  growGrove(sheet, [at(3560), at(3450)], (x) => ridge(x) + 4, 24, 9, chance, 1);
}

function paintCity({ sheet, at, chance }: Roll): void {
  raiseTowers(sheet, [at(5560), at(4560)], 930, 300, 46, 0.3, chance);
  driftMist(sheet, 860, 920, 0.4, 3.6);
  raiseTowers(sheet, [at(5500), at(4700)], 938, 170, 44, 0.55, chance);
  growGrove(sheet, [at(5560), at(4560)], () => 942, 20, 46, chance, 0.8);
  const hill = paintPeak(
    sheet,
    {
      x: at(4560),
      foot: 950,
      height: 210,
      half: 300,
      tone: 0.75,
      malachite: 0.5,
      azurite: 0.2,
      ochre: 0.3,
      dome: 1.8,
      rough: 0.7,
      moss: 1,
      clear: 1.1,
    },
    chance,
  );
  growGrove(sheet, [at(4780), at(4610)], (x) => hill(x) + 6, 38, 14, chance);
  growGrove(sheet, [at(4510), at(4330)], (x) => hill(x) + 6, 34, 14, chance);
  raiseCraneTower(sheet, at(4560), hill(at(4560)) + 10, 0.8, 0.85);
}

function paintKarst(roll: Roll): void {
  pileGroups(roll, FOOT, [
    [6050, 210, 150, 2, { dome: 2.3 }],
    [6960, 300, 150, 4, { dome: 2.4, azurite: 0.4 }],
    [6500, 450, 190, 5, { dome: 2.2 }],
  ]);
}

function paintLastRange(roll: Roll): void {
  pileGroups(roll, FOOT, [
    [9560, 360, 200, 4],
    [8900, 230, 190, 3],
    [8430, 500, 240, 5],
  ]);
}

/** A round hill with a row of wind turbines, and a dish on a knoll. */
function setTurbines({ sheet, at, chance }: Roll): void {
  const hill = { tone: 0.55, azurite: 0.35, malachite: 0.5, ochre: 0.3, dome: 1.7, rough: 0.5, moss: 0.4, clear: 0.9 };
  const ridge = paintPeak(sheet, { ...hill, x: at(7640), foot: FOOT, height: 260, half: 480 }, chance);
  for (const [way, height, turn] of [
    [7420, 150, 0.3],
    [7560, 165, 1.2],
    [7700, 158, 0.8],
    [7850, 140, 1.7],
  ] as const)
    raiseTurbine(sheet, at(way), ridge(at(way)) + 5, height, turn, 0.7);
  growGrove(sheet, [at(7960), at(7360)], (x) => ridge(x) + 5, 15, 26, chance, 0.7);
  const knoll = paintPeak(
    sheet,
    { ...hill, x: at(9190), foot: 950, height: 150, half: 260, tone: 0.72, moss: 0.9 },
    chance,
  );
  raiseDish(sheet, at(9190), knoll(at(9190)) + 8, 130, 0.95);
  growGrove(sheet, [at(9340), at(9250)], (x) => knoll(x) + 5, 24, 8, chance, 0.9);
}

/** Low islands with groves and roofs where the water is open. */
function settleIslands({ sheet, at, chance }: Roll): void {
  const lake = paintBank(sheet, { x: at(1420), y: 940, half: 320, height: 46, tone: 0.7 }, chance);
  growGrove(sheet, [at(1650), at(1490)], (x) => lake(x) + 4, 38, 11, chance, 0.95);
  growGrove(sheet, [at(1350), at(1190)], (x) => lake(x) + 4, 34, 11, chance, 0.95);
  raiseHall(sheet, at(1420), lake(at(1420)) + 6, 116, 2, 1.1);
  for (const [way, half, roofs] of [
    [950, 200, 2],
    [4150, 280, 3],
    [5800, 300, 4],
    [7250, 230, 2],
    [8050, 260, 3],
  ] as const) {
    const bank = paintBank(sheet, { x: at(way), y: 945, half, height: 34, tone: 0.62 }, chance);
    for (let i = 0; i < roofs; i++) {
      const x = at(way) + (i - roofs / 2) * 52 + chance() * 20;
      raiseHouse(sheet, x, bank(x) + 5, 30 + chance() * 10, 1.1);
    }
    growGrove(sheet, [at(way) - half * 0.6, at(way) + half * 0.6], (x) => bank(x) + 4, 24, 12, chance, 1);
  }
}

function settleShores({ sheet, at }: Roll): void {
  floatJunk(sheet, at(4010), 958, 52, 0.9);
  floatJunk(sheet, at(5930), 966, 60, 0.95);
  floatJunk(sheet, at(6010), 955, 42, 0.8);
}
