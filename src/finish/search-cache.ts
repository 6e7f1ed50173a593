import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchDocument } from './search-text.ts';

/** What is kept of a page from one build to the next; null for a page that search does not show. */
export type KnownDocument = (SearchDocument & { terms: string }) | null;

/** What is kept from one build to the next, under the digests of what it was made from. */
export interface SearchCache {
  /** By the digest of the page's HTML. */
  documents: Record<string, KnownDocument>;
  /** The files of words, and the digest of all documents in their order. */
  words: { digest: string; buckets: string[] };
}

const EMPTY: SearchCache = { documents: {}, words: { digest: '', buckets: [] } };

/** Reads the cache of earlier builds; an empty one if there is none, or if the code that made it has changed since. */
export function readSearchCache(cacheDir: string): SearchCache {
  try {
    const { code, ...cache } = JSON.parse(readFileSync(toFile(cacheDir), 'utf8')) as SearchCache & { code: string };
    return code === digestOfCode() ? cache : EMPTY;
  } catch {
    // Missing or cut off by a crash: everything in it can be made again.
    return EMPTY;
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
    ...readdirSync(model)
      .sort()
      .map((name) => join(model, name)),
  ];
  return digest(files.map((file) => readFileSync(file, 'utf8')).join('\0'));
}
