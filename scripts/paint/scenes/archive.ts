import { board, pileScrolls, placeCase, stackBooks, standBooks, tieBundle, WOOD } from '../books.ts';
import type { Box } from '../books.ts';
import { fill, stroke } from '../brush.ts';
import type { Point } from '../brush.ts';
import { makeChance, mix, smooth } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { blend, eachPixel, glaze, INK, makeSheet, OCHRE, RICE, UMBER } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { grainPaper } from '../weather.ts';

const COLUMNS = [40, 420, 800, 1180, 1560];
const ROWS = [44, 286, 528, 770];

/** Shelves of an archive: cases, volumes, scrolls and bundles, a ladder before them. */
export function paintArchive(): Sheet {
  const sheet = makeSheet(1600, 1000, RICE);
  const chance = makeChance(1925);
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 4; column++) {
      const inside: Box = [COLUMNS[column]! + 9, ROWS[row]! + 9, COLUMNS[column + 1]! - 9, ROWS[row + 1]! - 9];
      shade(sheet, inside);
      fillShelf(sheet, inside, (row * 4 + column * 3) % 5, chance);
    }
  }
  frameShelves(sheet);
  drawers(sheet);
  leanLadder(sheet);
  eachPixel(sheet, [0, 0, 1600, 1000], (x, y) =>
    glaze(
      sheet,
      x,
      y,
      blend([UMBER, 0.7], [INK, 0.3]),
      0.34 * smooth(380, 1050, Math.hypot(x - 640, (y - 420) * 1.25)),
    ),
  );
  grainPaper(sheet, chance);
  return sheet;
}

/** The depth of a compartment: dark above and to the left, where the light does not reach. */
function shade(sheet: Sheet, box: Box): void {
  const [left, top, right, bottom] = box;
  eachPixel(sheet, box, (x, y) => {
    const deep =
      0.3 +
      0.75 * (1 - smooth(0, 0.75, (y - top) / (bottom - top))) +
      0.3 * (1 - smooth(0, 0.25, (x - left) / (right - left)));
    glaze(sheet, x, y, blend([INK, 0.5], [UMBER, 0.35]), deep * 0.75);
  });
}

function fillShelf(sheet: Sheet, [left, top, right, foot]: Box, kind: number, chance: Chance): void {
  const middle = mix(left, right, 0.42 + chance() * 0.16);
  if (kind === 0) {
    for (let i = 0; i < 5; i++)
      placeCase(sheet, [left + 12 + i * 69, top + 34 + (i % 2) * 10, left + 74 + i * 69, foot], chance);
  } else if (kind === 1) {
    standBooks(sheet, [left + 6, top + 24, middle, foot], chance);
    stackBooks(sheet, mix(middle, right, 0.52), foot, (right - middle) * 0.82, 9, chance);
  } else if (kind === 2) {
    pileScrolls(sheet, [left + 8, top, right - 8, foot], 31, chance);
  } else if (kind === 3) {
    stackBooks(sheet, mix(left, middle, 0.5), foot, (middle - left) * 0.84, 7, chance);
    for (const [i, rise] of [0, 68, 130].entries())
      tieBundle(sheet, [middle + 18, foot - 56 - rise, right - 24 - i * 8, foot - rise]);
  } else {
    const end = standBooks(sheet, [left + 6, top + 30, mix(left, right, 0.7), foot], chance);
    leanBook(sheet, end + 5, foot, [44, top + 62 - foot]);
  }
}

/** A volume that leans on the others; `rise` is the way from its lower left to its upper left corner. */
function leanBook(sheet: Sheet, x: number, foot: number, rise: Point): void {
  const corners: Point[] = [
    [x, foot],
    [x + rise[0], foot + rise[1]],
    [x + rise[0] + 22, foot + rise[1] + 7],
    [x + 24, foot],
  ];
  fill(sheet, corners, 0.8, blend([OCHRE, 0.5], [UMBER, 0.3]));
  for (const i of [0, 1, 2, 3]) stroke(sheet, [corners[i]!, corners[(i + 1) % 4]!], { width: 1.7, ink: 1 });
}

