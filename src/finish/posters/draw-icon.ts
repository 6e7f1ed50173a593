import sharp from 'sharp';
import { findSign } from '../../model/share-images.ts';
import type { Sheet } from '../../model/sheet.ts';
import { drawSeal } from './draw-seal.ts';
import { Face } from './face.ts';
import { rect } from './shapes.ts';

const SIDE = 180;

/** Draws the sign of a campaign for the home screen of a phone, which rounds its corners: the seal's stone to the edge. PNG bytes. */
export function drawIcon(sheet: Sheet): Promise<Buffer> {
  const inner = { x: 14, y: 14, width: SIDE - 28, height: SIDE - 28 };
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">` +
    `${rect({ x: 0, y: 0, width: SIDE, height: SIDE }, `fill="${sheet.colours.seal}"`)}` +
    `${drawSeal(Face.get(900), findSign(sheet), inner, sheet)}</svg>`;
  return sharp(Buffer.from(svg))
    .removeAlpha()
    .png({ palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}
