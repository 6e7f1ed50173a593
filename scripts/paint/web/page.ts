import { fill, stroke, touch } from '../brush.ts';
import type { Point } from '../brush.ts';
import { cloud, makeChance, mix } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { blend, eachPixel, glaze, INK, makeSheet } from '../sheet.ts';
import type { Rgb, Sheet } from '../sheet.ts';
import { setSun } from '../weather.ts';
import { COTTON, INDIGO, weavePaper } from './dye.ts';
import { castNet } from './net.ts';

type Box = [left: number, top: number, right: number, bottom: number];

const BLIND: Rgb = [0.78, 0.79, 0.79];
const [LEFT, TOP, RIGHT, BOTTOM] = [90, 70, 1110, 900];

/** A page as browsers of 1993 showed it: grey ground, one column, links in blue and underlined. */
export function paintEarlyPage(): Sheet {
  const sheet = makeSheet(1200, 960, COTTON);
  const chance = makeChance(1993);
  frameWindow(sheet, BLIND);
  write(sheet, [150, 170, 620, 192], 16, chance);
  stroke(
    sheet,
    [
      [150, 224],
      [600, 225],
      [1050, 224],
    ] as Point[],
    { width: 2.4, ink: 0.8, dry: 0.3 },
  );
  paragraph(sheet, [150, 262, 1040, 0], 5, [[1, 0.35, 0.58]], chance);
  paragraph(sheet, [150, 430, 1040, 0], 3, [], chance);
  for (let i = 0; i < 5; i++) {
    touch(sheet, 176, 556 + i * 38, [5, 5], 1.3);
    link(sheet, 204, 204 + 190 + ((i * 83) % 210), 556 + i * 38);
  }
  paragraph(sheet, [150, 768, 1040, 0], 3, [[2, 0, 0.2]], chance);
  weavePaper(sheet);
  return sheet;
}

/** The same words thirty years later: a picture, a margin, columns, and room around them. */
export function paintLatePage(): Sheet {
  const sheet = makeSheet(1200, 960, COTTON);
  const chance = makeChance(2023);
  frameWindow(sheet, [0.985, 0.988, 0.98]);
  hang(sheet, [LEFT + 3, 128, RIGHT - 3, 452]);
  write(sheet, [150, 494, 640, 528], 30, chance);
  paragraph(sheet, [150, 574, 700, 0], 5, [[1, 0.35, 0.7]], chance);
  paragraph(sheet, [150, 750, 700, 0], 3, [], chance);
  fill(
    sheet,
    [
      [776, 496],
      [1050, 496],
      [1050, 856],
      [776, 856],
    ],
    0.13,
    INDIGO,
  );
  for (let i = 0; i < 5; i++) {
    link(sheet, 806, 806 + 90 + ((i * 47) % 110), 540 + i * 62);
    stroke(
      sheet,
      [
        [806, 568 + i * 62],
        [1020, 568 + i * 62],
      ],
      { width: 1, ink: 0.4 },
    );
  }
  weavePaper(sheet);
  return sheet;
}

/** A plain window with a bar for the address. */
function frameWindow(sheet: Sheet, ground: Rgb): void {
  eachPixel(sheet, [LEFT + 10, TOP + 14, RIGHT + 16, BOTTOM + 16], (x, y) =>
    glaze(sheet, x, y, INK, 0.12 + 0.03 * cloud(x / 40, y / 40, 2)),
  );
  box(sheet, [LEFT, TOP, RIGHT, BOTTOM], 0.02, ground);
  box(sheet, [LEFT, TOP, RIGHT, 126], 0.75, COTTON, blend([INK, 0.5], [INDIGO, 0.35]));
  for (const [i, x] of [118, 148, 178].entries()) touch(sheet, x, 98, [8, 8], i ? 0.7 : 1, i ? INK : INDIGO);
  box(sheet, [220, 84, 900, 112], 0.02, COTTON);
  stroke(
    sheet,
    [
      [236, 99],
      [560, 99],
    ],
    { width: 4, ink: 0.7, dry: 0.4 },
  );
}

function box(sheet: Sheet, [left, top, right, bottom]: Box, wash: number, ground: Rgb, pigment: Rgb = INK): void {
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  fill(sheet, corners, wash, pigment, ground);
  for (const i of [0, 1, 2, 3]) stroke(sheet, [corners[i]!, corners[(i + 1) % 4]!], { width: 2, ink: 1.1 });
}

/** Words as strokes of the brush, with gaps. */
function write(sheet: Sheet, [left, top, right, bottom]: Box, width: number, chance: Chance): void {
  const y = (top + bottom) / 2;
  for (let x = left; x < right;) {
    const end = Math.min(right, x + width * (2 + chance() * 4));
    stroke(
      sheet,
      [
        [x, y],
        [end, y + chance() - 0.5],
      ],
      { width, ink: 1.1, dry: 0.25 },
    );
    x = end + width * 0.9;
  }
}

/** Lines of text; `links` names parts of lines that lead on: line, from and to as shares of it. */
function paragraph(
  sheet: Sheet,
  [left, top, right]: Box,
  lines: number,
  links: [line: number, from: number, to: number][],
  chance: Chance,
): void {
  for (let i = 0; i < lines; i++) {
    const y = top + i * 31;
    const end = i === lines - 1 ? mix(left, right, 0.45 + chance() * 0.2) : right - chance() * 46;
    const spans = links.filter(([line]) => line === i);
    for (let x = left; x < end;) {
      const word = Math.min(end, x + 18 + chance() * 70);
      const isLinked = spans.some(([, from, to]) => word > mix(left, right, from) && x < mix(left, right, to));
      if (!isLinked)
        stroke(
          sheet,
          [
            [x, y],
            [word, y + chance() - 0.5],
          ],
          { width: 7, ink: 0.72, dry: 0.4 },
        );
      x = word + 11;
    }
    for (const [, from, to] of spans) link(sheet, mix(left, right, from), mix(left, right, to), y);
  }
}

function link(sheet: Sheet, from: number, to: number, y: number): void {
  stroke(
    sheet,
    [
      [from, y],
      [to, y],
    ],
    { width: 8, ink: 1.05, pigment: INDIGO, dry: 0.25 },
  );
  stroke(
    sheet,
    [
      [from, y + 9],
      [to, y + 9],
    ],
    { width: 2, ink: 1.1, pigment: INDIGO },
  );
}

/** A picture across the page: the woven hills of the cover. */
function hang(sheet: Sheet, [left, top, right, bottom]: Box): void {
  const picture = makeSheet(right - left, bottom - top, COTTON);
  eachPixel(picture, [0, 0, picture.width, picture.height], (x, y) =>
    glaze(picture, x, y, INDIGO, 0.24 - 0.18 * (y / picture.height)),
  );
  setSun(picture, 700, 92, 40, 0.95, INDIGO);
  castNet(picture, { far: 178, near: 350, height: 250, wefts: 24, warps: 30, seed: 0.31 }, makeChance(7));
  eachPixel(sheet, [left, top, right, bottom], (x, y) => {
    const [to, from] = [(y * sheet.width + x) * 3, ((y - top) * picture.width + x - left) * 3];
    for (let k = 0; k < 3; k++) sheet.colours[to + k] = picture.colours[from + k]!;
  });
}
