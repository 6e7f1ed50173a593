import type { PictureFinding } from '../model/picture.ts';
import type { Cache } from './cache.ts';
import type { Effects } from './effects.ts';
import { openMedia } from './media.ts';
import type { Media } from './media.ts';

/** The pictures of a content folder, each looked at once. */
export type Pictures = Media<PictureFinding>;

export function openPictures(files: ReadonlyMap<string, string>, cache: Cache, effects: Effects): Pictures {
  return openMedia(files, cache, effects, {
    records: cache.pictures,
    examine: effects.examinePicture,
    missing: (path) => ({ fault: { code: 'picture-missing', values: { path, near: '–' } } }),
  });
}
