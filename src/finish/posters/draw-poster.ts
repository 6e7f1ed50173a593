import sharp from 'sharp';
import { POSTER } from '../../model/share-images.ts';
import type { Sheet } from '../../model/sheet.ts';
import { drawSeal } from './draw-seal.ts';
import { Face } from './face.ts';
import { FRAME, layOutPoster } from './lay-out-poster.ts';
import type { PosterLayout } from './lay-out-poster.ts';
import { paintGround } from './paint-ground.ts';
import type { Cover } from './paint-ground.ts';
import { layMist, fade, grow, isLight, rect } from './shapes.ts';

/** What a phone saves and sends on without being made to wait. */
const MAX_BYTES = 600_000;
/** The same picture in ever fewer colours, until it is small enough. */
const PALETTES = [256, 160, 96, 48];

/**
 * Draws a share poster as PNG, the same bytes for the same sheet on every machine: words are outlines of a font file.
 * @param cover the picture that the sheet names, `coverTall` before `cover`
 * @param hint the line that says what to do with the code
 */
export async function drawPoster(sheet: Sheet, cover: Cover | undefined, hint: string): Promise<Buffer> {
  const layout = layOutPoster(sheet, hint);
  const { picture } = layout;
  const pixels = await sharp({ create: { ...POSTER, channels: 3, background: sheet.colours.paper } })
    .composite([
      { input: await paintGround(sheet, cover, picture), left: picture.x, top: picture.y },
      { input: await drawMist(sheet, layout, cover !== undefined) },
      { input: Buffer.from(formatPoster(sheet, layout)) },
    ])
    .removeAlpha()
    .raw()
    .toBuffer();
  let png: Buffer | undefined;
  for (const colours of PALETTES) {
    png = await sharp(pixels, { raw: { ...POSTER, channels: 3 } })
      .png({ palette: true, colours, dither: 0.5, effort: 1, compressionLevel: 9 })
      .toBuffer();
    if (png.length <= MAX_BYTES) break;
  }
  return png!;
}

/**
 * Paper laid over the picture where words stand, thinning out on all sides like weather: they stay legible whatever is painted there.
 * A picture that begins below the top rises out of the paper; one that fills the stage only grows quieter towards it.
 */
function drawMist(
  { colours }: Sheet,
  { stage, picture, years, title }: PosterLayout,
  hasCover: boolean,
): Promise<Buffer> {
  const [reach, veil] = picture.y > stage.y ? [picture.height * 0.45, 1] : [430, hasCover ? 0.9 : 0];
  const banks = [years?.box, title.box].flatMap((box) => (box ? [rect(grow(box, 26))] : []));
  return layMist(
    POSTER,
    colours.paper,
    `<linearGradient id="veil" x1="0" y1="0" x2="0" y2="1">${fade(veil)}</linearGradient>`,
    `${rect({ ...picture, height: reach }, 'fill="url(#veil)"')}` +
      `<g fill-opacity="${hasCover && isLight(colours.paper) ? 0.8 : 0.5}" filter="url(#mist)">${banks.join('')}</g>`,
  );
}

/** Everything but picture and mist, as SVG that lies over them. */
function formatPoster(sheet: Sheet, layout: PosterLayout): string {
  const { colours } = sheet;
  const { stage, years, title, seal, code, organiser, hint } = layout;
  const horizon = stage.y + stage.height;
  const foot = POSTER.height - FRAME - horizon;
  // Scanners want dark on light, also where a theme writes light on dark.
  const [dark, light] = isLight(colours['paper-light'])
    ? [colours.ink, colours['paper-light']]
    : [colours.paper, colours.ink];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${POSTER.width}" height="${POSTER.height}">` +
    `${rect({ ...stage, y: horizon, height: foot }, `fill="${colours['paper-light']}"`)}` +
    frame(FRAME, 2, colours.accent) +
    frame(FRAME - 13, 3, colours.accent) +
    (years ? `<path fill="${colours.accent}" d="${years.d}"/>` : '') +
    `<path fill="${colours.title}" d="${title.d}"/>` +
    (seal ? drawSeal(Face.get(900), sheet.seal!, seal, sheet) : '') +
    (code
      ? `${rect(code.card, `fill="${light}"`)}<path fill="${dark}" shape-rendering="crispEdges" d="${code.d}"/>`
      : '') +
    `<path fill="${colours.ink}" d="${organiser.d}"/>` +
    (hint ? `<path fill="${colours['ink-soft']}" d="${hint.d}"/>` : '') +
    '</svg>'
  );
}

function frame(inset: number, width: number, colour: string): string {
  const box = { x: inset, y: inset, width: POSTER.width - 2 * inset, height: POSTER.height - 2 * inset };
  return rect(box, `fill="none" stroke="${colour}" stroke-width="${width}"`);
}
