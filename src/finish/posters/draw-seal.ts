import { SEAL_EDGE, SEAL_PLACES } from '../../model/seal.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Box } from './box.ts';
import { place } from './face.ts';
import type { Face } from './face.ts';

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
    const [x, y, size] = SEAL_PLACES[signs.length]![index]!;
    const run = face.shape(sign, lang);
    return place(run, box.x + (x - (run.advance * size) / 2) * scale, box.y + y * scale, size * scale);
  });
  return (
    `<path fill="${colours.seal}" transform="translate(${box.x} ${box.y}) scale(${scale})" d="${SEAL_EDGE}"/>` +
    `<path fill="${colours['on-seal']}" d="${d.join('')}"/>`
  );
}
