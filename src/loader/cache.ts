import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PictureFinding } from '../model/picture.ts';
import type { SoundFinding } from '../model/sound.ts';
import { digest } from './file-stamp.ts';
import type { FileRecord } from './file-record.ts';

/** What was learned of the file of a picture or a sound, kept as long as its bytes are the same. */
export interface MediaRecord<Finding> {
  stamp: string;
  hash: string;
  finding: Finding;
}

interface Stored {
  pipeline: string;
  files: Record<string, FileRecord>;
  pictures: Record<string, MediaRecord<PictureFinding>>;
  sounds: Record<string, MediaRecord<SoundFinding>>;
  /** Bodies that nothing refers to any more, with the time at which that was seen. */
  stale: Record<string, number>;
}

/** What earlier runs learned of the files of one content folder, and the HTML that they made. */
export interface Cache extends Stored {
  /** True where something is to be written. */
  isChanged: boolean;
  hasBody(key: string, bytes: number): boolean;
  /** Absolute path of a body's HTML. */
  locateBody(key: string): string;
  /** Writes a body in one step. @returns its length in bytes */
  writeBody(key: string, html: string): number;
  /** Writes what was learned, and takes away bodies that nothing needed for a day: another build may still read newer ones. */
  close(usedBodies: ReadonlySet<string>): void;
}

const DAY_MS = 86_400_000;

/**
 * Opens the cache of a content folder. One that cannot be read, or was written by other code, counts as empty.
 * @param pipeline see digestPipeline
 * @param fresh reads nothing, and replaces what is there
 */
export function openCache(cacheDir: string, contentDir: string, pipeline: string, fresh: boolean): Cache {
  const folder = join(cacheDir, 'content', digest(getRealPath(contentDir)).slice(0, 12));
  const bodies = join(folder, 'bodies');
  const file = join(folder, 'library.json');
  mkdirSync(bodies, { recursive: true });
  const stored = (fresh ? undefined : readStored(file, pipeline)) ?? {
    ...{ pipeline, files: {}, pictures: {}, sounds: {}, stale: {} },
  };
  const locateBody = (key: string): string => join(bodies, `${key}.html`);
  const cache: Cache = {
    ...stored,
    isChanged: false,
    locateBody,
    hasBody: (key, bytes) => statSync(locateBody(key), { throwIfNoEntry: false })?.size === bytes,
    writeBody(key, html) {
      replaceFile(locateBody(key), html);
      return Buffer.byteLength(html);
    },
    close(used) {
      const now = Date.now();
      const stale: Record<string, number> = {};
      for (const name of readdirSync(bodies)) {
        const key = name.replace(/\.html$/u, '');
        if (used.has(key)) continue;
        const since = cache.stale[key] ?? now;
        if (now - since > DAY_MS) rmSync(join(bodies, name), { force: true });
        else stale[key] = since;
      }
      if (!cache.isChanged && Object.keys(stale).join() === Object.keys(cache.stale).join()) return;
      const { files, pictures, sounds } = cache;
      const text = JSON.stringify({ pipeline, files, pictures, sounds, stale } satisfies Stored);
      replaceFile(file, `${digest(text)}\n${text}`);
    },
  };
  return cache;
}

/** The first line is a digest of the rest, so that a file that was cut off or changed is never believed. */
function readStored(file: string, pipeline: string): Stored | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    if (text.slice(0, end) !== digest(json)) return undefined;
    const stored = JSON.parse(json) as Stored;
    return stored.pipeline === pipeline ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** A reader sees the old file or the new one, never half of one. */
function replaceFile(file: string, text: string): void {
  const half = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(half, text);
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

function getRealPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
