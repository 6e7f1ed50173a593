import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface Lock {
  release(): Promise<void>;
}

/** A living builder renews its lock this often. */
const RENEWED_EVERY_MS = 5_000;
/** Who waits for a lock asks again after this time. */
const ASKED_EVERY_MS = 100;
/** A lock that nobody renewed for this long is dead, whoever has its process number now. */
const DEAD_AFTER_MS = 60_000;

/**
 * Takes a lock file, which holds the process and the machine of its owner; breaks one whose owner is gone.
 * @returns The lock, or who holds it.
 */
export async function takeLock(file: string): Promise<Lock | { owner: string }> {
  const name = `${process.pid} ${hostname()}`;
  for (let attempt = 0; ; attempt++) {
    try {
      await writeFile(file, name, { flag: 'wx' });
      return hold(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        // A full disk lets the file be made and not be written: nobody could tell whose it is.
        await rm(file, { force: true });
        throw error;
      }
    }
    const owner = await readFile(file, 'utf8').catch(() => '');
    if (attempt > 2 || (await isAlive(file, owner))) return { owner };
    await breakLock(file, owner);
  }
}

/** Takes a lock file as soon as nobody else holds it; its folder is made. */
export async function waitForLock(file: string): Promise<Lock> {
  await mkdir(dirname(file), { recursive: true });
  for (;;) {
    const lock = await takeLock(file);
    if ('release' in lock) return lock;
    await setTimeout(ASKED_EVERY_MS);
  }
}

function hold(file: string): Lock {
  const timer = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, RENEWED_EVERY_MS);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      await rm(file, { force: true });
    },
  };
}

async function isAlive(file: string, owner: string): Promise<boolean> {
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Infinity,
  );
  if (age > DEAD_AFTER_MS) return false;
  const [, pid, host] = /^(\d+) (.*)$/su.exec(owner) ?? [];
  // Half a lock is one that is being written now; another machine's processes cannot be asked.
  if (pid === undefined || host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Moves the dead lock aside first: of two builders that found it dead, one moves it, and neither takes the other's new one. */
async function breakLock(file: string, owner: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => owner);
  if (moved !== owner) await writeFile(file, moved, { flag: 'wx' }).catch(() => {});
  await rm(aside, { force: true });
}
