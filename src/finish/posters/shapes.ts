import sharp from 'sharp';
import { parseColour } from '../../model/colour.ts';
import type { Box } from './box.ts';

/**
 * Lays a colour over a sheet as thick as an SVG in white says, as PNG. It is drawn at a quarter of the size, where blurring costs a
 * sixteenth; the colour joins it last, since thin layers of a dark one would be rounded to black.
 */
export async function layMist(size: { width: number; height: number }, colour: string, defs: string, content: string) {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(size.width / 4)}" height="${Math.ceil(size.height / 4)}" ` +
    `viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none" fill="#fff">` +
    `<defs><filter id="mist" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="34"/></filter>${defs}</defs>${content}</svg>`;
  const thin = await sharp(Buffer.from(svg)).extractChannel(3).raw().toBuffer({ resolveWithObject: true });
  const thickness = await sharp(thin.data, { raw: thin.info })
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp({ create: { ...size, channels: 3, background: colour } })
    .joinChannel(thickness.data, { raw: thickness.info })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Stops of a gradient from some thickness to nothing, slowly at both ends. */
export function fade(from: number): string {
  return [0, 0.15, 0.35, 0.55, 0.75, 0.9, 1]
    .map((at) => {
      const opacity = from * (1 - at * at * (3 - 2 * at));
      return `<stop offset="${at}" stop-color="#fff" stop-opacity="${Math.round(opacity * 1000) / 1000}"/>`;
    })
    .join('');
}

export function isLight(colour: string): boolean {
  const [red, green, blue] = parseColour(colour) ?? [255, 255, 255];
  return red * 0.2126 + green * 0.7152 + blue * 0.0722 > 128;
}

export function rect({ x, y, width, height }: Box, attributes = ''): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${attributes}/>`;
}

export function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
