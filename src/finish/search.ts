import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEARCH_DATA } from '../model/search/page.ts';
import type { Step } from './context.ts';
import { indexSearch } from './search-index.ts';

/** Writes the files of search, and reads back the pages that it put their names into. */
export const search: Step = {
  name: 'search',
  async run({ options, pages }) {
    const figures = await indexSearch(options);
    const changed = pages.filter((page) => page.html.includes(SEARCH_DATA));
    await Promise.all(
      changed.map(async (page) => {
        page.overwrite(await readFile(join(options.dir, page.url), 'utf8'));
      }),
    );
    return `${figures.pages} pages, ${figures.known} known, ${figures.files} files, ${figures.bytes} bytes`;
  },
};
