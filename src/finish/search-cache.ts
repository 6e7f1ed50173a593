import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchDocument } from './search-text.ts';

/** What is kept from one build to the next. */
export interface SearchCache {
  /** By the digest of the page's HTML; null for a page that search does not show. */
  documents: Record<string, SearchDocument | null>;
  /** The files of words, and the digests of the pages that they were made from, in order. */
  words: { pages: string[]; buckets: string[] };
}

export const EMPTY_CACHE: SearchCache = { documents: {}, words: { pages: [], buckets: [] } };

/** Reads the cache of earlier builds; an empty one if there is none, or if the code that made it has changed since. */
export function readSearchCache(cacheDir: string): SearchCache {
  try {
    const { code, ...cache } = JSON.parse(readFileSync(toFile(cacheDir), 'utf8')) as SearchCache & { code: string };
    return code === digestOfCode() ? cache : EMPTY_CACHE;
  } catch {
    // Missing or cut off by a crash: everything in it can be made again.
    return EMPTY_CACHE;
  }
}

/** Writes the cache in one step, so that two builds at once never read half a file. */
export function writeSearchCache(cacheDir: string, cache: SearchCache): void {
  const file = toFile(cacheDir);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify({ code: digestOfCode(), ...cache }));
  renameSync(`${file}.${process.pid}`, file);
}

/** First 12 hex digits of the SHA-256 of a text. */
export function digest(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function toFile(cacheDir: string): string {
  return join(cacheDir, 'search', 'documents.json');
}

/** Digest of the code whose results are kept. */
function digestOfCode(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const model = join(here, '..', 'model', 'search');
  const files = [
    join(here, 'search-text.ts'),
    join(here, 'search-words.ts'),
    join(here, 'search-words-update.ts'),
    ...readdirSync(model)
      .sort()
      .map((name) => join(model, name)),
  ];
  return digest(files.map((file) => readFileSync(file, 'utf8')).join('\0'));
}
