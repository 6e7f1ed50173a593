import { flyBirds, floatJunk, floatSkiff } from '../afloat.ts';
import { fill, stroke, touch } from '../brush.ts';
import type { Point } from '../brush.ts';
import { spanBridge, STEEL } from '../bridge.ts';
import { raiseHall, raiseHouse, spreadEaves } from '../buildings.ts';
import { makeChance } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { paintPeak } from '../peak.ts';
import { AZURITE, blend, CINNABAR, makeSheet, OCHRE, RICE, UMBER } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { growGrove } from '../trees.ts';
import { driftMist, grainPaper, mirror, rippleWater, setSun, washBand } from '../weather.ts';

/** A city on a great river: towers in the haze, a bridge of steel trusses on stone piers, a storeyed tower on a hill. */
export function paintRiverCity(): Sheet {
  const sheet = makeSheet(1080, 1920, RICE);
  const chance = makeChance(1957);
  washBand(sheet, 1180, 560, 0.22, blend([AZURITE, 0.35], [OCHRE, 0.3]));
  setSun(sheet, 836, 806, 70, 0.4, blend([OCHRE, 0.9], [CINNABAR, 0.12]));
  for (const [x, height, half] of [
    [200, 150, 380],
    [760, 120, 420],
  ] as const) {
    paintPeak(
      sheet,
      { x, foot: 1200, height, half, tone: 0.26, azurite: 0.25, dome: 1.4, rough: 0.7, strokes: 0.3, clear: 1 },
      chance,
    );
  }
  raiseTowers(sheet, [330, 1080], 1196, 300, 46, 0.3, chance);
  driftMist(sheet, 1120, 1180, 0.5, 3.6);
  raiseTowers(sheet, [430, 1080], 1210, 170, 44, 0.6, chance);
  growGrove(sheet, [300, 1080], () => 1214, 20, 44, chance, 0.8);
  const hill = paintPeak(
    sheet,
    {
      x: 190,
      foot: 1260,
      height: 190,
      half: 300,
      tone: 0.75,
      malachite: 0.5,
      azurite: 0.2,
      ochre: 0.3,
      dome: 1.8,
      rough: 0.7,
      moss: 1,
      clear: 1.1,
    },
    chance,
  );
  growGrove(sheet, [10, 150], (x) => hill(x) + 6, 40, 14, chance);
  growGrove(sheet, [236, 430], (x) => hill(x) + 6, 36, 15, chance);
  raiseCraneTower(sheet, 194, hill(194) + 12);
  mirror(sheet, 1236, 300, 0.45);
  spanBridge(sheet, 1180);
  mirror(sheet, 1345, 150, 0.25);
  rippleWater(sheet, [0, 1080], [1240, 1800], 200, chance, 0.42);
  floatJunk(sheet, 300, 1424, 86, 1.1);
  floatJunk(sheet, 196, 1392, 62, 0.9);
  steamBoat(sheet, 716, 1478, 190, chance);
  floatSkiff(sheet, 420, 1640, 130, 1.4);
  settleBank(sheet, chance);
  flyBirds(sheet, [500, 930], [720, 880], 6, 12, chance, 0.9);
  grainPaper(sheet, chance);
  return sheet;
}

function raiseTowers(
  sheet: Sheet,
  [left, right]: Point,
  y: number,
  tallest: number,
  breadth: number,
  ink: number,
  chance: Chance,
): void {
  for (let x = left; x < right; x += breadth * (0.5 + chance() * 0.7)) {
    const [wide, tall] = [breadth * (0.45 + chance() * 0.6), tallest * (0.25 + chance() ** 2 * 0.75)];
    fill(
      sheet,
      [
        [x, y],
        [x, y - tall],
        [x + wide, y - tall],
        [x + wide, y],
      ],
      ink * 0.34,
      STEEL,
    );
    fill(
      sheet,
      [
        [x + wide * 0.68, y],
        [x + wide * 0.68, y - tall],
        [x + wide, y - tall],
        [x + wide, y],
      ],
      ink * 0.62,
      STEEL,
    );
    for (const side of [x, x + wide])
      stroke(
        sheet,
        [
          [side, y],
          [side, y - tall],
        ],
        { width: 1.1, ink, dry: 0.3 },
      );
    stroke(
      sheet,
      [
        [x - 1, y - tall],
        [x + wide + 1, y - tall],
      ],
      { width: 1.4, ink },
    );
    for (let floor = 9; floor < tall - 4; floor += 9)
      stroke(
        sheet,
        [
          [x + 3, y - tall + floor],
          [x + wide * 0.62, y - tall + floor],
        ],
        { width: 1.1, ink: ink * 0.5, dry: 0.5 },
      );
    if (chance() < 0.25)
      stroke(
        sheet,
        [
          [x + wide / 2, y - tall],
          [x + wide / 2, y - tall * 1.14],
        ],
        { width: 1.2, end: 0.6, ink },
      );
  }
}

