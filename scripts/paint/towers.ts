import { STEEL } from './bridge.ts';
import { fill, stroke } from './brush.ts';
import type { Point } from './brush.ts';
import { spreadEaves } from './buildings.ts';
import type { Chance } from './chance.ts';
import { blend, OCHRE, UMBER } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Tall houses of a city in a row, paler the farther they are. */
export function raiseTowers(
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
export function raiseCraneTower(sheet: Sheet, x: number, y: number, scale = 1, ink = 1): void {
  for (let i = 0; i < 5; i++) {
    const half = (46 - i * 6) * scale;
    const low = y - i * 36 * scale;
    const high = low - 24 * scale;
    fill(
      sheet,
      [
        [x - half, low],
        [x - half, high],
        [x + half, high],
        [x + half, low],
      ],
      0.5 * ink,
      blend([OCHRE, 0.7], [UMBER, 0.5]),
    );
    for (let k = -3; k <= 3; k++)
      stroke(
        sheet,
        [
          [x + (k * half) / 3, low],
          [x + (k * half) / 3, high],
        ],
        { width: 1.2, ink: 0.9 * ink },
      );
    spreadEaves(sheet, x, low - 20 * scale, half * 1.55, -18 * scale, 1.25 * ink);
  }
  spreadEaves(sheet, x, y - 172 * scale, 30 * scale, -26 * scale, 1.3 * ink);
  stroke(
    sheet,
    [
      [x, y - 196 * scale],
      [x, y - 218 * scale],
    ],
    { width: 4 * scale, end: 1, ink: 1.4 * ink },
  );
}
