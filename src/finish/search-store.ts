import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from './memo.ts';
import { buildPagefind, stopPagefind } from './search-pagefind.ts';
import type { SearchDocument } from './search-text.ts';

/** An index that is there, in the cache. */
export interface StoredIndex {
  /** Pagefind's files. */
  folder: string;
  /** What Pagefind calls each document, in their order. */
  ids: string[];
}

/** An index that is there or on its way. */
export interface OpenedIndex {
  /** Tells of the documents, and of the code that made the index. */
  key: string;
  isKnown: boolean;
  stored: Promise<StoredIndex>;
}

/** How many indexes are kept: that of the site and of its neighbours, such as a build with drafts. */
const KEPT = 4;

/** Finds the index of some documents in the cache, or begins to build it. `begun`, if it is of others, is left alone and ended. */
export function openIndex(
  documents: SearchDocument[],
  { cacheDir, fresh = false }: { cacheDir: string; fresh?: boolean },
  begun?: OpenedIndex,
): OpenedIndex {
  const key = digestOf(digestOfCode() + JSON.stringify(documents));
  if (begun?.key === key) return begun;
  if (begun && !begun.isKnown) stopPagefind();
  const home = join(cacheDir, 'search', key);
  const isKnown = !fresh && existsSync(home);
  const stored = isKnown ? read(home) : build(documents, home);
  // Whoever waits for it is told; nobody does where the build fails before.
  stored.catch(() => {});
  return { key, isKnown, stored };
}

async function read(home: string): Promise<StoredIndex> {
  return {
    folder: join(home, 'pagefind'),
    ids: JSON.parse(await readFile(join(home, 'ids.json'), 'utf8')) as string[],
  };
}

/** Builds beside `home` and renames, so that a reader never meets half an index. */
async function build(documents: SearchDocument[], home: string): Promise<StoredIndex> {
  const draft = `${home}.${process.pid}`;
  try {
    await mkdir(join(draft, 'pagefind'), { recursive: true });
    const ids = documents.length === 0 ? [] : await buildPagefind(documents, join(draft, 'pagefind'));
    await writeFile(join(draft, 'ids.json'), JSON.stringify(ids));
    await rm(home, { recursive: true, force: true });
    await rename(draft, home).catch((error: NodeJS.ErrnoException) => {
      // Another build has just put the same there.
      if (!existsSync(home)) throw error;
    });
    await forgetOld(join(home, '..'));
    return await read(home);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function forgetOld(folder: string): Promise<void> {
  const children = await readdir(folder, { withFileTypes: true });
  const homes = await Promise.all(
    children
      .filter((child) => child.isDirectory())
      .map(async ({ name }) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = homes.sort((a, b) => b.at - a.at).slice(KEPT);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })));
}

let codeDigest: string | undefined;

/** Digest of Pagefind's version and of the code that writes documents for it. */
function digestOfCode(): string {
  const model = new URL('../model/search/', import.meta.url);
  const files = [
    new URL('../package.json', import.meta.resolve('pagefind')),
    new URL('search-pagefind.ts', import.meta.url),
    ...readdirSync(model)
      .sort()
      .map((name) => new URL(name, model)),
  ];
  codeDigest ??= digestOf(files.map((file) => readFileSync(fileURLToPath(file), 'utf8')).join('\0'));
  return codeDigest;
}
