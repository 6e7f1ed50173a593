import { board, stackBooks } from '../books.ts';
import { fill, stroke, touch } from '../brush.ts';
import type { Point } from '../brush.ts';
import { cloud, makeChance, smooth } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { openBook, potBrushes, pourTea } from '../desk.ts';
import { blend, eachPixel, glaze, hide, INK, makeSheet } from '../sheet.ts';
import type { Rgb, Sheet } from '../sheet.ts';
import { COTTON, INDIGO, keepBlue, weavePaper } from './dye.ts';

const CASE = blend([INK, 0.5], [INDIGO, 0.14]);
const LIT: Rgb = [0.9, 0.955, 1];
const DESK = 742;

/** A desk at night: everything lies in the dark but what the screen shines on. */
export function paintTerminal(): Sheet {
  const sheet = makeSheet(1600, 1000, COTTON);
  const chance = makeChance(1990);
  fill(
    sheet,
    [
      [-10, DESK],
      [1610, DESK],
      [1610, 1010],
      [-10, 1010],
    ],
    0.55,
    CASE,
  );
  stroke(
    sheet,
    [
      [-10, DESK],
      [800, DESK + 1],
      [1610, DESK],
    ] as Point[],
    { width: 3, ink: 1.3 },
  );
  stackBooks(sheet, 300, DESK + 34, 250, 11, chance);
  potBrushes(sheet, 1210, DESK + 60, chance);
  openBook(sheet, 420, DESK + 170, chance);
  pourTea(sheet, 1130, DESK + 176);
  standCase(sheet);
  layKeys(sheet, chance);
  keepBlue(sheet);
  fallNight(sheet);
  lightScreen(sheet);
  weavePaper(sheet);
  return sheet;
}

function standCase(sheet: Sheet): void {
  board(sheet, [640, 690, 960, DESK + 34], 1.1, CASE, 1.3);
  board(sheet, [560, DESK + 22, 1040, DESK + 58], 1.25, CASE, 1.3);
  board(sheet, [516, 214, 1084, 694], 1.1, CASE, 1.5);
  board(sheet, [546, 244, 1054, 636], 1.5, CASE, 1.2);
  for (let x = 560; x < 760; x += 13)
    stroke(
      sheet,
      [
        [x, 658],
        [x, 676],
      ],
      { width: 3, ink: 0.9 },
    );
  touch(sheet, 1036, 666, [7, 7], 1.3, INDIGO);
}

function layKeys(sheet: Sheet, chance: Chance): void {
  const base: Point[] = [
    [590, 862],
    [1010, 862],
    [1050, 962],
    [550, 962],
  ];
  fill(sheet, base, 0.8, CASE);
  for (const i of [0, 1, 2, 3]) stroke(sheet, [base[i]!, base[(i + 1) % 4]!], { width: 2, ink: 1.2 });
  for (let row = 0; row < 4; row++) {
    const [y, half] = [874 + row * 21, 200 + row * 9];
    for (let key = 0; key < 14; key++) {
      if (row === 3 && key > 3 && key < 10 && key !== 4) continue;
      const left = 800 - half + (key * half * 2) / 14;
      const right = row === 3 && key === 4 ? 800 + half * 0.43 : left + (half * 2) / 14 - 5;
      board(sheet, [left, y, right, y + 15], 0.15 + chance() * 0.12, INK, 0.8);
    }
  }
}

/** Ink over everything, thinner the nearer to the screen; the desk before it catches the light. */
function fallNight(sheet: Sheet): void {
  eachPixel(sheet, [0, 0, 1600, 1000], (x, y) => {
    const away = Math.hypot(Math.max(0, Math.abs(x - 800) - 250) * 0.92, Math.max(0, 250 - y, y - 620) * 0.86);
    const below = y > DESK ? 0.62 : 1;
    const dark = smooth(-60, 560, away) * below + 0.05 * cloud(x / 210, y / 170, 4);
    glaze(sheet, x, y, blend([INK, 1.05], [INDIGO, 0.32]), 0.1 + 1.9 * dark);
    glaze(sheet, x, y, INDIGO, 0.16 * (1 - smooth(0, 520, away)));
  });
}

/** The page on the screen: a heading, lines, and links underlined in blue. */
function lightScreen(sheet: Sheet): void {
  const [left, top, right, bottom] = [572, 268, 1028, 612];
  eachPixel(sheet, [left, top, right, bottom], (x, y) => {
    const bulge = Math.max(Math.abs(x - 800) / 228, Math.abs(y - 440) / 172) ** 16;
    hide(sheet, x, y, 1 - smooth(0.8, 1, bulge), LIT);
    glaze(
      sheet,
      x,
      y,
      INDIGO,
      0.05 + 0.09 * smooth(120, 300, Math.hypot(x - 800, (y - 440) * 1.2)) + (y % 4 === 0 ? 0.03 : 0),
    );
  });
  const line = (y: number, from: number, to: number, width = 5) =>
    stroke(
      sheet,
      [
        [from, y],
        [to, y],
      ],
      { width, ink: 0.85, dry: 0.3 },
    );
  line(312, 606, 800, 13);
  for (const [y, to] of [
    [352, 960],
    [374, 986],
    [396, 900],
    [470, 972],
    [492, 940],
    [566, 860],
  ] as const)
    line(y, 606, to);
  for (const [y, from, to] of [
    [418, 606, 700],
    [418, 730, 842],
    [440, 606, 668],
    [514, 606, 760],
    [540, 606, 716],
  ] as const) {
    stroke(
      sheet,
      [
        [from, y],
        [to, y],
      ],
      { width: 5.5, ink: 1.15, pigment: INDIGO },
    );
    stroke(
      sheet,
      [
        [from, y + 7],
        [to, y + 7],
      ],
      { width: 1.6, ink: 1.1, pigment: INDIGO },
    );
  }
  fill(
    sheet,
    [
      [752, 504],
      [752, 536],
      [760, 529],
      [766, 541],
      [771, 538],
      [765, 527],
      [776, 526],
    ],
    1.3,
    INK,
    LIT,
  );
}
