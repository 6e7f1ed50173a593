import { fill, stroke } from './brush.ts';
import type { Point } from './brush.ts';
import { blend, INK, OCHRE } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const STONE = blend([INK, 0.32], [OCHRE, 0.3]);

/** A hump of stone over three arches, which stand in the water at `y`. */
export function archBridge(sheet: Sheet, x: number, y: number, length: number, ink = 1.2): void {
  const deck = (t: number): Point => [x + (t - 0.5) * length, y - length * (0.03 + 0.17 * (1 - (2 * t - 1) ** 2))];
  const holes = [
    [0.2, 0.085],
    [0.5, 0.145],
    [0.8, 0.085],
  ] as const;
  const outline: Point[] = [];
  for (let i = 0; i <= 40; i++) outline.push(deck(i / 40));
  for (const [middle, reach] of [...holes].reverse())
    for (let i = 0; i <= 16; i++) outline.push(arch(x, y, length, middle, reach, i / 16));
  outline.splice(41, 0, [x + length * 0.5, y + 3]);
  outline.push([x - length * 0.5, y + 3]);
  fill(sheet, outline, ink * 0.5, STONE);
  const top = outline.slice(0, 41);
  stroke(sheet, top, { width: 3, ink, dry: 0.2 });
  stroke(
    sheet,
    top.map(([px, py]) => [px, py - length * 0.045]),
    { width: 1.5, ink: ink * 0.9 },
  );
  for (let i = 1; i < 40; i += 2) {
    const [px, py] = top[i]!;
    stroke(
      sheet,
      [
        [px, py],
        [px, py - length * 0.055],
      ],
      { width: 1.7, ink },
    );
  }
  for (const [middle, reach] of holes) {
    const ring: Point[] = [];
    for (let i = 0; i <= 16; i++) ring.push(arch(x, y, length, middle, reach, i / 16));
    stroke(sheet, ring, { width: 2, ink });
    stroke(
      sheet,
      ring.map(([px, py]) => [px, y + (y - py) * 0.6 + 3]),
      { width: 1.4, end: 0.7, ink: ink * 0.25, dry: 0.5 },
    );
  }
}

/** A point of an arch, from its right foot to its left. */
function arch(x: number, y: number, length: number, middle: number, reach: number, t: number): Point {
  const angle = Math.PI * t;
  return [x + (middle - 0.5 + Math.cos(angle) * reach) * length, y + 3 - Math.sin(angle) * reach * length * 0.92];
}
