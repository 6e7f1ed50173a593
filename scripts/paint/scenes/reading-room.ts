import { flyBirds, floatSkiff } from '../afloat.ts';
import { board, stackBooks, WOOD } from '../books.ts';
import type { Box } from '../books.ts';
import { fill, stroke } from '../brush.ts';
import type { Point } from '../brush.ts';
import { cloud, makeChance, mix, smooth } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { openBook, potBrushes, pourTea, shadeLamp } from '../desk.ts';
import { paintPeak } from '../peak.ts';
import { plumInVase } from '../plum.ts';
import { AZURITE, blend, CINNABAR, eachPixel, glaze, hide, INK, makeSheet, OCHRE, RICE, UMBER } from '../sheet.ts';
import type { Rgb, Sheet } from '../sheet.ts';
import { driftMist, grainPaper, setSun } from '../weather.ts';

const WINDOW: Box = [330, 96, 1270, 650];
const WALL: Rgb = [0.925, 0.885, 0.81];

/** A reading room: mountains beyond a latticed window, a desk with books, brushes and a lamp. */
export function paintReadingRoom(): Sheet {
  const sheet = makeSheet(1600, 1000, RICE);
  const chance = makeChance(2010);
  paintView(sheet, chance);
  const [left, top, right, bottom] = WINDOW;
  eachPixel(sheet, [0, 0, 1600, 1000], (x, y) => {
    if (x > left && x < right && y > top && y < bottom) return;
    hide(sheet, x, y, 1, WALL);
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    glaze(
      sheet,
      x,
      y,
      blend([UMBER, 0.6], [INK, 0.4]),
      0.06 + 0.42 * smooth(0, 420, away) + cloud(x / 240, y / 200, 4) * 0.07,
    );
  });
  latticeWindow(sheet);
  hangScroll(sheet, [1356, 70, 1520, 620], chance);
  plumInVase(sheet, 176, 700, chance);
  setDesk(sheet, chance);
  grainPaper(sheet, chance);
  return sheet;
}

function paintView(sheet: Sheet, chance: Chance): void {
  setSun(sheet, 862, 336, 40, 0.9);
  for (const [x, height, half, tone] of [
    [420, 210, 210, 0.26],
    [760, 150, 240, 0.24],
    [1180, 260, 230, 0.28],
  ] as const) {
    paintPeak(sheet, { x, foot: 560, height, half, tone, azurite: 0.25, dome: 1.5, strokes: 0.5, clear: 0.85 }, chance);
  }
  driftMist(sheet, 505, 540, 0.7, 3.3);
  for (const [x, height, half] of [
    [560, 250, 150],
    [400, 170, 130],
    [1120, 190, 150],
    [1250, 250, 140],
    [680, 120, 110],
  ] as const) {
    paintPeak(
      sheet,
      { x, foot: 606, height, half, tone: 0.6, azurite: 0.5, malachite: 0.5, ochre: 0.3, dome: 1.9, moss: 0.6 },
      chance,
    );
  }
  driftMist(sheet, 580, 640, 0.75, 6.1);
  flyBirds(sheet, [672, 322], [782, 286], 5, 8, chance, 1);
  floatSkiff(sheet, 900, 606, 60, 1.1);
}

/** A frame in three parts: a transom of crossed bars above, tall panes with one cross-bar below. */
function latticeWindow(sheet: Sheet): void {
  const [left, top, right, bottom] = WINDOW;
  const sill = top + 128;
  for (let pane = 0; pane < 3; pane++) {
    const [from, to] = [mix(left, right, pane / 3), mix(left, right, (pane + 1) / 3)];
    for (let i = 1; i < 8; i++) bar(sheet, [mix(from, to, i / 8), top], [mix(from, to, i / 8), sill], 4);
    for (const share of [0.26, 0.5, 0.74]) bar(sheet, [from, mix(top, sill, share)], [to, mix(top, sill, share)], 4);
    bar(sheet, [from, sill], [to, sill], 9);
    bar(sheet, [from, bottom - 84], [to, bottom - 84], 5);
    for (let i = 1; i < 6; i++) bar(sheet, [mix(from, to, i / 6), bottom - 84], [mix(from, to, i / 6), bottom], 4);
  }
  for (let post = 0; post <= 3; post++)
    bar(sheet, [mix(left, right, post / 3), top - 8], [mix(left, right, post / 3), bottom + 8], post % 3 ? 15 : 22);
  for (const y of [top, bottom]) bar(sheet, [left - 12, y], [right + 12, y], 22);
  board(sheet, [left - 46, bottom + 10, right + 46, bottom + 34], 0.6, WOOD, 1.1);
}

