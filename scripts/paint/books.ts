import { fill, stroke } from './brush.ts';
import type { Point } from './brush.ts';
import { mix } from './chance.ts';
import type { Chance } from './chance.ts';
import { AZURITE, blend, CINNABAR, INK, MALACHITE, OCHRE, UMBER } from './sheet.ts';
import type { Rgb, Sheet } from './sheet.ts';

/** Left, top, right, bottom. */
export type Box = [left: number, top: number, right: number, bottom: number];

/** Cloths and papers that books are bound in. */
const BINDINGS: Rgb[] = [
  blend([AZURITE, 0.8], [INK, 0.25]),
  blend([AZURITE, 0.45], [INK, 0.4]),
  blend([OCHRE, 0.5], [UMBER, 0.2]),
  blend([UMBER, 0.75], [INK, 0.15]),
  blend([MALACHITE, 0.4], [INK, 0.3], [OCHRE, 0.2]),
  blend([INK, 0.35]),
  blend([OCHRE, 0.25]),
];

export const WOOD = blend([UMBER, 0.7], [OCHRE, 0.35], [INK, 0.12]);
const LEAF = blend([OCHRE, 0.22], [INK, 0.06]);

/** A board or a page seen from the front: a washed face with an outline of the brush. */
export function board(sheet: Sheet, [left, top, right, bottom]: Box, wash: number, pigment: Rgb, line = 1): void {
  fill(
    sheet,
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    wash,
    pigment,
  );
  if (line === 0) return;
  for (const [from, to] of [
    [
      [left, top],
      [right, top],
    ],
    [
      [right, top],
      [right, bottom],
    ],
    [
      [right, bottom],
      [left, bottom],
    ],
    [
      [left, bottom],
      [left, top],
    ],
  ] as [Point, Point][]) {
    stroke(sheet, [from, [mix(from[0], to[0], 0.5), mix(from[1], to[1], 0.5)], to], {
      width: 1.7,
      end: 1.2,
      ink: line,
      dry: 0.15,
    });
  }
}

/** Books bound with thread, lying on one another: seen from their lower edge, with paper slips that hang out. */
export function stackBooks(
  sheet: Sheet,
  x: number,
  foot: number,
  breadth: number,
  count: number,
  chance: Chance,
): number {
  let y = foot;
  for (let i = 0; i < count; i++) {
    const [thick, wide, at] = [
      9 + chance() * 9,
      breadth * (0.88 + chance() * 0.12),
      x + (chance() - 0.5) * breadth * 0.1,
    ];
    const binding = BINDINGS[Math.floor(chance() * BINDINGS.length)]!;
    board(sheet, [at - wide / 2, y - thick, at + wide / 2, y], 0.5, LEAF, 0.9);
    for (let leaf = y - thick + 3; leaf < y - 2; leaf += 2.4)
      stroke(
        sheet,
        [
          [at - wide / 2 + 2, leaf],
          [at + wide / 2 - 2, leaf],
        ],
        { width: 0.8, ink: 0.28, dry: 0.6 },
      );
    for (const edge of [y - thick, y])
      stroke(
        sheet,
        [
          [at - wide / 2 - 1, edge],
          [at + wide / 2 + 1, edge],
        ],
        { width: 2.8, ink: 0.9, pigment: binding },
      );
    if (y < foot - 24 && chance() < 0.3) hangSlip(sheet, at + (chance() - 0.5) * wide * 0.6, y - thick * 0.5, chance);
    y -= thick + 1;
  }
  return y;
}

function hangSlip(sheet: Sheet, x: number, y: number, chance: Chance): void {
  const red = chance() < 0.35;
  fill(
    sheet,
    [
      [x - 5, y],
      [x + 5, y],
      [x + 5.5, y + 26],
      [x - 4, y + 28],
    ],
    red ? 0.7 : 0.1,
    red ? CINNABAR : OCHRE,
  );
  stroke(
    sheet,
    [
      [x - 5, y],
      [x - 4, y + 28],
      [x + 5.5, y + 26],
      [x + 5, y],
    ],
    { width: 1, ink: 0.6 },
  );
}

