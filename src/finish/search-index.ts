import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEARCH_CALLBACK, SEARCH_DATA, SEARCH_FOLDER } from '../model/search/page.ts';
import type { SearchData } from '../model/search/page.ts';
import { digest, readSearchCache, writeSearchCache } from './search-cache.ts';
import type { KnownDocument, SearchCache } from './search-cache.ts';
import { readSearchDocument } from './search-text.ts';
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

/**
 * Indexes the finished pages of a site for its own search: writes classic script files below `_assets/search/`, each with its digest
 * in its name (the table of pages; the text of each page; the words, spread over files by their first characters), and puts
 * the table's name into the search pages. Runs before compression and verifying. Same pages, same bytes, whatever the cache holds.
 */
export async function indexSearch({ dir, cacheDir, fresh = false }: SearchOptions): Promise<SearchFigures> {
  const cache: SearchCache = fresh ? { documents: {}, words: { digest: '', buckets: [] } } : readSearchCache(cacheDir);
  const urls = globSync('**/*.html', { cwd: dir })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)print\.html$|\.wechat\.html$/u.test(path))
    .sort();
  const documents: SearchCache['documents'] = {};
  const searchPages: string[] = [];
  const found: { url: string; document: NonNullable<KnownDocument> }[] = [];
  let known = 0;
  const htmls = await Promise.all(urls.map((url) => readFile(join(dir, url), 'utf8')));
  urls.forEach((url, index) => {
    const html = htmls[index]!;
    const key = digest(html);
    if (html.includes(SEARCH_DATA)) searchPages.push(url);
    let document = cache.documents[key];
    if (document === undefined) {
      const read = readSearchDocument(html);
      document = read ? { ...read, terms: listTerms(read) } : null;
    } else known += 1;
    documents[key] = document;
    if (document) found.push({ url, document });
  });

  const allTerms = digest(found.map(({ document }) => document.terms).join('\n'));
  const buckets =
    cache.words.digest === allTerms ? cache.words.buckets : joinWords(found.map(({ document }) => document.terms));
  await mkdir(join(dir, SEARCH_FOLDER), { recursive: true });
  const writer = new ScriptWriter(join(dir, SEARCH_FOLDER));
  const data: SearchData = {
    pages: found.map(({ url, document }) => ({ url, ...document.page })),
    texts: found.map(({ document: { text, sections } }) => writer.write('text', { text, sections })),
    words: buckets.map((bucket) => writer.write('words', bucket)),
  };
  const table = writer.write('search-data', data);
  await writer.done();
  await Promise.all(
    searchPages.map(async (url) => {
      const html = htmls[urls.indexOf(url)]!;
      await writeFile(join(dir, url), html.replaceAll(SEARCH_DATA, `${SEARCH_FOLDER}/${table}`));
    }),
  );
  if (known < urls.length || cache.words.digest !== allTerms || Object.keys(cache.documents).length > urls.length) {
    writeSearchCache(cacheDir, { documents, words: { digest: allTerms, buckets } });
  }
  return { pages: found.length, known, files: writer.files.size, bytes: writer.bytes };
}

/** Writes classic scripts that hand their content to search's callback. */
class ScriptWriter {
  readonly files = new Map<string, Promise<void>>();
  bytes = 0;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @returns The file's name: `text-<digest>.js`. Equal contents share a file. */
  write(stem: string, content: unknown): string {
    const script = `${SEARCH_CALLBACK}(${JSON.stringify(content)});\n`;
    const name = `${stem}-${digest(script)}.js`;
    if (!this.files.has(name)) {
      this.bytes += Buffer.byteLength(script);
      this.files.set(name, writeFile(join(this.folder, name), script));
    }
    return name;
  }

  async done(): Promise<void> {
    await Promise.all(this.files.values());
  }
}
