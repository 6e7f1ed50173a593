import { fill, stroke } from './brush.ts';
import type { Point } from './brush.ts';
import { mix } from './chance.ts';
import { blend, INK, OCHRE, UMBER } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const WALL = blend([OCHRE, 0.5], [INK, 0.25]);
const TILE = blend([INK, 0.8], [UMBER, 0.25]);

/** A pagoda of `storeys`, each narrower than the one below, with eaves that turn up and a spire. */
export function raisePagoda(sheet: Sheet, x: number, y: number, height: number, storeys: number, ink = 1.3): void {
  const body = height * 0.82;
  for (let i = 0; i < storeys; i++) {
    const half = height * 0.085 * (1 - (i / storeys) * 0.5);
    const [low, high] = [y - (body * i) / storeys, y - (body * (i + 1)) / storeys];
    const eave = mix(low, high, 0.78);
    fill(
      sheet,
      [
        [x - half, low],
        [x - half * 0.95, eave],
        [x + half * 0.95, eave],
        [x + half, low],
      ],
      ink * 0.25,
      WALL,
    );
    for (const side of [-1, 1])
      stroke(
        sheet,
        [
          [x + side * half, low],
          [x + side * half * 0.95, eave],
        ],
        { width: 1.2, ink },
      );
    stroke(
      sheet,
      [
        [x, low - 1],
        [x, mix(low, eave, 0.6)],
      ],
      { width: half * 0.32, ink },
    );
    spreadEaves(sheet, x, eave, half * 1.65, mix(low, high, 1) - eave, ink);
  }
  stroke(
    sheet,
    [
      [x, y - body],
      [x, y - height],
    ],
    { width: height * 0.02, end: 0.7, ink },
  );
  for (const at of [0.86, 0.9, 0.94])
    stroke(
      sheet,
      [
        [x - height * 0.012, y - height * at],
        [x + height * 0.012, y - height * at],
      ],
      { width: 1.6, ink },
    );
}

/** One roof of tiles: `rise` is negative, from the eaves up to the ridge. */
export function spreadEaves(sheet: Sheet, x: number, y: number, half: number, rise: number, ink = 1.3): void {
  const outline: Point[] = [
    [x - half, y + rise * 0.28],
    [x - half * 0.75, y],
    [x + half * 0.75, y],
    [x + half, y + rise * 0.28],
    [x + half * 0.55, y + rise],
  ];
  fill(sheet, [...outline, [x - half * 0.55, y + rise]], ink * 0.62, TILE);
  stroke(
    sheet,
    [
      [x - half * 1.05, y + rise * 0.42],
      [x - half * 0.75, y + 0.5],
      [x, y + 1],
      [x + half * 0.75, y + 0.5],
      [x + half * 1.05, y + rise * 0.42],
    ],
    { width: 1.5, ink },
  );
}

/** A hall seen from the front: walls, columns, one or two roofs. `breadth` is that of the walls. */
export function raiseHall(sheet: Sheet, x: number, y: number, breadth: number, storeys = 1, ink = 1.3): void {
  for (let i = 0; i < storeys; i++) {
    const half = (breadth / 2) * (1 - i * 0.22);
    const tall = breadth * (i ? 0.2 : 0.24);
    const low = y - i * breadth * 0.4;
    fill(
      sheet,
      [
        [x - half, low],
        [x - half, low - tall],
        [x + half, low - tall],
        [x + half, low],
      ],
      ink * 0.22,
      WALL,
    );
    for (let k = 0; k <= 6; k++)
      stroke(
        sheet,
        [
          [x - half + (half * k) / 3, low],
          [x - half + (half * k) / 3, low - tall],
        ],
        { width: k % 6 ? 1 : 1.6, ink: ink * 0.8 },
      );
    stroke(
      sheet,
      [
        [x - half, low - tall * 0.3],
        [x + half, low - tall * 0.3],
      ],
      { width: 0.9, ink: ink * 0.7 },
    );
    spreadEaves(sheet, x, low - tall, half * 1.3, -breadth * 0.17, ink);
    stroke(
      sheet,
      [
        [x - half * 0.75, low - tall - breadth * 0.175],
        [x + half * 0.75, low - tall - breadth * 0.175],
      ],
      { width: 2.4, ink },
    );
  }
}

/** A small house with a gable to one side; white walls, dark roof. */
export function raiseHouse(sheet: Sheet, x: number, y: number, breadth: number, ink = 1.2): void {
  const [half, tall] = [breadth / 2, breadth * 0.42];
  fill(
    sheet,
    [
      [x - half, y],
      [x - half, y - tall],
      [x + half, y - tall],
      [x + half, y],
    ],
    ink * 0.08,
  );
  for (const side of [-1, 1])
    stroke(
      sheet,
      [
        [x + side * half, y],
        [x + side * half, y - tall],
      ],
      { width: 1, ink: ink * 0.8 },
    );
  fill(
    sheet,
    [
      [x - half * 0.34, y],
      [x - half * 0.34, y - tall * 0.58],
      [x - half * 0.08, y - tall * 0.58],
      [x - half * 0.08, y],
    ],
    ink * 0.6,
    TILE,
  );
  fill(
    sheet,
    [
      [x + half * 0.3, y - tall * 0.34],
      [x + half * 0.3, y - tall * 0.62],
      [x + half * 0.62, y - tall * 0.62],
      [x + half * 0.62, y - tall * 0.34],
    ],
    ink * 0.5,
    TILE,
  );
  fill(
    sheet,
    [
      [x - half * 1.18, y - tall + 1],
      [x - half * 0.8, y - tall * 1.85],
      [x + half * 0.8, y - tall * 1.85],
      [x + half * 1.18, y - tall + 1],
    ],
    ink * 0.7,
    TILE,
  );
  stroke(
    sheet,
    [
      [x - half * 0.86, y - tall * 1.87],
      [x + half * 0.86, y - tall * 1.87],
    ],
    { width: 1.8, ink },
  );
}

/** A dwelling cut into loess: an arch of brick, a lattice in it. */
export function cutCave(sheet: Sheet, x: number, y: number, breadth: number, ink = 1.2): void {
  const arch: Point[] = [];
  for (let i = 0; i <= 12; i++) {
    const angle = Math.PI * (1 - i / 12);
    arch.push([x + (Math.cos(angle) * breadth) / 2, y - breadth * 0.45 - (Math.sin(angle) * breadth) / 2]);
  }
  fill(sheet, [[x - breadth / 2, y], ...arch, [x + breadth / 2, y]], ink * 0.55, blend([INK, 0.7], [UMBER, 0.8]));
  stroke(sheet, [[x - breadth / 2, y], ...arch, [x + breadth / 2, y]], { width: 2, ink, dry: 0.2 });
  fill(
    sheet,
    [
      [x - breadth * 0.3, y],
      [x - breadth * 0.3, y - breadth * 0.55],
      [x, y - breadth * 0.55],
      [x, y],
    ],
    ink * 0.5,
    UMBER,
  );
  for (let i = -2; i <= 2; i++)
    stroke(
      sheet,
      [
        [x + i * breadth * 0.15, y - breadth * 0.5],
        [x + i * breadth * 0.15, y - breadth * 0.88 + Math.abs(i) * breadth * 0.06],
      ],
      { width: 0.9, ink: ink * 0.9 },
    );
  stroke(
    sheet,
    [
      [x - breadth * 0.45, y - breadth * 0.55],
      [x + breadth * 0.45, y - breadth * 0.55],
    ],
    { width: 1.4, ink },
  );
}
