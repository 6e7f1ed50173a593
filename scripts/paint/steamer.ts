import { STEEL } from './bridge.ts';
import { fill, stroke, touch } from './brush.ts';
import type { Point } from './brush.ts';
import type { Chance } from './chance.ts';
import { CINNABAR } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A river steamer under smoke; `length` is that of its hull, which floats at `y`. */
export function steamBoat(sheet: Sheet, x: number, y: number, length: number, chance: Chance): void {
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
