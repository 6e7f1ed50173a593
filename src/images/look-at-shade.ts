import type { Sharp } from 'sharp';
import { LOOKED_AT, measureShade } from '../model/shade.ts';

/** Decodes a picture small, which still reads each byte of it, and measures how dark and how light it is, cell by cell. */
export async function lookAtShade(picture: Sharp): Promise<string> {
  const { width, height } = LOOKED_AT;
  const pixels = await picture
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer();
  return measureShade(pixels);
}