/** A tower of five storeys whose eaves fly up, after the one on Snake Hill. */
function raiseCraneTower(sheet: Sheet, x: number, y: number): void {
  for (let i = 0; i < 5; i++) {
    const half = 46 - i * 6;
    const low = y - i * 36;
    fill(
      sheet,
      [
        [x - half, low],
        [x - half, low - 24],
        [x + half, low - 24],
        [x + half, low],
      ],
      0.5,
      blend([OCHRE, 0.7], [UMBER, 0.5]),
    );
    for (let k = -3; k <= 3; k++)
      stroke(
        sheet,
        [
          [x + (k * half) / 3, low],
          [x + (k * half) / 3, low - 24],
        ],
        { width: 1.2, ink: 0.9 },
      );
    spreadEaves(sheet, x, low - 20, half * 1.55, -18, 1.25);
  }
  spreadEaves(sheet, x, y - 172, 30, -26, 1.3);
  stroke(
    sheet,
    [
      [x, y - 196],
      [x, y - 218],
    ],
    { width: 4, end: 1, ink: 1.4 },
  );
}

function steamBoat(sheet: Sheet, x: number, y: number, length: number, chance: Chance): void {
  const at = (dx: number, dy: number): Point => [x + dx * length, y + dy * length];
  fill(sheet, [at(-0.5, -0.09), at(0.5, -0.11), at(0.42, 0.02), at(-0.44, 0.02)], 1.5, STEEL);
  for (const [left, right, low, high] of [
    [-0.4, 0.34, -0.09, -0.17],
    [-0.32, 0.26, -0.17, -0.24],
    [0.06, 0.22, -0.24, -0.3],
  ] as const) {
    fill(sheet, [at(left, low), at(left, high), at(right, high), at(right, low)], 0.14);
    stroke(sheet, [at(left - 0.02, high), at(right + 0.02, high)], { width: 2, ink: 1.2 });
    for (let k = left + 0.03; k < right; k += 0.045)
      stroke(sheet, [at(k, low + 0.01), at(k, high + 0.02)], { width: 1.6, ink: 0.6 });
  }
  fill(sheet, [at(-0.12, -0.24), at(-0.11, -0.42), at(-0.03, -0.42), at(-0.02, -0.24)], 1.3);
  fill(sheet, [at(-0.115, -0.34), at(-0.111, -0.39), at(-0.031, -0.39), at(-0.027, -0.34)], 1, CINNABAR);
  for (let i = 0; i < 60; i++)
    touch(
      sheet,
      x - length * (0.07 + i * 0.007) + (chance() - 0.5) * 8,
      y - length * (0.45 + i * 0.0035) + (chance() - 0.5) * (5 + i * 0.4),
      [5 + i * 0.22, 4 + i * 0.16],
      0.07 * (1 - i / 66),
    );
  for (let i = 0; i < 4; i++)
    stroke(sheet, [at(-0.5 - i * 0.05, 0.03 + i * 0.012), at(0.1, 0.045 + i * 0.03), at(0.5, 0.03 + i * 0.02)], {
      width: 1.5,
      ink: 0.4,
      dry: 0.5,
    });
}

/** The near bank: roofs behind one another under trees. */
function settleBank(sheet: Sheet, chance: Chance): void {
  for (let row = 0; row < 3; row++) {
    const y = 1772 + row * 62;
    growGrove(sheet, [560, 1090], (x) => y - 8 - (x - 560) * 0.05, 46, 10, chance, 1.2);
    for (let x = 640 - row * 90; x < 1120; x += 84 + chance() * 36)
      raiseHouse(sheet, x, y + (chance() - 0.5) * 14 - (x - 560) * 0.05, 84 + chance() * 26, 1.25);
  }
  raiseHall(sheet, 930, 1760, 130, 2, 1.2);
  growGrove(sheet, [400, 1080], () => 1925, 54, 13, chance, 1.3);
}
