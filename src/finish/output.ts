import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { ContentError } from '../faults.ts';
import { takeLock } from './lock.ts';
import { retryBusy } from './retry-busy.ts';

/** What stands beside the folder that readers see while a build works; all of it is ours to remove under the lock. */
export const BESIDE = {
  work: '.building',
  pictures: '.building.pictures',
  print: '.building.print',
  previous: '.previous',
  lock: '.lock',
} as const;

export interface Output {
  /** The folder that readers see, links resolved. */
  out: string;
  /** An empty folder beside it for the build to write to. */
  dir: string;
  /** Removes what the build left beside `out` and lets the next build in. Call it whatever happened. */
  close(): Promise<void>;
}

/**
 * Prepares the place of a build: takes the lock of its folder, mends what a killed build left, makes an empty folder beside it.
 * @throws ContentError `output-busy` while another build writes to the folder; `output-foreign` where it holds something other than a
 * site of ours, which swapping would delete.
 * @param contentDir what the places of faults are relative to
 */
export async function openOutput(outDir: string, contentDir = '.'): Promise<Output> {
  const out = existsSync(outDir) ? realpathSync(outDir) : resolve(outDir);
  await mkdir(dirname(out), { recursive: true });
  const lock = await takeLock(out + BESIDE.lock);
  if ('owner' in lock) throw refuse(out, contentDir, 'output-busy', { process: lock.owner.replace(' ', ', ') });
  const dir = out + BESIDE.work;
  const clear = async (): Promise<void> => {
    for (const leftover of [BESIDE.work, BESIDE.pictures, BESIDE.print, BESIDE.previous]) {
      await retryBusy(() => rm(out + leftover, { recursive: true, force: true }));
    }
  };
  try {
    // A build killed between the two renames of its swap: the old site stands beside an empty place.
    if (!existsSync(out) && existsSync(out + BESIDE.previous)) await rename(out + BESIDE.previous, out);
    if (!(await isReplaceable(out))) throw refuse(out, contentDir, 'output-foreign', {});
    await clear();
    await mkdir(dir);
  } catch (error) {
    await lock.release();
    throw error;
  }
  return {
    out,
    dir,
    async close() {
      try {
        await clear();
      } finally {
        await lock.release();
      }
    },
  };
}

/** True for a missing folder, an empty one and one that holds a site of ours: the pages that every site has, and no repository. */
export async function isReplaceable(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return true;
  const children = await readdir(folder).catch(() => [folder]);
  if (children.length === 0) return true;
  return OURS.every((name) => children.includes(name)) && !children.includes('.git');
}

const OURS = ['index.html', '404.html', 'search.html', '_assets'];

function refuse(out: string, contentDir: string, code: string, values: Record<string, string>): ContentError {
  const file = relative(contentDir, out).replaceAll('\\', '/');
  return new ContentError([{ file, line: 1, column: 1, code, values: { folder: out, ...values } }]);
}
