import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SEARCH_DATA, SEARCH_FOLDER } from '../model/search/page.ts';
import type { SearchData } from '../model/search/page.ts';
import type { FinishOptions, Step } from './context.ts';
import { Memo, digestOf } from './memo.ts';
import type { Page } from './page.ts';
import { ScriptWriter } from './search-scripts.ts';
import { openIndex } from './search-store.ts';
import type { OpenedIndex } from './search-store.ts';
import { readSearchDocument } from './search-text.ts';
import type { SearchDocument } from './search-text.ts';
import { locateOrigins } from './start-search.ts';
import type { PageOrigin } from './start-search.ts';

/** What the step `texts` leaves to the step `search`. */
export interface PreparedSearch {
  /** The table of pages, all but the names that the index gives them. */
  data: Omit<SearchData, 'ids'>;
  /** Name of the table's file. */
  table: string;
  index: OpenedIndex;
}

/** Pages that repeat what others hold. */
const REPEATING = /(?:^|\/)print\.html$|\.wechat\.html$/u;

/** Few files open fast from a disk (465 scripts took 2.3 s, one 0.14 s); several of them, so that an edit replaces one. */
const PAGES_A_FILE = 32;

/** Reads what readers read on each page, writes it where search finds it, and has Pagefind index it unless that has begun already. */
export const texts: Step = {
  name: 'texts',
  async run(context) {
    const { options, pages, renamed } = context;
    const known = options.startedSearch?.documents ?? new Memo<SearchDocument | null>('search', options);
    const found = pages
      .filter(({ url }) => !REPEATING.test(url))
      .flatMap((page) => {
        const document = known.get(page.sourceDigest, () => readSearchDocument(page.original()) ?? null);
        return document ? [{ page, document }] : [];
      });
    known.save();
    rememberOrigins(
      options,
      found.map(({ page }) => page),
    );
    const index = openIndex(
      found.map(({ document }) => document),
      options,
      options.startedSearch?.index,
    );
    const folder = join(options.dir, SEARCH_FOLDER);
    mkdirSync(folder, { recursive: true });
    const writer = new ScriptWriter(folder);
    const data = {
      pages: found.map(({ page, document }) => ({ url: page.url, ...document.page })),
      texts: found.map(({ document: { text, sections, closed } }) =>
        writer.write('text', { text, sections, ...(closed && { closed }) }),
      ),
      allTexts: chunk(found, PAGES_A_FILE).map((some) =>
        writer.write(
          'texts',
          some.map(({ document }) => document.text),
        ),
      ),
    };
    // Named by what makes its content, which is complete only when the index is.
    const table = `search-data-${digestOf(index.key + JSON.stringify(data))}.js`;
    renamed.set(SEARCH_DATA, `${SEARCH_FOLDER}/${table}`);
    context.search = { data, table, index };
    return `${found.length} pages, ${known.hits} known, ${writer.bytes} bytes`;
  },
};

function chunk<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Lets the next build expect its pages. */
function rememberOrigins({ cacheDir, startedSearch }: FinishOptions, pages: Page[]): void {
  const origins = pages.map(({ url, sourceDigest }): PageOrigin => {
    const entry = startedSearch?.entries.get(url);
    return { url, page: sourceDigest, ...(entry && { entry }) };
  });
  const file = locateOrigins(cacheDir);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(origins));
}
