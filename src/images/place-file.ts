import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';

let count = 0;

/** Writes a file whole or not at all, also when the process is killed or two of them write the same file. */
export async function writeWhole(target: string, bytes: Buffer | string): Promise<void> {
  await placeWhole(target, (draft) => writeFile(draft, bytes));
}

/** Copies a file whole or not at all; answers whether the source was there. */
export async function copyWhole(source: string, target: string): Promise<boolean> {
  try {
    await placeWhole(target, (draft) => copyFile(source, draft, constants.COPYFILE_FICLONE));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function placeWhole(target: string, fill: (draft: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}-${(count += 1)}`);
  try {
    await fill(draft);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
