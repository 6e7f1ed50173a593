import { board } from '../books.ts';
import { bloom, fill, stroke } from '../brush.ts';
import type { Point } from '../brush.ts';
import { clamp, cloud, makeChance, mix, noise } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { blend, glaze, hide, INK, makeSheet } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { washBand } from '../weather.ts';
import { COTTON, INDIGO, weavePaper } from './dye.ts';

const TIMBER = blend([INK, 0.42], [INDIGO, 0.1]);
const [LEFT, RIGHT] = [196, 884];
const [TOP, FELL, FOOT] = [300, 940, 1560];
const CELL = 8;

/** A loom: blue warp from the upper beam, and below it a cloth that shows hills and a sun, cell by cell. */
export function paintLoom(): Sheet {
  const sheet = makeSheet(1080, 1920, COTTON);
  const chance = makeChance(1804);
  bloom(sheet, 540, 900, [760, 900], 0.1, INDIGO);
  washBand(sheet, 1930, 1640, 0.3, blend([INK, 0.6], [INDIGO, 0.4]));
  frameLoom(sheet);
  stretchWarp(sheet, chance);
  weaveCloth(sheet);
  holdShuttle(sheet);
  weavePaper(sheet);
  return sheet;
}

function frameLoom(sheet: Sheet): void {
  for (const x of [130, 950]) {
    board(sheet, [x - 26, 180, x + 26, 1790], 1, TIMBER, 1.2);
    board(sheet, [x - 74, 1770, x + 74, 1812], 1.15, TIMBER, 1.2);
    for (const along of [-9, 7])
      stroke(sheet, [[x + along, 200] as Point, [x + along + 2, 1000], [x + along, 1760]], {
        width: 1.2,
        ink: 0.4,
        dry: 0.8,
      });
  }
  for (const y of [230, 1660]) board(sheet, [96, y - 20, 984, y + 20], 1.05, TIMBER, 1.2);
  board(sheet, [LEFT - 22, TOP - 22, RIGHT + 22, TOP + 16], 0.8, TIMBER, 1.1);
  board(sheet, [LEFT - 22, FOOT - 6, RIGHT + 22, FOOT + 40], 0.8, TIMBER, 1.1);
}

/** Every second thread is lifted by the heddles, the others stay down. */
function stretchWarp(sheet: Sheet, chance: Chance): void {
  const count = (RIGHT - LEFT) / CELL;
  for (let i = 0; i <= count; i++) {
    const x = LEFT + i * CELL;
    const waver = (chance() - 0.5) * 2;
    stroke(
      sheet,
      [
        [x + waver, TOP + 16],
        [x - waver, 620],
        [x, FELL],
      ] as Point[],
      {
        width: 1.9,
        ink: i % 2 ? 0.95 : 0.6,
        pigment: INDIGO,
        dry: 0.15,
      },
    );
  }
  for (const [y, odd] of [
    [560, 0],
    [668, 1],
  ] as const) {
    board(sheet, [LEFT - 34, y - 9, RIGHT + 34, y + 9], 0.75, TIMBER, 1);
    for (let i = odd; i <= count; i += 2)
      stroke(
        sheet,
        [
          [LEFT + i * CELL, y + 10],
          [LEFT + i * CELL, y + 44],
        ] as Point[],
        { width: 1.4, ink: 0.9 },
      );
  }
}

/** The cloth, woven from below: a cell is blue where the picture is, ink where the weft lies over bare warp. */
function weaveCloth(sheet: Sheet): void {
  const rows = (FOOT - FELL) / CELL;
  fill(
    sheet,
    [
      [LEFT - 3, FELL],
      [RIGHT + 3, FELL],
      [RIGHT + 3, FOOT],
      [LEFT - 3, FOOT],
    ],
    0.03,
    INK,
  );
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < (RIGHT - LEFT) / CELL; column++) {
      const [x, y] = [LEFT + column * CELL, FELL + row * CELL];
      const depth = depthOf(column * CELL, row * CELL, (row + column) % 2 === 0);
      for (let dy = 0; dy < CELL; dy++) {
        for (let dx = 0; dx < CELL; dx++) {
          const edge = dx === 0 || dy === 0 ? 0.35 : dx === CELL - 1 || dy === CELL - 1 ? 1.12 : 1;
          const tooth = 1 + 0.25 * noise((x + dx) * 0.45, (y + dy) * 0.45);
          glaze(sheet, x + dx, y + dy, INDIGO, depth * edge * tooth);
        }
      }
    }
  }
  for (const x of [LEFT - 3, RIGHT + 3])
    stroke(
      sheet,
      [
        [x, FELL],
        [x - 1, 1250],
        [x, FOOT],
      ] as Point[],
      { width: 3, ink: 1 },
    );
  stroke(
    sheet,
    [
      [LEFT - 6, FELL],
      [540, FELL + 2],
      [RIGHT + 6, FELL],
    ] as Point[],
    { width: 3, ink: 1.1, dry: 0.2 },
  );
}

/** How deep a cell of the picture is dyed: sky, a sun, three ranges, water with its stripes. */
function depthOf(x: number, y: number, over: boolean): number {
  const shore = 452;
  if (y > shore) {
    const ripple = Math.sin(y * 0.42 + Math.sin(x * 0.02) * 2) + cloud(x / 60, y / 9, 2);
    return ripple > 0.75 ? 0.95 : over ? 0.2 : 0.1;
  }
  let depth = Math.hypot(x - 498, y - 150) < 58 ? 1.05 : over ? 0.14 : 0.04;
  for (const [range, [height, tone]] of (
    [
      [150, 0.34],
      [190, 0.62],
      [120, 1.1],
    ] as const
  ).entries()) {
    const rise = height * (0.8 + 1.2 * cloud(x / (230 - range * 30) + range * 3.7, range * 2.1, 2)) + 78 - range * 30;
    const crest = shore - Math.floor(rise / CELL) * CELL;
    if (y >= crest) depth = tone * (over || y < crest + CELL * 2 ? 1 : mix(0.5, 0.8, clamp((y - crest) / 120)));
  }
  return depth;
}

function holdShuttle(sheet: Sheet): void {
  const [x, y] = [596, 856];
  const hull: Point[] = [];
  for (let i = 0; i <= 24; i++) {
    const turn = (i / 24) * Math.PI * 2;
    hull.push([x + Math.cos(turn) * 118, y + Math.sign(Math.sin(turn)) * Math.abs(Math.sin(turn)) ** 1.4 * 26]);
  }
  fill(sheet, hull, 0.9, TIMBER);
  stroke(sheet, hull, { width: 2, ink: 1.2 });
  fill(
    sheet,
    [
      [x - 54, y - 9],
      [x + 54, y - 9],
      [x + 54, y + 9],
      [x - 54, y + 9],
    ],
    1,
    INDIGO,
  );
  for (let px = x - 52; px < x + 54; px += 5)
    stroke(
      sheet,
      [
        [px, y - 9],
        [px + 3, y + 9],
      ] as Point[],
      { width: 1, ink: 0.9 },
    );
  stroke(
    sheet,
    [
      [x + 116, y],
      [790, 880],
      [RIGHT, FELL - 4],
    ] as Point[],
    { width: 1.8, ink: 1, pigment: INDIGO },
  );
  for (let px = x - 40; px < x + 40; px++) hide(sheet, px, y - 7, 0.12);
}
