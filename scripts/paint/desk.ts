import { WOOD } from './books.ts';
import { fill, stroke, touch } from './brush.ts';
import type { Point } from './brush.ts';
import { mix } from './chance.ts';
import type { Chance } from './chance.ts';
import { AZURITE, blend, CINNABAR, INK, MALACHITE, OCHRE, UMBER } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** An open book, printed in columns. */
export function openBook(sheet: Sheet, x: number, y: number, chance: Chance): void {
  for (const side of [-1, 1]) {
    const page: Point[] = [
      [x, y],
      [x + side * 60, y - 12],
      [x + side * 152, y - 2],
      [x + side * 128, y - 78],
      [x + side * 54, y - 86],
      [x, y - 74],
    ];
    fill(sheet, page, 0.06, OCHRE);
    stroke(sheet, [page[0]!, page[1]!, page[2]!], { width: 2.2, ink: 1.1 });
    stroke(sheet, [page[2]!, page[3]!], { width: 1.6, ink: 1 });
    stroke(sheet, [page[3]!, page[4]!, page[5]!], { width: 1.6, ink: 0.9 });
    for (let column = 1; column < 8; column++) {
      const t = column / 8.2;
      const [footX, footY] = [x + side * mix(6, 146, t), y - 10 - Math.sin(t * 3) * 8];
      const [headX, headY] = [x + side * mix(4, 124, t), y - 68 - Math.sin(t * 3) * 12];
      for (let sign = 0; sign < 8; sign++) {
        if (chance() < 0.1) break;
        const part = sign / 8;
        touch(sheet, mix(headX, footX, part), mix(headY, footY, part), [3.1, 1.7], 0.75);
      }
    }
  }
  stroke(
    sheet,
    [
      [x, y],
      [x, y - 74],
    ],
    { width: 1.6, ink: 0.9 },
  );
  stroke(
    sheet,
    [
      [x - 154, y + 4],
      [x - 60, y - 6],
      [x, y + 6],
      [x + 60, y - 6],
      [x + 154, y + 4],
    ],
    { width: 3, ink: 1, pigment: blend([AZURITE, 0.7], [INK, 0.5]) },
  );
  fill(
    sheet,
    [
      [x + 40, y - 12],
      [x + 48, y - 13],
      [x + 52, y + 26],
      [x + 44, y + 28],
    ],
    0.9,
    CINNABAR,
  );
}

export function potBrushes(sheet: Sheet, x: number, y: number, chance: Chance): void {
  for (const [lean, tall] of [
    [-26, 176],
    [-8, 204],
    [12, 186],
    [30, 160],
  ] as const) {
    stroke(
      sheet,
      [
        [x + lean * 0.5, y - 74],
        [x + lean * 1.5, y - tall],
      ],
      { width: 5, ink: 0.8, pigment: WOOD, solid: true },
    );
    stroke(
      sheet,
      [
        [x + lean * 1.5, y - tall],
        [x + lean * 1.62, y - tall - 18],
        [x + lean * 1.7, y - tall - 38],
      ],
      { width: 11, end: 0.8, ink: chance() < 0.5 ? 1.6 : 0.9, pigment: blend([INK, 0.8], [UMBER, 0.4]) },
    );
  }
  fill(
    sheet,
    [
      [x - 38, y - 92],
      [x + 38, y - 92],
      [x + 34, y],
      [x - 34, y],
    ],
    0.5,
    blend([UMBER, 0.5], [OCHRE, 0.5]),
  );
  for (const side of [-1, 1])
    stroke(
      sheet,
      [
        [x + side * 38, y - 92],
        [x + side * 34, y],
      ],
      { width: 2, ink: 1.1 },
    );
  for (const [half, rise] of [
    [38, 92],
    [34, 0],
  ] as const)
    stroke(
      sheet,
      [
        [x - half, y - rise],
        [x, y - rise + 7],
        [x + half, y - rise],
      ],
      { width: 2, ink: 1.1 },
    );
  for (let i = -2; i < 3; i++)
    stroke(
      sheet,
      [
        [x + i * 12, y - 80],
        [x + i * 11, y - 8],
      ],
      { width: 1, ink: 0.4, dry: 0.7 },
    );
}

/** A lamp with a green shade, and its light on the desk. */
export function shadeLamp(sheet: Sheet, x: number, y: number): void {
  stroke(
    sheet,
    [
      [x, y],
      [x, y - 150],
    ],
    { width: 7, ink: 1, pigment: blend([UMBER, 0.7], [INK, 0.4]), solid: true },
  );
  fill(
    sheet,
    [
      [x - 52, y],
      [x - 40, y - 16],
      [x + 40, y - 16],
      [x + 52, y],
    ],
    0.9,
    blend([UMBER, 0.7], [INK, 0.4]),
  );
  stroke(
    sheet,
    [
      [x - 52, y],
      [x + 52, y],
    ],
    { width: 2.6, ink: 1.3 },
  );
  const shade: Point[] = [
    [x - 98, y - 132],
    [x - 80, y - 186],
    [x - 40, y - 212],
    [x + 40, y - 212],
    [x + 80, y - 186],
    [x + 98, y - 132],
  ];
  fill(sheet, shade, 0.8, blend([MALACHITE, 0.95], [INK, 0.15]));
  stroke(sheet, shade, { width: 2.2, ink: 1.2 });
  stroke(
    sheet,
    [
      [x - 100, y - 131],
      [x, y - 127],
      [x + 100, y - 131],
    ],
    { width: 3.4, ink: 1.2 },
  );
  stroke(
    sheet,
    [
      [x - 62, y - 186],
      [x - 76, y - 146],
    ],
    { width: 5, ink: -0.35, pigment: MALACHITE },
  );
  stroke(
    sheet,
    [
      [x + 56, y - 128],
      [x + 57, y - 92],
    ],
    { width: 1.3, ink: 1 },
  );
  touch(sheet, x + 57, y - 88, [3.4, 4.4], 1.4);
}

export function pourTea(sheet: Sheet, x: number, y: number): void {
  fill(
    sheet,
    [
      [x - 27, y - 34],
      [x + 27, y - 34],
      [x + 17, y],
      [x - 17, y],
    ],
    0.14,
    AZURITE,
  );
  stroke(
    sheet,
    [
      [x - 27, y - 34],
      [x - 24, y - 14],
      [x - 15, y],
      [x + 15, y],
      [x + 24, y - 14],
      [x + 27, y - 34],
    ],
    { width: 2, ink: 1.1 },
  );
  stroke(
    sheet,
    [
      [x - 27, y - 34],
      [x, y - 28],
      [x + 27, y - 34],
      [x, y - 40],
      [x - 27, y - 34],
    ],
    { width: 1.6, ink: 1 },
  );
  for (const drift of [-7, 6])
    stroke(
      sheet,
      [
        [x + drift, y - 44],
        [x + drift + 8, y - 62],
        [x + drift - 4, y - 80],
        [x + drift + 5, y - 102],
      ],
      { width: 2.4, end: 0.6, ink: 0.25, dry: 0.6 },
    );
}
