import type { SoundFinding } from '../model/sound.ts';
import type { Cache } from './cache.ts';
import type { Effects } from './effects.ts';
import { openMedia } from './media.ts';
import type { Media } from './media.ts';

/** The sounds and films of a content folder, each looked at once. */
export type Sounds = Media<SoundFinding>;

export function openSounds(files: ReadonlyMap<string, string>, cache: Cache, effects: Effects): Sounds {
  return openMedia(files, cache, effects, {
    records: cache.sounds,
    examine: effects.examineSound,
    missing: (path) => ({ fault: { code: 'sound-missing', values: { path, near: '–' } } }),
  });
}
