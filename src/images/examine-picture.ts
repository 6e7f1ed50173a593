import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Picture, PictureFinding } from '../model/picture.ts';
import { FORMATS } from './formats.ts';
import { readDrawing } from './read-drawing.ts';
import { readPictureFile } from './read-picture-file.ts';
import { readRaster } from './read-raster.ts';
import { Refusal } from './refusal.ts';
import { sniffFormat } from './sniff-format.ts';
import { takeTurn } from './take-turns.ts';

/**
 * The gate that each picture of a text passes. Answers what pages need to know of it, or the fault that keeps it out:
 * missing, empty, unreadable, not what its name says, of a kind that browsers do not show, moving, damaged, too large, or
 * (SVG) more than a drawing. The same bytes give the same answer on every machine.
 * @param file where the picture lies on disk
 * @param path its path below the content folder, with `/`
 */
export async function examinePicture(file: string, path: string): Promise<PictureFinding> {
  try {
    return { picture: await takeTurn(() => readPicture(file, path)) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.reason };
    throw error;
  }
}

async function readPicture(file: string, path: string): Promise<Picture> {
  const bytes = await readPictureFile(file, path);
  const format = judgeFormat(bytes, path);
  const known = { path, digest: digestPicture(bytes), format };
  if (format !== 'svg') return { ...known, ...(await readRaster(bytes, path)) };
  const { width, height, shade } = await readDrawing(bytes, path);
  return { ...known, width, height, alpha: true, shade };
}

function judgeFormat(bytes: Buffer, path: string): Picture['format'] {
  const found = sniffFormat(bytes);
  if (found === undefined) throw new Refusal({ code: 'picture-unknown', values: { path } });
  if (found === 'HEIC') throw new Refusal({ code: 'picture-heic', values: { path } });
  const taken = FORMATS[found];
  if (!taken) throw new Refusal({ code: 'picture-not-taken', values: { path, found } });
  const extension = extname(path).slice(1);
  if (!taken.extensions.includes(extension.toLowerCase())) {
    const stem = extension ? path.slice(0, -extension.length - 1) : path;
    const suggestion = `${stem.split('/').at(-1)}.${taken.extensions[0]}`;
    throw new Refusal({ code: 'picture-wrong-name', values: { path, found, suggestion } });
  }
  return taken.format;
}

/** The first 16 hex digits of the SHA-256 of a picture's bytes, by which its variants are named and cached. */
export function digestPicture(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
