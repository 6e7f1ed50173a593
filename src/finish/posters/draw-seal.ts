import type { Sheet } from '../../model/sheet.ts';
import type { Box } from './box.ts';
import { place } from './face.ts';
import type { Face } from './face.ts';

/** Place and size of each sign in a square of 100, by their number: x of its middle, y of its foot. As components/frame/Seal.astro. */
const PLACES: Record<number, [x: number, y: number, size: number][]> = {
  1: [[50, 75, 68]],
  2: [
    [50, 45, 42],
    [50, 87, 42],
  ],
  3: [
    [70, 44, 37],
    [70, 85, 37],
    [30, 64, 37],
  ],
  4: [
    [70, 44, 37],
    [70, 85, 37],
    [30, 44, 37],
    [30, 85, 37],
  ],
};
const EDGE = 'M6 5l25-1 33 1 28-1q4 0 4 4l-1 31 1 29-1 24q0 4-4 4l-29-1-30 1-24-1q-4 0-4-4l1-27-1-30 1-25q0-3 1-4z';

/** A seal as SVG, read from the right column down. */
export function drawSeal(
  face: Face,
  text: string,
  box: Box,
  { colours, lang }: Pick<Sheet, 'colours' | 'lang'>,
): string {
  const scale = box.width / 100;
  const signs = [...text].slice(0, 4);
  const d = signs.map((sign, index) => {
    const [x, y, size] = PLACES[signs.length]![index]!;
    const run = face.shape(sign, lang);
    return place(run, box.x + (x - (run.advance * size) / 2) * scale, box.y + y * scale, size * scale);
  });
  return (
    `<path fill="${colours.seal}" transform="translate(${box.x} ${box.y}) scale(${scale})" d="${EDGE}"/>` +
    `<path fill="${colours['on-seal']}" d="${d.join('')}"/>`
  );
}
