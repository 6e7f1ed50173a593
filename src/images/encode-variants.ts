import sharp from 'sharp';
import type { Sharp, WebpOptions } from 'sharp';
import type { Picture } from '../model/picture.ts';
import { MAX_PIXELS } from './limits.ts';

/** Changes whenever the same picture would be written with other bytes; part of the cache's names. */
export const ENCODING = 'q76e2s58';

/**
 * Measured on nine photographs in two widths: effort 4 and smart subsampling save or gain 3 % at two to four times the time;
 * quality 76 is where a step more costs a fifth of the bytes for less than one decibel.
 */
const LOSSY: WebpOptions = { quality: 76, alphaQuality: 85, effort: 2 };
/** A slice of a panorama lies behind words and in mist, and dozens of them make one walk. */
const SLICE: WebpOptions = { quality: 58, alphaQuality: 60, effort: 4 };
const LOSSLESS: WebpOptions = { lossless: true, effort: 3 };

/**
 * Encodes a picture as WebP in each of some widths, widest first in the making: the file is decoded once, turned
 * upright, brought to sRGB and reduced to the greatest width, and the smaller ones are made from that. No metadata goes
 * along (EXIF, place, XMP, profile), and nothing is enlarged.
 */
export async function* encodeVariants(
  picture: Picture,
  bytes: Buffer,
  widths: number[],
): AsyncGenerator<{ width: number; bytes: Buffer }> {
  const order = [...widths].sort((a, b) => b - a);
  const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize({ width: order[0]!, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const pixels = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  for (const width of order) {
    const sized = pixels.clone().resize({ width, withoutEnlargement: true });
    yield { width, bytes: await encodeSmallest(sized, picture) };
  }
}

/** What came without loss is often a diagram or a page of text: flat colours stay sharp, and smaller, without loss. */
async function encodeSmallest(pixels: Sharp, { format, use }: Picture): Promise<Buffer> {
  if (use === 'slice') return pixels.clone().webp(SLICE).toBuffer();
  const lossy = await pixels.clone().webp(LOSSY).toBuffer();
  if (format !== 'png' && format !== 'gif') return lossy;
  const lossless = await pixels.clone().webp(LOSSLESS).toBuffer();
  return lossless.length <= lossy.length ? lossless : lossy;
}
