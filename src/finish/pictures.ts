import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writePicture } from '../images/write-picture.ts';
import type { FinishOptions, Step, WrittenPictures } from './context.ts';
import { listFiles } from './list-files.ts';
import { BESIDE } from './output.ts';

/** Moves the pictures into the site, once they are written. */
export const pictures: Step = {
  name: 'pictures',
  async run({ options }) {
    const { folder, urls } = await (options.startedPictures ?? startPictures(options));
    const files = await listFiles(folder).catch(() => []);
    for (const parent of new Set(files.map(dirname))) await mkdir(join(options.dir, parent), { recursive: true });
    await Promise.all(files.map((file) => rename(join(folder, file), join(options.dir, file))));
    await rm(folder, { recursive: true, force: true });
    return `${options.pictures.length} pictures, ${urls.length} files`;
  },
};

/**
 * Begins to write the pictures into a folder beside `out`, since Astro empties the folder of its own pages when it begins.
 * A failure is told to the step `pictures`, not to the process.
 */
export function startPictures(options: Pick<FinishOptions, 'out' | 'cacheDir' | 'pictures'>): Promise<WrittenPictures> {
  const folder = options.out + BESIDE.pictures;
  const work = Promise.all(
    options.pictures.map(({ picture, file }) => writePicture(picture, file, folder, options.cacheDir)),
  ).then((urls) => ({ folder, urls: urls.flat() }));
  work.catch(() => {});
  return work;
}
