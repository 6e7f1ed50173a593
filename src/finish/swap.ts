import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Step } from './context.ts';
import { BESIDE, isReplaceable } from './output.ts';
import { retryBusy } from './retry-busy.ts';

/** Puts the finished folder where readers see it. */
export const swap: Step = {
  name: 'swap',
  async run({ options: { dir, out } }) {
    await swapFolders(dir, out);
    return out;
  },
};

/**
 * Moves `dir` to `out` and keeps what stood there until the new one stands: readers meet the old site or the new one, and after
 * a failure the old one. A build killed in between is mended by the next (output.ts).
 */
export async function swapFolders(dir: string, out: string): Promise<void> {
  if (!(await isReplaceable(out)))
    throw new Error(`${out} holds something other than a site of ours; nothing was replaced`);
  const previous = out + BESIDE.previous;
  await retryBusy(() => rm(previous, { recursive: true, force: true }));
  const hadOld = existsSync(out);
  if (hadOld) await retryBusy(() => rename(out, previous));
  try {
    await retryBusy(() => rename(dir, out));
  } catch (error) {
    if (hadOld) await retryBusy(() => rename(previous, out));
    throw error;
  }
  // The new site stands; an old one that cannot be removed now is removed by the next build.
  await retryBusy(() => rm(previous, { recursive: true, force: true })).catch(() => {});
}
