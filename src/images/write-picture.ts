import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listVariants } from '../model/picture.ts';
import type { Picture, Variant } from '../model/picture.ts';
import { encodeVariants, ENCODING } from './encode-variants.ts';
import { digestPicture } from './examine-picture.ts';
import { copyWhole, writeWhole } from './place-file.ts';
import { readDrawing } from './read-drawing.ts';
import { takeTurn } from './take-turns.ts';

/**
 * Writes the files that `listVariants` names for a picture that passed the gate, from the cache where it has them, and
 * answers their addresses below `outDir`. Any number of pictures may be asked for at once: they take turns.
 * @param file where the picture lies on disk; its bytes must still be those that were examined
 */
export async function writePicture(
  picture: Picture,
  file: string,
  outDir: string,
  cacheDir: string,
): Promise<string[]> {
  const variants = listVariants(picture);
  const placed = variants.map((variant) => ({ variant, target: join(outDir, variant.url) }));
  await placeVariants(picture, file, placed, cacheDir);
  return variants.map(({ url }) => url);
}

/** Writes the one file of a picture that has the address `url` to `target`, from the cache if it is there. */
export async function writeVariant(
  picture: Picture,
  file: string,
  url: string,
  target: string,
  cacheDir: string,
): Promise<void> {
  const variant = listVariants(picture).find((one) => one.url === url);
  if (!variant) throw new Error(`${picture.path} has no file ${url}`);
  await placeVariants(picture, file, [{ variant, target }], cacheDir);
}

interface Placed {
  variant: Variant;
  target: string;
}

async function placeVariants(picture: Picture, file: string, placed: Placed[], cacheDir: string): Promise<void> {
  const missing: Placed[] = [];
  for (const one of placed) {
    if (!(await copyWhole(findCached(picture, one.variant, cacheDir), one.target))) missing.push(one);
  }
  if (missing.length > 0) await takeTurn(() => makeVariants(picture, file, missing, cacheDir));
}

async function makeVariants(picture: Picture, file: string, missing: Placed[], cacheDir: string): Promise<void> {
  const bytes = await readFile(file);
  if (digestPicture(bytes) !== picture.digest) throw new Error(`${picture.path} changed while the site was built`);
  if (picture.format === 'svg') {
    const { svg } = await readDrawing(bytes, picture.path);
    for (const one of missing) await keep(picture, one, svg, cacheDir);
    return;
  }
  const widths = missing.map(({ variant }) => variant.width);
  for await (const made of encodeVariants(picture, bytes, widths)) {
    await keep(
      picture,
      missing.find(({ variant }) => variant.width === made.width)!,
      made.bytes,
      cacheDir,
    );
  }
}

async function keep(
  picture: Picture,
  { variant, target }: Placed,
  bytes: Buffer | string,
  cacheDir: string,
): Promise<void> {
  await writeWhole(findCached(picture, variant, cacheDir), bytes);
  await writeWhole(target, bytes);
}

/** Where the cache has a variant: by content and settings, so that neither a renamed nor a moved picture is made anew. */
function findCached({ digest, format, use }: Picture, { width }: Variant, cacheDir: string): string {
  const name = format === 'svg' ? `${digest}.svg` : `${digest}-${width}-${use ? `${use}-` : ''}${ENCODING}.webp`;
  return join(cacheDir, 'pictures', name);
}
