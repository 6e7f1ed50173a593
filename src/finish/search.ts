import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGEFIND_FOLDER, SEARCH_FOLDER } from '../model/search/page.ts';
import type { SearchData } from '../model/search/page.ts';
import type { Step } from './context.ts';
import { formatScript } from './search-scripts.ts';

/** Waits for Pagefind's index, puts it in place, and writes the table that leads from its names to our pages. */
export const search: Step = {
  name: 'search',
  async run({ options: { dir }, search: prepared }) {
    const { data, table, index } = prepared!;
    const { folder, ids } = await index.stored;
    if (ids.length > 0) await cp(folder, join(dir, PAGEFIND_FOLDER), { recursive: true });
    await writeFile(join(dir, SEARCH_FOLDER, table), formatScript({ ...data, ids } satisfies SearchData));
    return `${ids.length} pages, ${index.isKnown ? 'known' : 'indexed'}`;
  },
};
