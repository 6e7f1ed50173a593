import { fill, stroke } from './brush.ts';
import { spreadEaves } from './buildings.ts';
import { AZURITE, blend, INK, OCHRE, UMBER } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export const STEEL = blend([INK, 0.7], [AZURITE, 0.25]);
const STONE = blend([INK, 0.35], [OCHRE, 0.35]);

/** Trusses in a row on piers, a road above and rails below, with a tower at its head. */
export function spanBridge(sheet: Sheet, y: number): void {
  const [left, bay, depth] = [-30, 47.6, 62];
  const rise = (x: number): number => y + 28 - ((x + 100) / 1180) * 62;
  for (let pier = 0; pier < 6; pier++) {
    const x = 66 + pier * bay * 4.5;
    const low = rise(x) + depth;
    fill(
      sheet,
      [
        [x - 17, low],
        [x - 26, 1345],
        [x + 26, 1345],
        [x + 17, low],
      ],
      0.6,
      STONE,
    );
    fill(
      sheet,
      [
        [x + 4, low],
        [x + 6, 1345],
        [x + 26, 1345],
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
          [x + side * 26, 1345],
        ],
        { width: 1.8, ink: 1.1 },
      );
    for (let course = 16; course < 1345 - low; course += 15)
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
  for (let i = 0; i < 24; i++) {
    const [a, b] = [left + i * bay, left + (i + 1) * bay];
    const peak = (a + b) / 2;
    stroke(
      sheet,
      [
        [a, rise(a) + depth],
        [peak, rise(peak) + 4],
      ],
      { width: 2.6, ink: 1.2, pigment: STEEL },
    );
    stroke(
      sheet,
      [
        [peak, rise(peak) + 4],
        [b, rise(b) + depth],
      ],
      { width: 2.6, ink: 1.2, pigment: STEEL },
    );
    stroke(
      sheet,
      [
        [peak, rise(peak) + 4],
        [peak, rise(peak) + depth],
      ],
      { width: 1.6, ink: 1, pigment: STEEL },
    );
    stroke(
      sheet,
      [
        [a, rise(a) + 4],
        [a, rise(a) + depth],
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
    [depth, 5.5, 1.5],
    [depth - 8, 1.6, 1],
    [-12, 1.4, 0.9],
  ] as const) {
    stroke(
      sheet,
      [
        [left, rise(left) + offset],
        [1110, rise(1110) + offset],
      ],
      { width, ink, pigment: STEEL },
    );
  }
  runTrain(sheet, (x) => rise(x) + depth - 5);
  raiseHead(sheet, 66 + bay * 4.5 * 4, rise);
}

function runTrain(sheet: Sheet, rail: (x: number) => number): void {
  for (let car = 0; car < 7; car++) {
    const [a, b] = [330 + car * 62, 388 + car * 62];
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
