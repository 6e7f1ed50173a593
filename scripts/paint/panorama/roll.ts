import { makeChance, smooth } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { makeFilm, RICE, veil } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

/** Height of each layer of the panorama in pixels; it stands on the bottom edge of the screen. */
export const HEIGHT = 1040;
/** Breadth of one slice: a phone shows little more than half of it at once, so that the first view costs one slice a layer. */
export const SLICE = 800;

/** A layer while it is painted. The roll is walked from its right end to its left. */
export interface Roll {
  sheet: Sheet;
  /** The place, as x, after so many pixels of the way. */
  at: (way: number) => number;
  chance: Chance;
}

/** A clear roll of so many slices. */
export function makeRoll(slices: number): Omit<Roll, 'chance'> {
  const sheet = makeFilm(slices * SLICE, HEIGHT, RICE);
  return { sheet, at: (way) => sheet.width - way };
}

/** Paints parts of a layer one after another, each from a seed of its own, so that a change to one leaves the others. */
export function paintParts(roll: Omit<Roll, 'chance'>, seed: number, parts: ((roll: Roll) => void)[]): Sheet {
  for (const [i, paint] of parts.entries()) paint({ ...roll, chance: makeChance(seed + i * 101) });
  return roll.sheet;
}

/**
 * Makes what was painted so far cover all that is behind it, from its outline down, and lets go of it evenly between two
 * heights. Mist inside a mountain is then bare paper. (What differs from pixel to pixel in transparency costs more bytes
 * than the painting itself.)
 */
export function settleCover(
  { sheet, at }: Pick<Roll, 'sheet' | 'at'>,
  from: number,
  to: number,
  [begin, end]: [way: number, way: number] = [0, sheet.width],
): void {
  const { width, height, cover } = sheet;
  for (let x = at(end); x < at(begin); x++) {
    let inside = false;
    for (let y = 0; y < height; y++) {
      const pixel = y * width + x;
      inside ||= cover![pixel]! >= 0.9;
      const held = 1 - smooth(from, to, y);
      cover![pixel] = inside ? held : cover![pixel]! * held;
      veil(sheet, x, y, 1 - held);
    }
  }
}
