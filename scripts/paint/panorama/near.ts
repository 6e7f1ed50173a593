import { floatJunk, floatPaintedBoat, floatSkiff } from '../afloat.ts';
import { archBridge } from '../arch.ts';
import { paintBank } from '../bank.ts';
import { spanBridge } from '../bridge.ts';
import { raiseHall, raiseHouse, raisePagoda } from '../buildings.ts';
import { paintPeak } from '../peak.ts';
import type { Sheet } from '../sheet.ts';
import { steamBoat } from '../steamer.ts';
import { cutHill, digCaves } from '../terraces.ts';
import { growGrove, growPine, growReeds, growWillow } from '../trees.ts';
import { rippleWater } from '../weather.ts';
import { stringPoles } from '../works.ts';
import { stepCrag } from './groups.ts';
import { HEIGHT, makeRoll, paintParts, settleCover } from './roll.ts';
import type { Roll } from './roll.ts';

/** The near layer: water, banks with trees and houses, boats, and crags that step into the picture. */
export function paintNear(): Sheet {
  const roll = makeRoll(18);
  return paintParts(roll, 5100, [
    ({ sheet, chance }) => rippleWater(sheet, [0, sheet.width], [945, 1035], 520, chance, 0.4),
    openWithPines,
    crossLake,
    climbPass,
    walkLoess,
    followPoles,
    reachCity,
    sailOpen,
    visitVillage,
    passPagoda,
    closeRoll,
  ]);
}

function openWithPines(roll: Roll): void {
  const { sheet, at, chance } = roll;
  stepCrag(roll, [70, 985, 420], -1);
  settleCover(roll, 930, 1000, [0, 620]);
  const bank = paintBank(sheet, { x: at(430), y: 992, half: 520, height: 78 }, chance);
  growPine(sheet, at(430), bank(at(430)) + 8, 290, -0.25, chance);
  growPine(sheet, at(330), bank(at(330)) + 8, 200, 0.4, chance);
  growGrove(sheet, [at(760), at(600)], (x) => bank(x) + 4, 36, 8, chance);
  paintBank(sheet, { x: at(1150), y: 1018, half: 330, height: 34 }, chance);
  floatSkiff(sheet, at(1010), 968, 96);
}

function crossLake({ sheet, at, chance }: Roll): void {
  floatPaintedBoat(sheet, at(1960), 974, 330, 1.4);
  rippleWater(sheet, [at(2200), at(1740)], [985, 1030], 40, chance, 0.55);
  const bank = paintBank(sheet, { x: at(2620), y: 1005, half: 360, height: 62 }, chance);
  growWillow(sheet, at(2600), bank(at(2600)) + 12, 400, -0.06, chance, 1.05);
  growReeds(sheet, [at(2480), at(2290)], 1022, 96, 44, chance, 1.1);
  growGrove(sheet, [at(2900), at(2720)], (x) => bank(x) + 4, 34, 8, chance);
}

function climbPass(roll: Roll): void {
  const { sheet, at, chance } = roll;
  const snow = { azurite: 0.3, malachite: 0, ochre: 0, dome: 1.2, rough: 1.4, shadow: 0.65, moss: 0.5, clear: 1.05 };
  for (const [way, height, half, tone] of [
    [3120, 180, 330, 0.55],
    [4250, 230, 360, 0.6],
    [3640, 300, 520, 0.5],
  ] as const)
    paintPeak(sheet, { ...snow, x: at(way), foot: 1060, height, half, tone }, chance);
  stepCrag(roll, [4420, 1040, 330], 1, { ...snow, tone: 0.72 });
  settleCover(roll, HEIGHT, HEIGHT + 1, [2910, 4800]);
  for (const [way, y, height, lean] of [
    [3230, 930, 170, 0.4],
    [3310, 960, 120, -0.3],
    [4130, 930, 190, -0.5],
  ] as const)
    growPine(sheet, at(way), y, height, lean, chance, 1.3);
}

function walkLoess({ sheet, at, chance }: Roll): void {
  const first = cutHill(sheet, { x: at(4960), top: 800, foot: 1060, half: 500, steps: 6, tone: 0.72 }, chance);
  growGrove(sheet, [at(5160), at(4980)], (x) => first(x) + 4, 38, 10, chance);
  const last = cutHill(sheet, { x: at(5720), top: 830, foot: 1070, half: 560, steps: 5, tone: 0.8 }, chance);
  digCaves(sheet, at(5640), 1000, 62, 3);
  growGrove(sheet, [at(5960), at(5760)], (x) => last(x) + 4, 42, 9, chance);
  growGrove(sheet, [at(5420), at(5360)], (x) => last(x) + 4, 34, 4, chance);
}

