import { board } from '../books.ts';
import type { Box } from '../books.ts';
import { fill, stroke } from '../brush.ts';
import type { Point } from '../brush.ts';
import { makeChance, mix, smooth } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { blend, eachPixel, glaze, INK, makeSheet } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { COTTON, INDIGO, weavePaper } from './dye.ts';

const TIMBER = blend([INK, 0.4], [INDIGO, 0.12]);
const [COLUMNS, ROWS] = [8, 5];
const [LEFT, TOP, WIDTH, HEIGHT] = [64, 60, 184, 170];

/** A library's card catalogue: forty drawers with labels, one pulled out with a blue card raised in it. */
export function paintCabinet(): Sheet {
  const sheet = makeSheet(1600, 1000, COTTON);
  const chance = makeChance(1876);
  board(sheet, [36, 30, 1564, 1010], 1.15, TIMBER, 1.3);
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const [x, y] = [LEFT + column * WIDTH, TOP + row * HEIGHT];
      closeDrawer(sheet, [x + 7, y + 7, x + WIDTH - 7, y + HEIGHT - 7], (row * 5 + column * 3) % 11 === 4, chance);
    }
  }
  board(sheet, [20, TOP + ROWS * HEIGHT + 6, 1580, TOP + ROWS * HEIGHT + 34], 0.9, TIMBER, 1.3);
  board(sheet, [36, TOP + ROWS * HEIGHT + 34, 1564, 1010], 1.3, TIMBER, 1);
  openDrawer(sheet, 1020, 404, chance);
  eachPixel(sheet, [0, 0, 1600, 1000], (x, y) =>
    glaze(sheet, x, y, blend([INK, 0.6], [INDIGO, 0.4]), 0.3 * smooth(420, 1100, Math.hypot(x - 940, (y - 430) * 1.3))),
  );
  weavePaper(sheet);
  return sheet;
}

function closeDrawer(sheet: Sheet, box: Box, isBlue: boolean, chance: Chance): void {
  const [left, top, right, bottom] = box;
  const middle = (left + right) / 2;
  board(sheet, box, 0.62 + chance() * 0.14, TIMBER, 1.1);
  for (let i = 1; i < 5; i++) {
    const y = mix(top, bottom, i / 5) + chance() * 6;
    stroke(
      sheet,
      [
        [left + 8, y],
        [middle, y + 2],
        [right - 8, y],
      ] as Point[],
      { width: 1, ink: 0.22, dry: 0.9 },
    );
  }
  board(sheet, [middle - 50, top + 24, middle + 50, top + 74], 0.5, blend([INK, 0.7]), 1);
  board(sheet, [middle - 43, top + 30, middle + 43, top + 68], isBlue ? 0.85 : 0.02, INDIGO, 0.4);
  for (const [at, length] of [
    [0.4, 26 + chance() * 8],
    [0.68, 14 + chance() * 16],
  ] as const) {
    const y = mix(top + 30, top + 68, at);
    stroke(
      sheet,
      [
        [middle - length, y],
        [middle + length, y],
      ],
      { width: 2.4, ink: isBlue ? 0.3 : 0.8, dry: 0.4 },
    );
  }
  stroke(
    sheet,
    [
      [middle - 20, top + 100],
      [middle - 18, top + 120],
      [middle, top + 128],
      [middle + 18, top + 120],
      [middle + 20, top + 100],
    ] as Point[],
    { width: 3.4, ink: 1.2 },
  );
  stroke(
    sheet,
    [
      [middle - 27, top + 99],
      [middle + 27, top + 99],
    ],
    { width: 4.4, ink: 1.2 },
  );
}

/** Seen from above and in front: the box comes towards the reader, full of cards. */
function openDrawer(sheet: Sheet, x: number, y: number, chance: Chance): void {
  const [back, front, depth] = [86, 128, 290];
  eachPixel(sheet, [x - 220, y - 10, x + 230, y + depth + 260], (px, py) => {
    const away = Math.hypot((px - x - 20) / 210, (py - y - depth * 0.72) / 270);
    glaze(sheet, px, py, INK, 0.85 * (1 - smooth(0.55, 1, away)));
  });
  fill(
    sheet,
    [
      [x - back, y],
      [x + back, y],
      [x + front, y + depth],
      [x - front, y + depth],
    ],
    1.5,
    TIMBER,
  );
  for (let i = 0; i < 34; i++) {
    const t = (i + 1) / 36;
    const half = mix(back, front, t) - 9;
    const foot = y + t * depth;
    const isBlue = i === 21;
    const rise = isBlue ? 136 : 30 + t * 12 + chance() * 3 + (i % 6 === 2 ? 9 : 0);
    const card: Point[] = [
      [x - half, foot - rise],
      [x + half, foot - rise],
      [x + half + 1, foot],
      [x - half - 1, foot],
    ];
    fill(sheet, card, isBlue ? 1 : 0.05 + chance() * 0.09, isBlue ? INDIGO : INK);
    stroke(sheet, [...card, card[0]!], { width: 1.3, ink: isBlue ? 1 : 0.75 });
    if (i % 6 === 2 && !isBlue) {
      const at = x - half + 20 + ((i * 37) % 150);
      fill(
        sheet,
        [
          [at, foot - rise - 12],
          [at + 40, foot - rise - 12],
          [at + 44, foot - rise + 2],
          [at - 4, foot - rise + 2],
        ],
        0.12,
        INK,
      );
      stroke(
        sheet,
        [
          [at - 4, foot - rise + 2],
          [at, foot - rise - 12],
          [at + 40, foot - rise - 12],
          [at + 44, foot - rise + 2],
        ] as Point[],
        { width: 1.2, ink: 0.8 },
      );
    }
    if (isBlue) writeCard(sheet, x - half, foot - rise, half * 2);
  }
  for (const side of [-1, 1]) {
    fill(
      sheet,
      [
        [x + side * back, y - 2],
        [x + side * (back + 8), y - 2],
        [x + side * (front + 10), y + depth - 40],
        [x + side * front, y + depth - 40],
      ],
      0.7,
      TIMBER,
    );
    stroke(
      sheet,
      [
        [x + side * (back + 8), y - 2],
        [x + side * (front + 10), y + depth - 40],
      ],
      { width: 1.8, ink: 1.1 },
    );
  }
  closeDrawer(sheet, [x - front - 12, y + depth - 42, x + front + 12, y + depth + 150], false, chance);
}

/** White lines on the blue card, one of them underlined as a link is. */
function writeCard(sheet: Sheet, left: number, top: number, width: number): void {
  for (const [row, share] of [
    [0, 0.5],
    [1, 0.8],
    [2, 0.66],
    [3, 0.3],
  ] as const) {
    const [y, right, thick] = [top + 20 + row * 24, left + 18 + (width - 36) * share, row ? 3 : 6];
    fill(
      sheet,
      [
        [left + 18, y],
        [right, y],
        [right, y + thick],
        [left + 18, y + thick],
      ],
      0.04,
      INK,
    );
    if (row === 3)
      fill(
        sheet,
        [
          [left + 18, y + 8],
          [right, y + 8],
          [right, y + 9.5],
          [left + 18, y + 9.5],
        ],
        0.04,
        INK,
      );
  }
}
