import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Lists every file of a folder as an address below it (`/` on every system), sorted by code unit. */
export async function listFiles(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((child) => child.isFile())
    .map((child) => relative(dir, join(child.parentPath, child.name)).replaceAll('\\', '/'))
    .sort();
}
