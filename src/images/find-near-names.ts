import { readdir } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { distance } from 'fastest-levenshtein';

/**
 * The file names in a missing file's folder that its name was most likely meant to be, nearest first, at most two.
 * Letter case and the ending weigh little: `Gate.JPG` is near to `gate.jpeg`.
 */
export async function findNearNames(file: string): Promise<string[]> {
  const names = await readdir(dirname(file)).catch(() => []);
  const wanted = fold(file);
  return names
    .map((name) => ({ name, far: distance(fold(name), wanted) }))
    .filter(({ name, far }) => extname(name) !== '' && far <= Math.max(1, wanted.length / 3))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 2)
    .map(({ name }) => name);
}

function fold(file: string): string {
  return basename(file, extname(file))
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, '-');
}
