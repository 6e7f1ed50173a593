import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_DATA, SEARCH_FOLDER } from '../model/search/page.ts';
import type { SearchData } from '../model/search/page.ts';
import { digest, EMPTY_CACHE, readSearchCache, writeSearchCache } from './search-cache.ts';
import type { SearchCache } from './search-cache.ts';
import { ScriptWriter } from './search-scripts.ts';
import { readSearchDocument } from './search-text.ts';
import type { SearchDocument } from './search-text.ts';
import { updateWords } from './search-words-update.ts';
import { joinWords, listTerms } from './search-words.ts';

export interface SearchOptions {
  /** The folder that the pages were written to. */
  dir: string;
  /** Folder of what can be made again. */
  cacheDir: string;
  /** Read no cache. */
  fresh?: boolean;
}

export interface SearchFigures {
  /** Pages that can be found. */
  pages: number;
  /** Pages whose text was known from an earlier build. */
  known: number;
  /** Files written, and their bytes before compression. */
  files: number;
  bytes: number;
}

interface Found {
  url: string;
  /** Digest of the page's HTML. */
  key: string;
  document: SearchDocument;
}

/** Pages that repeat what others hold. */
const REPEATING = /(?:^|\/)print\.html$|\.wechat\.html$/u;

/** Above this share of changed pages all words are joined anew. */
const MOST_CHANGED = 1 / 8;

/**
 * Indexes the finished pages of a site for its own search: writes classic script files below `_assets/search/`, each with its digest
 * in its name (the table of pages, the text of each page, the words), and puts the table's name into the search pages. Runs
 * before compression and verifying. Same pages, same bytes, whatever the cache holds.
 */
export async function indexSearch({ dir, cacheDir, fresh = false }: SearchOptions): Promise<SearchFigures> {
  const cache = fresh ? EMPTY_CACHE : readSearchCache(cacheDir);
  const documents: SearchCache['documents'] = {};
  const found: Found[] = [];
  const searchPages = new Map<string, string>();
  let known = 0;
  for (const url of listPages(dir)) {
    const html = readFileSync(join(dir, url), 'utf8');
    if (html.includes(SEARCH_DATA)) searchPages.set(url, html);
    const key = digest(html);
    const cached = cache.documents[key];
    if (cached !== undefined) known += 1;
    const document = (documents[key] = cached === undefined ? (readSearchDocument(html) ?? null) : cached);
    if (document) found.push({ url, key, document });
  }
  const words = { pages: found.map(({ key }) => key), buckets: makeWords(cache, found) };
  const { table, files, bytes } = writeScripts(join(dir, SEARCH_FOLDER), found, words.buckets);
  for (const [url, html] of searchPages) {
    writeFileSync(join(dir, url), html.replaceAll(SEARCH_DATA, `${SEARCH_FOLDER}/${table}`));
  }
  if (fresh || Object.keys(cache.documents).join() !== Object.keys(documents).join()) {
    writeSearchCache(cacheDir, { documents, words });
  }
  return { pages: found.length, known, files, bytes };
}

/** The addresses of all pages, in the order that makes their numbers. */
function listPages(dir: string): string[] {
  return globSync('**/*.html', { cwd: dir })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !REPEATING.test(path))
    .sort();
}

function makeWords({ documents, words }: SearchCache, found: Found[]): string[] {
  const changed = found.map((_, page) => page).filter((page) => words.pages[page] !== found[page]!.key);
  const before = (page: number): SearchDocument => documents[words.pages[page]!]!;
  if (words.pages.length === found.length && changed.length <= found.length * MOST_CHANGED) {
    const changes = changed.map((page) => ({ page, before: before(page), after: found[page]!.document }));
    const buckets = updateWords(words.buckets, changes);
    if (buckets) return buckets;
  }
  return joinWords(found.map(({ document }) => listTerms(document)));
}

function writeScripts(folder: string, found: Found[], buckets: string[]) {
  mkdirSync(folder, { recursive: true });
  const writer = new ScriptWriter(folder);
  const data: SearchData = {
    pages: found.map(({ url, document }) => ({ url, ...document.page, length: document.text.length })),
    texts: found.map(({ document: { text, sections } }) => writer.write('text', { text, sections })),
    words: buckets.map((bucket) => writer.write('words', bucket)),
  };
  const table = writer.write('search-data', data);
  return { table, files: writer.names.size, bytes: writer.bytes };
}
