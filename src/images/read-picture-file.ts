import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { findNearNames } from './find-near-names.ts';
import { MAX_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads a picture's bytes; `path` is its path below the content folder. Throws a `Refusal` for what is missing, empty,
 * too heavy, unreadable, no file, or a symbolic link to a place outside of the content folder.
 */
export async function readPictureFile(file: string, path: string): Promise<Buffer> {
  try {
    if (await leadsOutside(file, path)) throw new Refusal({ code: 'picture-outside', values: { path } });
    const found = await stat(file);
    if (!found.isFile()) refuseUnreadable(path, found.isDirectory() ? 'EISDIR' : 'ENODEV');
    const { size } = found;
    if (size > MAX_BYTES) {
      throw new Refusal({
        code: 'picture-too-heavy',
        values: { path, found: megabytes(size), limit: megabytes(MAX_BYTES) },
      });
    }
    const bytes = await readFile(file);
    if (bytes.length === 0) throw new Refusal({ code: 'picture-empty', values: { path } });
    return bytes;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (error instanceof Refusal || reason === undefined) throw error;
    if (reason !== 'ENOENT' && reason !== 'ENOTDIR') refuseUnreadable(path, reason);
    const near = (await findNearNames(file)).map((name) => `\`${name}\``).join(', ');
    throw new Refusal({ code: 'picture-missing', values: { path, near: near || '—' } });
  }
}

/** `reason` is the system's own word (EACCES, EISDIR, …); ENODEV stands for pipes and devices, which may never end. */
function refuseUnreadable(path: string, reason: string): never {
  throw new Refusal({ code: 'picture-unreadable', values: { path, reason } });
}

async function leadsOutside(file: string, path: string): Promise<boolean> {
  const depth = path.split('/').length;
  let root = file;
  for (let i = 0; i < depth; i++) root = dirname(root);
  const way = relative(await realpath(root), await realpath(file));
  return way === '..' || way.startsWith(`..${sep}`);
}

/** Bytes as a number of megabytes with one decimal. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}
