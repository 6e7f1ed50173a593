/**
 * Paints the pictures of the sample campaigns: ink and mineral colour, or ink and one blue, by program, from fixed seeds, so
 * that the same code paints the same pictures.
 *
 *     node scripts/paint.ts [NAME …]      e.g. node scripts/paint.ts nanhu web30/loom
 *     node scripts/paint.ts panorama/far panorama/mid panorama/near
 *
 * A layer of the panorama is cut into slices, far-1.webp and so on, numbered in the order in which they are walked past:
 * from the right end of the roll to its left.
 *
 * They are committed, below content/<campaign>/pictures; this is run again only when a painting changes. A name that
 * does not begin with web30/ belongs to jiujiu.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { paintArchive } from './paint/scenes/archive.ts';
import { paintTallCover, paintWideCover } from './paint/scenes/cover.ts';
import { paintGoldPaper } from './paint/scenes/gold-paper.ts';
import { paintLake } from './paint/scenes/lake.ts';
import { paintLoess } from './paint/scenes/loess.ts';
import { paintNight } from './paint/scenes/night.ts';
import { paintPass } from './paint/scenes/pass.ts';
import { paintReadingRoom } from './paint/scenes/reading-room.ts';
import { paintRiverCity } from './paint/scenes/river-city.ts';
import { paintFar } from './paint/panorama/far.ts';
import { paintMid } from './paint/panorama/mid.ts';
import { paintNear } from './paint/panorama/near.ts';
import { SLICE } from './paint/panorama/roll.ts';
import { frame } from './paint/sheet.ts';
import type { Sheet } from './paint/sheet.ts';
import { WEB_PAINTINGS } from './paint/web/paintings.ts';

const CONTENT = new URL('../content/', import.meta.url);

interface Painting {
  paint: () => Sheet;
  quality: number;
  sliced?: true;
}

/** The paintings by the name of their file, and the quality that their WebP needs. */
const PAINTINGS: Record<string, Painting> = {
  'cover-wide': { paint: paintWideCover, quality: 82 },
  'cover-tall': { paint: paintTallCover, quality: 82 },
  nanhu: { paint: paintLake, quality: 82 },
  'snow-pass': { paint: paintPass, quality: 82 },
  loess: { paint: paintLoess, quality: 82 },
  'river-city': { paint: paintRiverCity, quality: 82 },
  'moon-night': { paint: paintNight, quality: 82 },
  'gold-paper': { paint: paintGoldPaper, quality: 80 },
  'reading-room': { paint: paintReadingRoom, quality: 78 },
  'archive-shelf': { paint: paintArchive, quality: 74 },
  'panorama/far': { paint: paintFar, quality: 70, sliced: true },
  'panorama/mid': { paint: paintMid, quality: 70, sliced: true },
  'panorama/near': { paint: paintNear, quality: 70, sliced: true },
};

const wanted = process.argv.slice(2);
for (const folder of ['jiujiu/pictures/panorama/', 'web30/pictures/'])
  await mkdir(new URL(folder, CONTENT), { recursive: true });
for (const [name, { paint, quality, sliced }] of Object.entries<Painting>({ ...PAINTINGS, ...WEB_PAINTINGS })) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const sheet = paint();
  if (sliced) await writeSlices(name, sheet, quality);
  else await write(name, frame(sheet), quality);
}

async function writeSlices(name: string, sheet: Sheet, quality: number): Promise<void> {
  const { data, info } = await frame(sheet).raw().toBuffer({ resolveWithObject: true });
  for (let number = 1; number * SLICE <= info.width; number++) {
    const area = { left: info.width - number * SLICE, top: 0, width: SLICE, height: info.height };
    await write(`${name}-${number}`, sharp(data, { raw: info }).extract(area), quality);
  }
}

async function write(name: string, picture: Sharp, quality: number): Promise<void> {
  const path = name.startsWith('web30/') ? name.replace('web30/', 'web30/pictures/') : `jiujiu/pictures/${name}`;
  const { size } = await picture.webp({ quality, effort: 6 }).toFile(fileURLToPath(new URL(`${path}.webp`, CONTENT)));
  console.log(`${name}.webp  ${Math.round(size / 1000)} kB`);
}
