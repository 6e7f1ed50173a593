import sharp from 'sharp';
import type { Sheet } from '../../model/sheet.ts';
import type { Box, Drawn } from './box.ts';
import { drawSeal } from './draw-seal.ts';
import { Face } from './face.ts';
import { paintGround } from './paint-ground.ts';
import type { Cover } from './paint-ground.ts';
import { isUpright, setLevel, setUpright } from './set-lines.ts';
import { layMist, fade, grow, isLight, rect } from './shapes.ts';

/** A share image is drawn in one of two forms: wide for most programs, a square that WeChat shows as large as a thumbnail. */
export type CardForm = 'wide' | 'square';

/** Where the words of a card stand. */
export interface CardLayout {
  title: Drawn;
  years?: Drawn;
  organiser?: Drawn;
  seal?: Box;
}

const SIZES = { wide: { width: 1200, height: 630 }, square: { width: 360, height: 360 } } as const;
/** WeChat takes thumbnails of less than 32 kB; of the wide one, programs that fetch it want no more than is needed. */
const MAX_BYTES = { wide: 200_000, square: 32_000 } as const;
const QUALITIES = [86, 80, 72, 62, 50, 36, 22, 10];

/** Draws a share image as JPEG; the same bytes for the same sheet on every machine. */
export async function drawCard(sheet: Sheet, cover: Cover | undefined, form: CardForm): Promise<Buffer> {
  const size = SIZES[form];
  const layout = layOutCard(sheet, form);
  const pixels = await sharp(await paintGround(sheet, cover, size))
    .composite([
      { input: await drawMist(sheet, layout, form, cover !== undefined) },
      { input: Buffer.from(formatCard(sheet, layout, form)) },
    ])
    .removeAlpha()
    .raw()
    .toBuffer();
  let jpeg: Buffer | undefined;
  for (const quality of QUALITIES) {
    jpeg = await sharp(pixels, { raw: { ...size, channels: 3 } })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
    if (jpeg.length <= MAX_BYTES[form]) break;
  }
  return jpeg!;
}

/** Lays out a card: a title in Han signs hangs from the right, one in letters begins at the left; the square has room for little else. */
export function layOutCard({ title, lang, dates, organiser, seal }: Sheet, form: CardForm): CardLayout {
  const [black, bold] = [Face.get(900), Face.get(600)];
  const hangs = isUpright(title, lang);
  if (form === 'square') {
    const words = hangs
      ? setUpright(black, title, lang, { x: 116, y: 30, width: 216, height: 300, max: 92 })
      : setLevel(black, title, lang, { x: 28, y: 26, width: 304, height: 216, max: 62 });
    return { title: words, ...(seal !== undefined && { seal: { x: 26, y: 264, width: 70, height: 70 } }) };
  }
  const years =
    dates.length > 0
      ? setLevel(black, dates.join(hangs ? '—' : '–'), lang, {
          x: 76,
          y: 64,
          width: 420,
          height: 96,
          max: 64,
          lines: 1,
        })
      : undefined;
  const top = years ? years.box.y + years.box.height + 14 : 70;
  const words = hangs
    ? setUpright(black, title, lang, { x: 560, y: 66, width: 564, height: 500, max: 134 })
    : setLevel(black, title, lang, { x: 74, y: top, width: 760, height: 490 - top, max: 104 });
  const left = seal === undefined ? 76 : 186;
  return {
    title: words,
    ...(years && { years }),
    ...(seal !== undefined && { seal: { x: 74, y: 476, width: 92, height: 92 } }),
    organiser: setLevel(bold, organiser, lang, { x: left, y: 518, width: 480, height: 44, max: 30, lines: 1 }),
  };
}

function drawMist(
  { colours, title, lang }: Sheet,
  layout: CardLayout,
  form: CardForm,
  hasCover: boolean,
): Promise<Buffer> {
  const size = SIZES[form];
  const hangs = isUpright(title, lang);
  const banks = [layout.title, layout.years, layout.organiser].flatMap((one) => (one ? [rect(grow(one.box, 24))] : []));
  const opacity = isLight(colours.paper) ? 0.86 : 0.6;
  const [from, to] = hangs ? ['1', '0'] : ['0', '1'];
  return layMist(
    size,
    colours.paper,
    `<linearGradient id="veil" x1="${from}" y1="0" x2="${to}" y2="0">${fade(hasCover ? 0.75 : 0.2)}</linearGradient>`,
    `${rect({ x: hangs ? size.width * 0.3 : 0, y: 0, width: size.width * 0.7, height: size.height }, 'fill="url(#veil)"')}` +
      `<g fill-opacity="${opacity}" filter="url(#mist)">${banks.join('')}</g>`,
  );
}

function formatCard(sheet: Sheet, { title, years, organiser, seal }: CardLayout, form: CardForm): string {
  const { colours } = sheet;
  const { width, height } = SIZES[form];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<path fill="${colours.title}" d="${title.d}"/>` +
    (years ? `<path fill="${colours.accent}" d="${years.d}"/>` : '') +
    (organiser ? `<path fill="${colours.ink}" d="${organiser.d}"/>` : '') +
    (seal ? drawSeal(Face.get(900), sheet.seal!, seal, sheet) : '') +
    '</svg>'
  );
}
