import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { readDrawing } from '../../images/read-drawing.ts';
import { MAX_PIXELS } from '../../images/limits.ts';
import { parseColour } from '../../model/colour.ts';
import { drawLandscape, HEIGHT, WIDTH } from '../../model/landscape.ts';
import type { Picture } from '../../model/picture.ts';
import type { Sheet } from '../../model/sheet.ts';
import { isLight } from './shapes.ts';

/** A picture of a text and the bytes of its file. */
export interface Cover {
  picture: Picture;
  bytes: Buffer;
}

/** The cover cut to a size in pixels and laid on the paper, or where there is none, mountains in ink that the title draws. PNG bytes. */
export async function paintGround(
  sheet: Sheet,
  cover: Cover | undefined,
  size: { width: number; height: number },
): Promise<Buffer> {
  if (!cover)
    return sharp(Buffer.from(formatLandscape(sheet, size)))
      .png({ compressionLevel: 1 })
      .toBuffer();
  const { paper } = sheet.colours;
  const cut = await cutCover(cover, size, isLight(paper) ? paper : '#ffffff');
  const pixels = sharp(cut.data, { raw: cut.info });
  const laid = isLight(paper) ? pixels : await toNight(pixels, sheet);
  return sharp({ create: { ...size, channels: 3, background: paper } })
    .composite([
      { input: await laid.png({ compressionLevel: 1 }).toBuffer(), blend: isLight(paper) ? 'multiply' : 'screen' },
    ])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

async function cutCover({ picture, bytes }: Cover, size: { width: number; height: number }, background: string) {
  const isDrawing = picture.format === 'svg';
  const density = isDrawing ? densityFor(picture, size) : undefined;
  return sharp(isDrawing ? Buffer.from((await readDrawing(bytes, picture.path)).svg) : bytes, {
    limitInputPixels: MAX_PIXELS,
    failOn: 'error',
    ...(density !== undefined && { density }),
  })
    .autoOrient()
    .resize({ ...size, fit: 'cover', position: 'centre' })
    .flatten({ background })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** On dark paper a painting on light ground is drawn in gold, as pages show it; a picture that is dark itself stays what it is. */
async function toNight(pixels: Sharp, { colours }: Sheet): Promise<Sharp> {
  const { channels } = await pixels.clone().stats();
  const mean = channels.reduce((sum, channel) => sum + channel.mean, 0) / channels.length;
  if (mean < 128) return pixels;
  const gold = parseColour(colours.accent)!.map((channel) => channel / 255);
  const { data, info } = await pixels
    .greyscale()
    .negate()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const three =
    info.channels === 1
      ? await sharp(data, { raw: info }).joinChannel([data, data], { raw: info }).raw().toBuffer()
      : data;
  return sharp(three, { raw: { ...info, channels: 3 } }).linear(gold, [0, 0, 0]);
}

/** Dots an inch at which a drawing comes out as large as it is needed; 72 is its own size. */
function densityFor({ width, height }: Picture, size: { width: number; height: number }): number {
  return Math.max(1, Math.min(2400, Math.round(72 * Math.max(size.width / width, size.height / height))));
}

/** Washes of paper laid over each range, ever lower: the crest stays dark, the foot goes into mist. As components/campaign/Landscape.astro. */
const WASHES = Array.from({ length: 26 }, (_, index) => Math.round(2 + index * 2 + index ** 2 * 0.16));

function formatLandscape({ title, colours }: Sheet, { width, height }: { width: number; height: number }): string {
  const { ranges, sun, birds } = drawLandscape(title);
  const hills = ranges.map(({ body, furrows }, index) => {
    const washes = WASHES.map((y) => `<path transform="translate(0 ${y})" d="${body}"/>`).join('');
    const tone = colours[`range-${index + 1}` as 'range-1'];
    return (
      `<path fill="${tone}" d="${body}"/>` +
      `<path fill="none" stroke="${colours.paper}" stroke-width="5" opacity="0.16" d="${furrows}"/>` +
      `<g fill="${colours.paper}" fill-opacity="0.105">${washes}</g>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMax slice">` +
    `<rect x="-2000" y="-2000" width="6000" height="5000" fill="${colours.paper}"/>` +
    `<circle cx="${sun.x}" cy="${sun.y}" r="${sun.r}" fill="${colours.sun}" opacity="0.82"/>` +
    `<path d="${birds}" fill="none" stroke="${colours.ink}" stroke-width="1.8" stroke-linecap="round"/>${hills.join('')}</svg>`
  );
}
