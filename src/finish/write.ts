import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from './context.ts';

/** Writes the pages with everything that the steps before put into them. */
export const write: Step = {
  name: 'write',
  async run({ options, pages }) {
    await Promise.all(
      pages.map((page) => {
        page.finish();
        return writeFile(join(options.dir, page.url), page.html);
      }),
    );
    return `${pages.length} pages`;
  },
};