function followPoles({ sheet, at, chance }: Roll): void {
  const bank = paintBank(sheet, { x: at(6640), y: 1012, half: 560, height: 44 }, chance);
  stringPoles(
    sheet,
    [6200, 6420, 6630, 6830, 7010].map((way) => [at(way), bank(at(way)) + 4]),
    230,
  );
  growReeds(sheet, [at(6360), at(6180)], 1024, 80, 36, chance);
  growGrove(sheet, [at(6820), at(6600)], (x) => bank(x) + 4, 28, 7, chance);
}

/** A river city: a bridge from hill to hill, a steamer on its way under it. */
function reachCity(roll: Roll): void {
  const { sheet, at, chance } = roll;
  spanBridge(sheet, {
    left: at(8960),
    bays: 33,
    road: (x) => 818 + ((x - at(8175)) / 785) ** 2 * 14,
    water: 978,
    pier: at(8780),
    piers: 7,
    head: at(8780) + 214.2,
    train: at(8330),
  });
  rippleWater(sheet, [at(8800), at(7400)], [972, 1030], 90, chance, 0.5);
  steamBoat(sheet, at(7900), 1008, 210, chance);
  floatSkiff(sheet, at(8420), 1016, 92, 1.2);
  const hill = { tone: 0.95, malachite: 0.55, azurite: 0.2, ochre: 0.35, rough: 0.8, moss: 1, clear: 1.1 };
  for (const [way, height, half] of [
    [8980, 250, 250],
    [7330, 230, 230],
  ] as const) {
    const ridge = paintPeak(sheet, { ...hill, x: at(way), foot: 1010, height, half }, chance);
    growGrove(sheet, [at(way) - half * 0.55, at(way) + half * 0.6], (x) => ridge(x) + 6, 36, 16, chance, 0.85);
    const bank = paintBank(sheet, { x: at(way), y: 1008, half: half * 1.5, height: 50 }, chance);
    for (const i of [-1.5, -0.5, 0.6, 1.6]) {
      const x = at(way) + i * (88 + chance() * 14);
      raiseHouse(sheet, x, bank(x) + 14, 60 + chance() * 18, 1.15);
    }
    growGrove(sheet, [at(way) - half, at(way) + half], (x) => bank(x) + 10, 30, 8, chance, 0.9);
  }
}

function sailOpen({ sheet, at, chance }: Roll): void {
  floatJunk(sheet, at(9360), 975, 92, 1.1);
  floatJunk(sheet, at(9500), 958, 62, 0.95);
  paintBank(sheet, { x: at(9740), y: 1020, half: 300, height: 34 }, chance);
  growReeds(sheet, [at(9800), at(9600)], 1026, 84, 40, chance);
}

function visitVillage({ sheet, at, chance }: Roll): void {
  archBridge(sheet, at(10060), 1000, 330, 1.15);
  const bank = paintBank(sheet, { x: at(10640), y: 1008, half: 480, height: 70 }, chance);
  for (const [way, down, breadth] of [
    [10890, 4, 58],
    [10790, 0, 70],
    [10640, 2, 62],
    [10520, 3, 54],
    [10850, 26, 74],
    [10720, 30, 84],
    [10585, 27, 68],
  ] as const) {
    const x = at(way);
    growGrove(sheet, [x + breadth * 0.5, x + breadth], (gx) => bank(gx) + down - 2, 36, 2, chance, 1);
    raiseHouse(sheet, x, bank(x) + down, breadth, 1.1);
  }
  growWillow(sheet, at(10330), bank(at(10330)) + 12, 290, 0.08, chance);
  growGrove(sheet, [at(11020), at(10880)], (x) => bank(x) + 5, 40, 8, chance);
}

function passPagoda(roll: Roll): void {
  const { sheet, at, chance } = roll;
  stepCrag(roll, [11440, 985, 250], 1);
  const bank = paintBank(sheet, { x: at(11900), y: 1000, half: 560, height: 82 }, chance);
  raisePagoda(sheet, at(11780), bank(at(11780)) + 6, 300, 7);
  raiseHall(sheet, at(11900), bank(at(11900)) + 6, 84, 1);
  growPine(sheet, at(12080), bank(at(12080)) + 8, 250, -0.3, chance);
  growPine(sheet, at(12170), bank(at(12170)) + 8, 170, 0.4, chance);
  growGrove(sheet, [at(11740), at(11580)], (x) => bank(x) + 5, 36, 9, chance);
  floatSkiff(sheet, at(12640), 975, 100);
}

function closeRoll(roll: Roll): void {
  const { sheet, at, chance } = roll;
  paintBank(sheet, { x: at(13020), y: 1016, half: 380, height: 40 }, chance);
  growReeds(sheet, [at(12940), at(12760)], 1026, 84, 34, chance);
  stepCrag(roll, [14400, 985, 320], 1);
  const bank = paintBank(sheet, { x: at(14000), y: 998, half: 480, height: 74 }, chance);
  growPine(sheet, at(14130), bank(at(14130)) + 8, 230, 0.3, chance);
  growGrove(sheet, [at(13900), at(13660)], (x) => bank(x) + 4, 32, 12, chance);
}
