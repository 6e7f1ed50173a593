import { flyBirds } from '../afloat.ts';
import { fill, stroke, touch } from '../brush.ts';
import type { Point } from '../brush.ts';
import { clamp, cloud, crests, makeChance, mix, smooth } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { blend, eachPixel, glaze, INK, makeSheet } from '../sheet.ts';
import type { Rgb, Sheet } from '../sheet.ts';
import { growReeds } from '../trees.ts';
import { rippleWater } from '../weather.ts';
import { COTTON, INDIGO, keepBlue, weavePaper } from './dye.ts';

const SEA = 620;
const DEEP: Rgb = [0.5, 0.6, 0.72];

/** A cable laid: a ship on a quiet sea, the line behind it down through the water and over the hills of the floor. */
export function paintCable(): Sheet {
  const sheet = makeSheet(1080, 1920, COTTON);
  const chance = makeChance(1858);
  flyBirds(sheet, [560, 380], [790, 330], 6, 12, chance, 0.9);
  pourSea(sheet);
  rippleWater(sheet, [0, 1080], [SEA + 4, SEA + 70], 60, chance, 0.5);
  raiseFloor(sheet, 1330, 150, 0.34, 2.2, chance);
  raiseFloor(sheet, 1480, 190, 0.6, 7.9, chance);
  const ground = raiseFloor(sheet, 1690, 170, 1, 4.4, chance);
  swim(sheet, chance);
  layCable(sheet, ground);
  growReeds(sheet, [20, 260], 1915, 190, 40, chance, 1.3);
  growReeds(sheet, [880, 1080], 1915, 150, 26, chance, 1.2);
  keepBlue(sheet);
  sailShip(sheet, 330, SEA + 8);
  weavePaper(sheet);
  return sheet;
}

/** Water: a clear line, then blue that grows with the depth, with the light falling in slantwise. */
function pourSea(sheet: Sheet): void {
  eachPixel(sheet, [0, SEA, sheet.width, sheet.height], (x, y) => {
    const down = (y - SEA) / (sheet.height - SEA);
    const beam = smooth(-0.1, 0.6, cloud((x + (y - SEA) * 0.45) / 170, y / 2400, 3)) * (1 - smooth(0, 0.75, down));
    glaze(sheet, x, y, INDIGO, 0.2 + 0.5 * down ** 0.8 - beam * 0.14 + 0.05 * cloud(x / 300, y / 70, 3));
    glaze(sheet, x, y, DEEP, 0.34 * smooth(0.3, 1.1, down));
  });
  stroke(
    sheet,
    [
      [-10, SEA],
      [500, SEA + 1.5],
      [1090, SEA],
    ] as Point[],
    { width: 2.4, ink: 0.9, dry: 0.35 },
  );
}

/** One ridge of the floor; answers its height. */
function raiseFloor(sheet: Sheet, foot: number, height: number, tone: number, seed: number, chance: Chance) {
  const crest = (x: number): number =>
    foot - height * (crests(x / 620 + seed, seed, 4) - 0.25) + 14 * cloud(x / 70, seed, 2);
  const line: Point[] = [];
  for (let x = -20; x <= sheet.width + 20; x += 12) line.push([x, crest(x)]);
  const water: Rgb = [mix(0.66, 0.4, tone), mix(0.76, 0.5, tone), mix(0.84, 0.64, tone)];
  fill(sheet, [...line, [1110, 1930], [-30, 1930]], 0.18 + tone * 0.3, blend([INK, 0.5], [INDIGO, 0.5]), water);
  stroke(sheet, line, { width: 1.4 + tone * 1.2, ink: 0.4 + tone * 0.7, dry: 0.3 });
  for (let i = 0; i < 46 * tone + 16; i++) {
    const x = chance() * sheet.width;
    const [y, drop] = [crest(x), 20 + chance() * 70 * (0.4 + tone)];
    stroke(
      sheet,
      [
        [x, y + 5],
        [x + 8 - chance() * 16, y + drop * 0.6],
        [x + 14 - chance() * 28, y + drop],
      ] as Point[],
      {
        width: 1.1 + tone,
        end: 0.5,
        ink: 0.12 + tone * 0.35,
        dry: 0.7,
      },
    );
  }
  return crest;
}

