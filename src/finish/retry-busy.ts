import { setTimeout as wait } from 'node:timers/promises';

const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);

/**
 * Tries again for about three seconds while a file is held: Windows refuses to move or remove a folder as long as an indexer, a virus
 * scanner or an open window looks into it.
 */
export async function retryBusy<T>(
  action: () => Promise<T>,
  waitsMs = [20, 60, 150, 300, 600, 900, 1_000],
): Promise<T> {
  for (const ms of waitsMs) {
    try {
      return await action();
    } catch (error) {
      if (!BUSY.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await wait(ms);
    }
  }
  return action();
}
