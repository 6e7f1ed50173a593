/**
 * Paints the pictures of the sample campaign: ink and mineral colour, by program, from fixed seeds, so that the same code
 * paints the same pictures.
 *
 *     node scripts/paint.ts [NAME …]      e.g. node scripts/paint.ts cover-wide nanhu
 *
 * They are committed, below content/jiujiu/pictures; this is run again only when a painting changes.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { paintArchive } from './paint/scenes/archive.ts';
import { paintTallCover, paintWideCover } from './paint/scenes/cover.ts';
import { paintGoldPaper } from './paint/scenes/gold-paper.ts';
import { paintLake } from './paint/scenes/lake.ts';
import { paintLoess } from './paint/scenes/loess.ts';
import { paintNight } from './paint/scenes/night.ts';
import { paintPass } from './paint/scenes/pass.ts';
import { paintReadingRoom } from './paint/scenes/reading-room.ts';
import { paintRiverCity } from './paint/scenes/river-city.ts';
import { frame } from './paint/sheet.ts';
import type { Sheet } from './paint/sheet.ts';

const FOLDER = new URL('../content/jiujiu/pictures/', import.meta.url);

/** The paintings by the name of their file, and the quality that their WebP needs. */
const PAINTINGS: Record<string, { paint: () => Sheet; quality: number }> = {
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
};

const wanted = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
for (const [name, { paint, quality }] of Object.entries(PAINTINGS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { size } = await frame(paint())
    .webp({ quality, effort: 6 })
    .toFile(fileURLToPath(new URL(`${name}.webp`, FOLDER)));
  console.log(`${name}.webp  ${Math.round(size / 1000)} kB`);
}