/** A bar of dark wood with a lit edge. */
function bar(sheet: Sheet, [ax, ay]: Point, [bx, by]: Point, width: number): void {
  const half = width / 2;
  const upright = ax === bx;
  board(
    sheet,
    upright ? [ax - half, ay, ax + half, by] : [ax, ay - half, bx, ay + half],
    1.05,
    blend([UMBER, 0.75], [INK, 0.35]),
    width > 6 ? 1.1 : 0.6,
  );
}

/** A hanging scroll: silk mount, a small landscape, two columns of writing and a seal. */
function hangScroll(sheet: Sheet, [left, top, right, bottom]: Box, chance: Chance): void {
  const middle = mix(left, right, 0.5);
  stroke(
    sheet,
    [
      [middle - 40, top],
      [middle, top - 34],
      [middle + 40, top],
    ],
    { width: 1.4, ink: 1 },
  );
  board(sheet, [left, top, right, bottom], 0.6, blend([AZURITE, 0.3], [OCHRE, 0.35], [INK, 0.15]), 1);
  const inner: Box = [left + 16, top + 82, right - 16, bottom - 70];
  board(sheet, inner, 0.05, OCHRE, 0.7);
  const small = { tone: 0.7, azurite: 0.2, strokes: 1, dome: 1.8, clear: 0.85 };
  paintPeak(sheet, { ...small, x: middle + 8, foot: inner[3] - 50, height: 170, half: 46, moss: 0.8 }, chance);
  paintPeak(sheet, { ...small, x: middle - 32, foot: inner[3] - 40, height: 90, half: 34, moss: 0.8 }, chance);
  paintPeak(
    sheet,
    { ...small, x: middle + 36, foot: inner[3] - 30, height: 62, half: 32, tone: 0.9, moss: 1.4 },
    chance,
  );
  for (let column = 0; column < 2; column++) {
    for (let sign = 0; sign < 6 - column * 2; sign++) {
      const [x, y] = [inner[2] - 16 - column * 15, inner[1] + 20 + sign * 14];
      for (let k = 0; k < 3; k++)
        stroke(
          sheet,
          [
            [x - 4 + chance() * 3, y - 3 + k * 3.4],
            [x + 2 + chance() * 3, y - 3 + k * 3.4 + (chance() - 0.5) * 3],
          ],
          { width: 1.7, end: 0.8, ink: 1.1 },
        );
    }
  }
  board(sheet, [inner[2] - 38, inner[1] + 76, inner[2] - 26, inner[1] + 88], 1, CINNABAR, 0);
  for (const y of [top, bottom]) board(sheet, [left - 12, y - 6, right + 12, y + 6], 0.9, WOOD, 1);
}

function setDesk(sheet: Sheet, chance: Chance): void {
  fill(
    sheet,
    [
      [300, 800],
      [1500, 800],
      [1600, 940],
      [220, 940],
    ],
    0.55,
    WOOD,
  );
  for (let i = 0; i < 26; i++) {
    const y = 806 + i * 5.1;
    stroke(
      sheet,
      [
        [300 - (i / 26) * 76, y],
        [900, y + 2],
        [1500 + (i / 26) * 92, y],
      ],
      { width: 1.2, ink: 0.3, dry: 0.95 },
    );
  }
  board(sheet, [218, 938, 1606, 1000], 0.95, WOOD, 1.2);
  stroke(
    sheet,
    [
      [300, 800],
      [900, 800],
      [1500, 800],
    ],
    { width: 2.2, ink: 1.1, dry: 0.15 },
  );
  stackBooks(sheet, 470, 858, 210, 8, chance);
  openBook(sheet, 800, 906, chance);
  potBrushes(sheet, 1120, 852, chance);
  shadeLamp(sheet, 1330, 866);
  pourTea(sheet, 1010, 896);
}
