import { board, WOOD } from './books.ts';
import { fill, stroke, touch } from './brush.ts';
import type { Point } from './brush.ts';
import { mix } from './chance.ts';
import type { Chance } from './chance.ts';
import { AZURITE, blend, CINNABAR, INK, MALACHITE, UMBER } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A branch of red plum in a tall vase on a stand. */
export function plumInVase(sheet: Sheet, x: number, y: number, chance: Chance): void {
  const twig = (points: Point[], width: number): void =>
    stroke(sheet, points, { width, end: 1.4, ink: 1.4, pigment: blend([INK, 0.8], [UMBER, 0.3]), dry: 0.35 });
  const branch: Point[] = [
    [x, y - 210],
    [x - 8, y - 300],
    [x + 34, y - 372],
    [x + 14, y - 470],
    [x + 66, y - 560],
  ];
  twig(branch, 11);
  const twigs: Point[][] = [
    [branch[1]!, [x - 62, y - 352], [x - 84, y - 430]],
    [branch[2]!, [x + 92, y - 402], [x + 128, y - 470]],
    [branch[3]!, [x - 34, y - 520], [x - 44, y - 590]],
    [branch[2]!, [x - 20, y - 420], [x - 66, y - 470]],
  ];
  for (const points of twigs) twig(points, 5);
  for (const points of [branch.slice(1), ...twigs]) {
    for (let i = 0; i < 11; i++) {
      const t = 0.15 + chance() * 0.85;
      const at = Math.min(points.length - 2, Math.floor(t * (points.length - 1)));
      const part = t * (points.length - 1) - at;
      const [px, py] = [
        mix(points[at]![0], points[at + 1]![0], part) + (chance() - 0.5) * 12,
        mix(points[at]![1], points[at + 1]![1], part) + (chance() - 0.5) * 12,
      ];
      const size = 3.4 + chance() * 3.4;
      for (let petal = 0; petal < 5; petal++)
        touch(
          sheet,
          px + Math.cos(petal * 1.26) * size,
          py + Math.sin(petal * 1.26) * size,
          [size * 0.74, size * 0.7],
          0.3 + chance() * 0.3,
          CINNABAR,
        );
      touch(sheet, px, py, [1.5, 1.5], 0.9);
    }
  }
  const side = (direction: number): Point[] => [
    [x + direction * 17, y - 212],
    [x + direction * 15, y - 176],
    [x + direction * 50, y - 126],
    [x + direction * 46, y - 50],
    [x + direction * 24, y],
  ];
  fill(sheet, [...side(-1), ...side(1).reverse()], 0.4, blend([MALACHITE, 0.6], [AZURITE, 0.35]));
  for (const direction of [-1, 1]) stroke(sheet, side(direction), { width: 2.4, ink: 1.1 });
  for (const [half, rise] of [
    [18, 212],
    [24, 0],
  ] as const)
    stroke(
      sheet,
      [
        [x - half, y - rise],
        [x, y - rise + 3],
        [x + half, y - rise],
      ],
      { width: 2.4, ink: 1.1 },
    );
  for (let i = 0; i < 5; i++)
    stroke(
      sheet,
      [
        [x + 22 - i * 3, y - 138 + i],
        [x + 38 - i * 4, y - 90],
        [x + 28 - i * 3, y - 30],
      ],
      { width: 3, ink: 0.12, dry: 0.5 },
    );
  board(sheet, [x - 74, y, x + 74, y + 16], 0.9, WOOD, 1.1);
  for (const leg of [-60, 60]) board(sheet, [x + leg - 8, y + 16, x + leg + 8, 1000], 0.9, WOOD, 1);
}