/** Books upright in a row; answers where the row ends. Spines carry a title slip or bands. */
export function standBooks(sheet: Sheet, [left, top, right, foot]: Box, chance: Chance): number {
  let x = left;
  while (x < right - 12) {
    const [wide, tall] = [Math.min(right - x, 13 + chance() * 20), (foot - top) * (0.72 + chance() * 0.26)];
    const binding = BINDINGS[Math.floor(chance() * BINDINGS.length)]!;
    board(sheet, [x, foot - tall, x + wide, foot], 0.75 + chance() * 0.3, binding, 1);
    if (chance() < 0.55)
      board(sheet, [x + wide * 0.25, foot - tall * 0.9, x + wide * 0.75, foot - tall * 0.5], 0.3, LEAF, 0.5);
    else
      for (const at of [0.14, 0.2, 0.8, 0.86])
        stroke(
          sheet,
          [
            [x + 2, foot - tall * at],
            [x + wide - 2, foot - tall * at],
          ],
          { width: 1.4, ink: 0.8 },
        );
    for (let sign = 0; sign < 4; sign++)
      stroke(
        sheet,
        [
          [x + wide * 0.42, foot - tall * (0.84 - sign * 0.08)],
          [x + wide * 0.58, foot - tall * (0.82 - sign * 0.08)],
        ],
        { width: 2, ink: 0.7, dry: 0.3 },
      );
    x += wide + 1.5;
  }
  return x;
}

/** A case of cloth for a set of volumes (函套), with its label and ivory pins. */
export function placeCase(sheet: Sheet, [left, top, right, bottom]: Box, chance: Chance): void {
  const binding = BINDINGS[Math.floor(chance() * 3)]!;
  board(sheet, [left, top, right, bottom], 1, binding, 1.1);
  for (let i = 0; i < 5; i++)
    stroke(
      sheet,
      [
        [left + 3, mix(top, bottom, 0.16 + i * 0.17)],
        [right - 3, mix(top, bottom, 0.16 + i * 0.17)],
      ],
      { width: 0.9, ink: 0.3, dry: 0.7 },
    );
  const label: Box = [mix(left, right, 0.34), mix(top, bottom, 0.14), mix(left, right, 0.66), mix(top, bottom, 0.68)];
  board(sheet, label, 0.16, OCHRE, 0.8);
  for (let i = 0; i < 4; i++)
    stroke(
      sheet,
      [
        [mix(label[0], label[2], 0.36), mix(label[1], label[3], 0.18 + i * 0.2)],
        [mix(label[0], label[2], 0.68), mix(label[1], label[3], 0.2 + i * 0.2)],
      ],
      { width: 3, end: 2, ink: 0.9, dry: 0.35 },
    );
  if (chance() < 0.5)
    board(
      sheet,
      [mix(left, right, 0.44), mix(top, bottom, 0.74), mix(left, right, 0.56), mix(top, bottom, 0.84)],
      0.8,
      CINNABAR,
      0,
    );
}

/** Scrolls in a heap, seen from their ends; a tag hangs from some. */
export function pileScrolls(sheet: Sheet, [left, , right, foot]: Box, radius: number, chance: Chance): void {
  const across = Math.floor((right - left) / (radius * 2.04));
  for (let row = 0; row < 3; row++) {
    for (let i = 0; i < across - row; i++) {
      const [x, y] = [left + radius * (1.05 + row) + i * radius * 2.04, foot - radius * (1 + row * 1.75)];
      const ring = (r: number): Point[] =>
        Array.from({ length: 25 }, (_, k) => [
          x + Math.cos((k / 12) * Math.PI) * r,
          y + Math.sin((k / 12) * Math.PI) * r,
        ]);
      fill(sheet, ring(radius).slice(0, 24), 0.45, LEAF);
      stroke(sheet, ring(radius), { width: 1.8, ink: 1 });
      for (const share of [0.82, 0.66, 0.5]) stroke(sheet, ring(radius * share), { width: 0.9, ink: 0.5, dry: 0.4 });
      fill(sheet, ring(radius * 0.3).slice(0, 24), 1, WOOD);
      stroke(sheet, ring(radius * 0.3), { width: 1.4, ink: 1 });
      if (row === 1 && chance() < 0.4) hangSlip(sheet, x, y + radius * 0.1, chance);
    }
  }
}

/** Papers bundled between boards and tied with tape. */
export function tieBundle(sheet: Sheet, [left, top, right, bottom]: Box): void {
  board(sheet, [left, top, right, bottom], 0.5, LEAF, 1);
  for (let y = top + 6; y < bottom - 4; y += 3)
    stroke(
      sheet,
      [
        [left + 3, y],
        [right - 3, y + (y % 2)],
      ],
      { width: 0.8, ink: 0.3, dry: 0.7 },
    );
  for (const edge of [top, bottom - 6]) board(sheet, [left - 4, edge, right + 4, edge + 6], 0.8, WOOD, 0.9);
  const middle = mix(left, right, 0.5);
  stroke(
    sheet,
    [
      [middle, top],
      [middle, bottom],
    ],
    { width: 4, ink: 0.9, pigment: CINNABAR },
  );
  for (const side of [-1, 1])
    stroke(
      sheet,
      [
        [middle, top - 1],
        [middle + side * 17, top - 13],
        [middle + side * 24, top - 3],
        [middle, top - 1],
      ],
      { width: 2.6, ink: 0.9, pigment: CINNABAR },
    );
}
