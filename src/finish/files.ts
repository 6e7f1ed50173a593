import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Step } from './context.ts';

/** Copies the files that texts offer for download. */
export const files: Step = {
  name: 'files',
  async run({ options }) {
    const downloads = Object.entries(options.files);
    for (const [url, file] of downloads) {
      const target = join(options.dir, url);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(file, target);
    }
    return `${downloads.length} files`;
  },
};
