import { fill, stroke } from './brush.ts';
import type { Point } from './brush.ts';
import { mix } from './chance.ts';
import type { Chance } from './chance.ts';
import { blend, CINNABAR, INK, OCHRE, UMBER } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const WOOD = blend([UMBER, 0.7], [INK, 0.4]);

/** A fishing boat under a mat roof; `length` is that of its hull, which floats at `y`. */
export function floatSkiff(sheet: Sheet, x: number, y: number, length: number, ink = 1.4): void {
  const at = (dx: number, dy: number): Point => [x + dx * length, y + dy * length];
  fill(
    sheet,
    [at(-0.52, -0.1), at(-0.34, -0.035), at(0.3, -0.035), at(0.5, -0.11), at(0.34, 0.03), at(-0.36, 0.03)],
    ink * 0.7,
    WOOD,
  );
  stroke(sheet, [at(-0.54, -0.105), at(-0.34, -0.03), at(0.3, -0.03), at(0.53, -0.12)], { width: 1.8, end: 1.2, ink });
  fill(
    sheet,
    [at(-0.17, -0.03), at(-0.15, -0.13), at(-0.05, -0.18), at(0.09, -0.175), at(0.17, -0.12), at(0.18, -0.03)],
    ink * 0.45,
    blend([OCHRE, 0.6], [INK, 0.5]),
  );
  for (const k of [-0.1, 0, 0.1])
    stroke(sheet, [at(k - 0.03, -0.035), at(k - 0.02, -0.15)], { width: 1, ink: ink * 0.6 });
  lapWater(sheet, x, y + length * 0.04, length, ink);
}

/** A junk with one battened sail. */
export function floatJunk(sheet: Sheet, x: number, y: number, length: number, ink = 1.2): void {
  const at = (dx: number, dy: number): Point => [x + dx * length, y + dy * length];
  fill(
    sheet,
    [at(-0.5, -0.14), at(-0.3, -0.05), at(0.3, -0.05), at(0.5, -0.12), at(0.36, 0.04), at(-0.36, 0.04)],
    ink * 0.75,
    WOOD,
  );
  stroke(sheet, [at(-0.02, -0.05), at(-0.02, -1.25)], { width: 1.6, end: 1, ink });
  fill(
    sheet,
    [at(-0.02, -1.2), at(0.2, -1.12), at(0.34, -0.6), at(0.38, -0.2), at(-0.08, -0.16)],
    ink * 0.3,
    blend([UMBER, 0.7], [INK, 0.2]),
  );
  for (let i = 0; i < 6; i++)
    stroke(sheet, [at(-0.06, -0.2 - i * 0.18), at(0.37 - i * 0.032, -0.25 - i * 0.165)], { width: 1, ink: ink * 0.7 });
  lapWater(sheet, x, y + length * 0.05, length, ink);
}

/** A painted pleasure boat (画舫) with a cabin of lattice windows and a curved roof, as on the lake of Jiaxing. */
export function floatPaintedBoat(sheet: Sheet, x: number, y: number, length: number, ink = 1.5): void {
  const at = (dx: number, dy: number): Point => [x + dx * length, y + dy * length];
  const box = (left: number, right: number, low: number, high: number): Point[] => [
    at(left, low),
    at(left, high),
    at(right, high),
    at(right, low),
  ];
  fill(sheet, box(-0.3, 0.27, -0.05, -0.19), ink * 0.2, blend([OCHRE, 0.8], [UMBER, 0.3]));
  for (let i = 0; i < 8; i++) {
    const left = -0.28 + i * 0.068;
    fill(sheet, box(left, left + 0.052, -0.085, -0.172), ink * 0.42, blend([CINNABAR, 0.55], [INK, 0.3]));
    for (const k of [0.33, 0.66])
      stroke(sheet, [at(left + 0.052 * k, -0.085), at(left + 0.052 * k, -0.172)], { width: 0.9, ink: ink * 0.6 });
    stroke(sheet, [at(left, -0.13), at(left + 0.052, -0.13)], { width: 0.9, ink: ink * 0.6 });
  }
  for (let i = 0; i <= 8; i++)
    stroke(sheet, [at(-0.29 + i * 0.068, -0.05), at(-0.29 + i * 0.068, -0.19)], {
      width: 1.6,
      ink: ink * 0.8,
      pigment: WOOD,
    });
  const roof = (rise: number): Point[] => [
    at(-0.37, -0.175 - rise),
    at(-0.24, -0.2 - rise),
    at(0, -0.208 - rise),
    at(0.2, -0.2 - rise),
    at(0.35, -0.17 - rise),
  ];
  fill(sheet, [...roof(0), ...roof(0.045).reverse()], ink * 0.6, WOOD);
  stroke(sheet, roof(0), { width: 2, ink });
  stroke(sheet, roof(0.047), { width: 1.4, ink: ink * 0.8 });
  fill(
    sheet,
    [at(-0.56, -0.105), at(-0.4, -0.055), at(0.36, -0.055), at(0.55, -0.12), at(0.43, 0.035), at(-0.42, 0.035)],
    ink * 0.85,
    WOOD,
  );
  stroke(sheet, [at(-0.58, -0.11), at(-0.4, -0.055), at(0.36, -0.055), at(0.58, -0.13)], { width: 2.4, ink });
  stroke(sheet, [at(-0.47, -0.01), at(0.46, -0.015)], { width: 1, ink: ink * 0.7, dry: 0.4 });
  for (const post of [-0.44, 0.4]) stroke(sheet, [at(post, -0.06), at(post, -0.15)], { width: 1.8, ink });
  stroke(sheet, [at(0.4, -0.15), at(0.72, 0.05)], { width: 1.6, end: 1, ink: ink * 0.9 });
  lapWater(sheet, x, y + length * 0.045, length * 1.1, ink);
}

function lapWater(sheet: Sheet, x: number, y: number, length: number, ink: number): void {
  for (let i = 0; i < 5; i++) {
    const half = length * (0.52 - i * 0.07);
    const low = y + i * (2 + length * 0.016);
    stroke(
      sheet,
      [
        [x - half, low],
        [x, low + 1.5],
        [x + half, low],
      ],
      { width: 1.4, end: 0.7, ink: ink * (0.36 - i * 0.06), dry: 0.5 },
    );
  }
}

/** Birds on their way, in a long loose line. */
export function flyBirds(
  sheet: Sheet,
  [fromX, fromY]: Point,
  [toX, toY]: Point,
  count: number,
  size: number,
  chance: Chance,
  ink = 1.1,
): void {
  for (let i = 0; i < count; i++) {
    const t = count === 1 ? 0 : i / (count - 1);
    const [x, y] = [
      mix(fromX, toX, t) + (chance() - 0.5) * size * 3,
      mix(fromY, toY, t) - Math.sin(t * 3) * size * 2 + (chance() - 0.5) * size * 2.4,
    ];
    const [span, beat] = [size * (0.7 + chance() * 0.6), 0.15 + chance() * 0.5];
    for (const side of [-1, 1]) {
      stroke(
        sheet,
        [
          [x, y],
          [x + side * span * 0.5, y - span * beat],
          [x + side * span, y - span * beat * 0.45],
        ],
        { width: 2.2, end: 0.6, ink },
      );
    }
  }
}
