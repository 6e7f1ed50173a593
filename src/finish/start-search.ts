import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Library } from '../model/library.ts';
import { Memo } from './memo.ts';
import { openIndex } from './search-store.ts';
import type { OpenedIndex } from './search-store.ts';
import { readSearchDocument } from './search-text.ts';
import type { SearchDocument } from './search-text.ts';

/** What a page of the last build was made from, as far as it was one entry. */
export interface PageOrigin {
  /** Address below the site's root. */
  url: string;
  /** Digest of the page as Astro wrote it, under which its document is known. */
  page: string;
  /** Digest of the entry, and the file that held its body's HTML. */
  entry?: Pick<Entry, 'digest' | 'bodyFile'>;
}

/** Search as far as it could be begun before there were pages. */
export interface StartedSearch {
  /** Documents by the digest of their page; null for a page that search does not show. */
  documents: Memo<SearchDocument | null>;
  /** The entries that readers may see, by address. */
  entries: Map<string, Pick<Entry, 'digest' | 'bodyFile'>>;
  /** The index of the documents that the pages will probably be. */
  index?: OpenedIndex;
}

interface Options {
  cacheDir: string;
  srcDir: string;
  fresh?: boolean;
}

/** Where the list of the last build's pages is kept. */
export function locateOrigins(cacheDir: string): string {
  return join(cacheDir, 'finish', 'search-pages.json');
}

/**
 * Begins the index before Astro makes the pages, since Pagefind takes as long as Astro does: of the last build's documents, with the
 * bodies that have changed since put in. If the pages turn out otherwise, the step `search` indexes what they are.
 */
export function startSearch(library: Library, options: Options): StartedSearch {
  const shown = library.entries.filter(({ status }) => library.site.review || status === 'published');
  const entries = new Map(
    shown.flatMap(({ url, digest, bodyFile }) => (url === undefined ? [] : [[url, { digest, bodyFile }] as const])),
  );
  const documents = new Memo<SearchDocument | null>('search', options);
  const expected = expectDocuments(readOrigins(options.cacheDir), entries, documents);
  return { documents, entries, ...(expected && { index: openIndex(expected, options) }) };
}

function readOrigins(cacheDir: string): PageOrigin[] {
  try {
    return JSON.parse(readFileSync(locateOrigins(cacheDir), 'utf8')) as PageOrigin[];
  } catch {
    // Missing or cut off by a crash: the index is begun later.
    return [];
  }
}

/** @returns undefined where pages came or went, or more than a body changed. */
function expectDocuments(
  origins: PageOrigin[],
  entries: StartedSearch['entries'],
  known: StartedSearch['documents'],
): SearchDocument[] | undefined {
  const built = new Map(origins.map((origin) => [origin.url, origin]));
  if (origins.length === 0 || [...entries.keys()].some((url) => !built.get(url)?.entry)) return undefined;
  const documents: SearchDocument[] = [];
  for (const { url, page, entry } of origins) {
    const document = known.find(page);
    const now = entry && entries.get(url);
    if (!document || (entry && !now)) return undefined;
    const expected =
      !now || now.digest === entry.digest ? document : replaceBody(document, entry.bodyFile, now.bodyFile);
    if (!expected) return undefined;
    documents.push(expected);
  }
  return documents;
}

/** The document of a page whose body has changed, and nothing else. */
function replaceBody(
  document: SearchDocument,
  oldFile: string | undefined,
  newFile: string | undefined,
): SearchDocument | undefined {
  const [old, now] = [readBody(oldFile), readBody(newFile)];
  const from = old ? document.text.indexOf(old.text) : -1;
  if (!old || !now || from < 0) return undefined;
  const to = from + old.text.length;
  const grown = now.text.length - old.text.length;
  const closed = [
    ...(document.closed ?? []).filter(([start]) => start < from),
    ...(now.closed ?? []).map(([start, end]): [number, number] => [start + from, end + from]),
    ...(document.closed ?? [])
      .filter(([start]) => start >= to)
      .map(([start, end]): [number, number] => [start + grown, end + grown]),
  ];
  return {
    page: document.page,
    text: document.text.slice(0, from) + now.text + document.text.slice(to),
    sections: [
      ...document.sections.filter(([start]) => start < from),
      ...now.sections.map(([start, id]): [number, string] => [start + from, id]),
      ...document.sections.filter(([start]) => start >= to).map(([start, id]): [number, string] => [start + grown, id]),
    ],
    ...(closed.length > 0 && { closed }),
  };
}

function readBody(file: string | undefined): SearchDocument | undefined {
  if (file === undefined) return undefined;
  try {
    return readSearchDocument(`<html data-kind="body"><main>${readFileSync(file, 'utf8')}</main></html>`);
  } catch {
    // The loader takes away bodies that nothing has needed for a day.
    return undefined;
  }
}
