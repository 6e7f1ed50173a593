/**
 * Composes the sounds of the sample: plucked strings and a telephone line, by program, from scores and fixed seeds, so that the same code writes the same bytes.
 *
 *     node scripts/compose.ts [NAME …]      e.g. node scripts/compose.ts changjuan
 *
 * The pieces are committed, below content/; this is run again only when a piece changes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeDialling } from './compose/dial.ts';
import { encodeMp3 } from './compose/encode-mp3.ts';
import type { Loop } from './compose/loop.ts';
import { composeScroll, composeWeb } from './compose/pieces.ts';

/** The pieces by their names, and where each goes below content/. */
const PIECES: Record<string, { compose: () => Loop; file: string }> = {
  changjuan: { compose: composeScroll, file: 'jiujiu/sounds/changjuan.mp3' },
  web: { compose: composeWeb, file: 'web30/sounds/web.mp3' },
  dial: { compose: composeDialling, file: 'web30/sounds/dial.mp3' },
};

const wanted = process.argv.slice(2);
for (const [name, { compose, file }] of Object.entries(PIECES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const piece = compose();
  const bytes = await encodeMp3(piece);
  const target = fileURLToPath(new URL(`../content/${file}`, import.meta.url));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  console.log(`${file}  ${piece.samples.length / piece.rate} s  ${Math.round(bytes.length / 1000)} kB`);
}
