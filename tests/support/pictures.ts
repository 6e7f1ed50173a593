import { extname } from 'node:path';
import type { PictureFinding } from '../../src/model/picture.ts';

/** Stands for the gate: every picture is there and 1200 × 800, unless its name says `missing`. */
export async function examinePicture(path: string): Promise<PictureFinding> {
  if (path.includes('missing')) return { fault: { code: 'picture-missing', values: { path, near: '' } } };
  const format = extname(path) === '.svg' ? 'svg' : 'jpeg';
  return { picture: { path, digest: '0123456789abcdef', width: 1200, height: 800, format, alpha: false } };
}