function frameShelves(sheet: Sheet): void {
  for (const y of ROWS) plank(sheet, [24, y - 10, 1576, y + 10]);
  for (const x of COLUMNS) plank(sheet, [x - 10, 24, x + 10, 1000]);
}

/** A length of wood: washed, with its grain along it. */
function plank(sheet: Sheet, box: Box): void {
  const [left, top, right, bottom] = box;
  board(sheet, box, 0.62, WOOD, 1.1);
  const lying = right - left > bottom - top;
  for (let i = 1; i < 5; i++) {
    const at = i / 5;
    const line: Point[] = lying
      ? [
          [left + 4, mix(top, bottom, at)],
          [mix(left, right, 0.5), mix(top, bottom, at) + 1.5],
          [right - 4, mix(top, bottom, at)],
        ]
      : [
          [mix(left, right, at), top + 4],
          [mix(left, right, at) + 1.5, mix(top, bottom, 0.5)],
          [mix(left, right, at), bottom],
        ];
    stroke(sheet, line, { width: 1, ink: 0.35, dry: 0.85 });
  }
}

/** The lowest row: drawers with a card in a brass frame and a ring. */
function drawers(sheet: Sheet): void {
  for (let i = 0; i < 8; i++) {
    const left = COLUMNS[i >> 1]! + 12 + (i % 2) * 178;
    board(sheet, [left + 2, 790, left + 174, 968], 0.5, WOOD, 1);
    board(sheet, [left + 14, 802, left + 162, 956], 0.42, blend([UMBER, 0.4], [OCHRE, 0.5]), 0.6);
    board(sheet, [left + 54, 826, left + 122, 868], 0.2, OCHRE, 0.9);
    writeCard(sheet, [left + 60, 832, left + 116, 862]);
    stroke(
      sheet,
      [
        [left + 74, 900],
        [left + 76, 922],
        [left + 88, 930],
        [left + 100, 922],
        [left + 102, 900],
      ],
      { width: 3, ink: 1.1, pigment: blend([UMBER, 0.6], [INK, 0.6]) },
    );
    stroke(
      sheet,
      [
        [left + 68, 899],
        [left + 108, 899],
      ],
      { width: 4, ink: 1 },
    );
  }
  plank(sheet, [24, 976, 1576, 1000]);
}

function writeCard(sheet: Sheet, box: Box): void {
  board(sheet, box, 0.08, OCHRE, 0.3);
  for (const share of [0.35, 0.65])
    stroke(
      sheet,
      [
        [box[0] + 8, mix(box[1], box[3], share)],
        [box[2] - 8, mix(box[1], box[3], share)],
      ],
      { width: 2, ink: 0.6, dry: 0.4 },
    );
}

function leanLadder(sheet: Sheet): void {
  const rail = (x: number, t: number): Point => [x + t * 150, 1000 - t * 930];
  for (let i = 1; i < 9; i++) {
    const t = i / 9.4;
    stroke(sheet, [rail(1130, t), rail(1236, t)], { width: 11, ink: 0.85, pigment: WOOD, solid: true });
    stroke(
      sheet,
      [rail(1130, t), rail(1236, t)].map(([x, y]) => [x, y + 5] as Point),
      { width: 2, ink: 1, dry: 0.2 },
    );
  }
  for (const x of [1130, 1236]) {
    stroke(sheet, [rail(x, 0), rail(x, 0.5), rail(x, 1)], { width: 17, ink: 0.8, pigment: WOOD, solid: true });
    for (const side of [-8, 8])
      stroke(sheet, [rail(x + side, 0), rail(x + side, 0.5), rail(x + side, 1)], { width: 2, ink: 1.1, dry: 0.15 });
  }
}
