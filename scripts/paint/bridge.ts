import { fill, stroke } from './brush.ts';
import { spreadEaves } from './buildings.ts';
import { AZURITE, blend, INK, OCHRE, UMBER } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export const STEEL = blend([INK, 0.7], [AZURITE, 0.25]);
const STONE = blend([INK, 0.35], [OCHRE, 0.35]);

/** A bridge of steel trusses. Lengths are pixels. */
export interface Bridge {
  /** Where its first truss begins, and how many follow. */
  left: number;
  bays: number;
  /** Height of the road, as y, for each x. */
  road: (x: number) => number;
  water: number;
  /** The first pier, and how many stand four and a half bays from one another. */
  pier: number;
  piers: number;
  /** Where the tower at its head stands, and the first of the seven cars of its train. */
  head: number;
  train: number;
}

const BAY = 47.6;
const DEPTH = 62;

/** Trusses in a row on piers, a road above and rails below, with a tower at its head. */
export function spanBridge(
  sheet: Sheet,
  { left, bays, road: rise, water, pier: first, piers, head, train }: Bridge,
): void {
  const right = left + bays * BAY;
  for (let pier = 0; pier < piers; pier++) {
    const x = first + pier * BAY * 4.5;
    const low = rise(x) + DEPTH;
    fill(
      sheet,
      [
        [x - 17, low],
        [x - 26, water],
        [x + 26, water],
        [x + 17, low],
      ],
      0.6,
      STONE,
    );
    fill(
      sheet,
      [
        [x + 4, low],
        [x + 6, water],
        [x + 26, water],
        [x + 17, low],
      ],
      1.1,
      STONE,
    );
    for (const side of [-1, 1])
      stroke(
        sheet,
        [
          [x + side * 17, low],
          [x + side * 26, water],
        ],
        { width: 1.8, ink: 1.1 },
      );
    for (let course = 16; course < water - low; course += 15)
      stroke(
        sheet,
        [
          [x - 20, low + course],
          [x + 21, low + course],
        ],
        { width: 1, ink: 0.5, dry: 0.5 },
      );
    fill(
      sheet,
      [
        [x - 23, low + 9],
        [x - 23, low - 1],
        [x + 23, low - 1],
        [x + 23, low + 9],
      ],
      0.8,
      STONE,
    );
  }
  for (let i = 0; i < bays; i++) {
    const [a, b] = [left + i * BAY, left + (i + 1) * BAY];
    const peak = (a + b) / 2;
    stroke(
      sheet,
      [
        [a, rise(a) + DEPTH],
        [peak, rise(peak) + 4],
      ],
      { width: 2.6, ink: 1.2, pigment: STEEL },
    );
    stroke(
      sheet,
      [
        [peak, rise(peak) + 4],
        [b, rise(b) + DEPTH],
      ],
      { width: 2.6, ink: 1.2, pigment: STEEL },
    );
    stroke(
      sheet,
      [
        [peak, rise(peak) + 4],
        [peak, rise(peak) + DEPTH],
      ],
      { width: 1.6, ink: 1, pigment: STEEL },
    );
    stroke(
      sheet,
      [
        [a, rise(a) + 4],
        [a, rise(a) + DEPTH],
      ],
      { width: 1.6, ink: 1, pigment: STEEL },
    );
    stroke(
      sheet,
      [
        [a, rise(a)],
        [a, rise(a) - 15],
      ],
      { width: 1.2, ink: 1 },
    );
    if (i % 3 === 1)
      stroke(
        sheet,
        [
          [a, rise(a)],
          [a, rise(a) - 38],
          [a + 9, rise(a) - 40],
        ],
        { width: 1.4, ink: 1 },
      );
  }
  for (const [offset, width, ink] of [
    [0, 5, 1.4],
    [6, 2, 1],
    [DEPTH, 5.5, 1.5],
    [DEPTH - 8, 1.6, 1],
    [-12, 1.4, 0.9],
  ] as const) {
    stroke(
      sheet,
      [
        [left, rise(left) + offset],
        [right, rise(right) + offset],
      ],
      { width, ink, pigment: STEEL },
    );
  }
  runTrain(sheet, train, (x) => rise(x) + DEPTH - 5);
  raiseHead(sheet, head, rise);
}

function runTrain(sheet: Sheet, from: number, rail: (x: number) => number): void {
  for (let car = 0; car < 7; car++) {
    const [a, b] = [from + car * 62, from + 58 + car * 62];
    fill(
      sheet,
      [
        [a, rail(a)],
        [a, rail(a) - 24],
        [b, rail(b) - 24],
        [b, rail(b)],
      ],
      0.85,
      blend([INK, 0.5], [UMBER, 0.6]),
    );
    for (let k = 0; k < 4; k++)
      fill(
        sheet,
        [
          [a + 7 + k * 13, rail(a) - 12],
          [a + 7 + k * 13, rail(a) - 19],
          [a + 14 + k * 13, rail(a) - 19],
          [a + 14 + k * 13, rail(a) - 12],
        ],
        0.06,
      );
  }
}

/** The tower at the head of the bridge: a square shaft with a lantern. */
function raiseHead(sheet: Sheet, x: number, rise: (x: number) => number): void {
  const [foot, top] = [rise(x) + 74, rise(x) - 74];
  fill(
    sheet,
    [
      [x - 24, foot],
      [x - 21, top],
      [x + 21, top],
      [x + 24, foot],
    ],
    0.5,
    STONE,
  );
  fill(
    sheet,
    [
      [x + 6, foot],
      [x + 6, top],
      [x + 21, top],
      [x + 24, foot],
    ],
    0.9,
    STONE,
  );
  for (const k of [-12, 0, 12])
    stroke(
      sheet,
      [
        [x + k, foot - 6],
        [x + k, top + 12],
      ],
      { width: 2.6, ink: 0.8, dry: 0.2 },
    );
  for (const side of [-1, 1])
    stroke(
      sheet,
      [
        [x + side * 24, foot],
        [x + side * 21, top],
      ],
      { width: 1.8, ink: 1.2 },
    );
  spreadEaves(sheet, x, top + 2, 31, -16, 1.2);
  fill(
    sheet,
    [
      [x - 11, top - 13],
      [x - 11, top - 30],
      [x + 11, top - 30],
      [x + 11, top - 13],
    ],
    0.5,
    STONE,
  );
  spreadEaves(sheet, x, top - 28, 18, -15, 1.3);
}