/** Down from the stern in one long curve, then along the floor and away over its edge. */
function layCable(sheet: Sheet, ground: (x: number) => number): void {
  const points: Point[] = [];
  for (let i = 0; i <= 30; i++) {
    const t = i / 30;
    points.push([mix(452, 700, t ** 2.1), mix(SEA + 6, ground(700) + 34, 1 - (1 - t) ** 1.35)]);
  }
  for (let x = 730; x <= 1110; x += 24) points.push([x, ground(x) + 34 + (x - 700) * 0.22 + Math.sin(x / 50) * 6]);
  stroke(sheet, points, { width: 5.2, end: 9, ink: 1.5, pigment: blend([INK, 0.75], [INDIGO, 0.5]) });
  for (const [x, y] of points.slice(31).filter((_, i) => i % 5 === 2)) touch(sheet, x, y, [9, 8], 1.4);
}

/** A shoal, all the same way. */
function swim(sheet: Sheet, chance: Chance): void {
  for (let i = 0; i < 26; i++) {
    const [x, y] = [180 + chance() * 330, 1010 + (chance() - 0.5) * 190];
    const length = 15 + chance() * 13;
    stroke(
      sheet,
      [
        [x, y],
        [x + length * 0.5, y - 2],
        [x + length, y + 1],
      ] as Point[],
      { width: 6, end: 1.2, ink: 0.6 },
    );
    stroke(
      sheet,
      [
        [x + length, y + 1],
        [x + length + 6, y - 4],
      ] as Point[],
      { width: 1.6, ink: 0.6 },
    );
    stroke(
      sheet,
      [
        [x + length, y + 1],
        [x + length + 6, y + 5],
      ] as Point[],
      { width: 1.6, ink: 0.6 },
    );
  }
}

/** A cable ship: a long hull, a bow sheave, two masts and a funnel. */
function sailShip(sheet: Sheet, x: number, y: number): void {
  const hull: Point[] = [
    [x - 172, y - 44],
    [x - 60, y - 32],
    [x + 60, y - 32],
    [x + 128, y - 42],
    [x + 116, y],
    [x - 140, y],
  ];
  for (const [left, top, right, foot] of [
    [-66, -64, 54, -32],
    [-46, -86, 18, -62],
  ] as const)
    fill(
      sheet,
      [
        [x + left, y + top],
        [x + right, y + top],
        [x + right, y + foot],
        [x + left, y + foot],
      ],
      0.12,
      INK,
    );
  for (const [left, top, right, foot] of [
    [-66, -64, 54, -32],
    [-46, -86, 18, -62],
  ] as const) {
    stroke(
      sheet,
      [
        [x + left, y + foot],
        [x + left, y + top],
        [x + left + 1, y + top],
        [x + right, y + top],
        [x + right, y + foot],
      ],
      { width: 1.8, ink: 1.1 },
    );
    for (let px = left + 12; px < right - 6; px += 17) touch(sheet, x + px, y + (top + foot) / 2, [3, 3.4], 1, INDIGO);
  }
  fill(
    sheet,
    [
      [x + 22, y - 112],
      [x + 44, y - 112],
      [x + 46, y - 62],
      [x + 20, y - 62],
    ],
    1.05,
    INDIGO,
  );
  fill(sheet, hull, 1.15, blend([INK, 0.55], [INDIGO, 0.5]));
  stroke(sheet, [...hull, hull[0]!], { width: 2, ink: 1.2 });
  for (const [at, top] of [
    [-108, -150],
    [78, -138],
  ] as const) {
    stroke(
      sheet,
      [
        [x + at, y - 36],
        [x + at, y + top],
      ],
      { width: 2.6, end: 1.4, ink: 1.2 },
    );
    for (const to of [-168, 124] as const)
      stroke(
        sheet,
        [
          [x + at, y + top + 4],
          [x + to, y - 42],
        ],
        { width: 0.9, ink: 0.55 },
      );
  }
  stroke(
    sheet,
    [
      [x + 122, y - 44],
      [x + 140, y - 30],
      [x + 124, y],
    ] as Point[],
    { width: 3, ink: 1.2 },
  );
  for (let i = 0; i < 9; i++) {
    const t = i / 8;
    glazeSmoke(sheet, x + 34 + t * 150, y - 122 - t * 46 - Math.sin(t * 5) * 8, 10 + t * 22, 0.16 * (1 - t * 0.75));
  }
}

function glazeSmoke(sheet: Sheet, x: number, y: number, radius: number, amount: number): void {
  eachPixel(sheet, [x - radius * 1.5, y - radius, x + radius * 1.5, y + radius], (px, py) => {
    const away = Math.hypot((px - x) / 1.5, py - y) / radius + cloud(px / 26, py / 20, 3) * 0.5;
    glaze(sheet, px, py, INK, amount * (1 - clamp(away)) * 1.4);
  });
}
