import type { PictureFinding } from '../model/picture.ts';
import type { Cache } from './cache.ts';
import type { Effects } from './effects.ts';
import { digest, getStamp } from './file-stamp.ts';

/** The pictures of a content folder, each looked at once. */
export interface Pictures {
  examine(path: string): Promise<PictureFinding>;
  /** Digest of a picture's bytes, or `missing`; tells whether what is known of it still holds. */
  getState(path: string): Promise<string>;
}

/** Looks at pictures through the cache: what was learned of one holds as long as its bytes are the same. */
export function openPictures(files: ReadonlyMap<string, string>, cache: Cache, effects: Effects): Pictures {
  const states = new Map<string, Promise<string>>();
  const findings = new Map<string, Promise<PictureFinding>>();

  const getState: Pictures['getState'] = (path) => {
    const known = states.get(path) ?? readState(path);
    states.set(path, known);
    return known;
  };

  async function readState(path: string): Promise<string> {
    const file = files.get(path);
    if (file === undefined) return 'missing';
    const record = cache.pictures[path];
    try {
      const { stamp } = getStamp(file);
      if (record && stamp !== '' && record.stamp === stamp) return record.hash;
      const hash = digest(await effects.readFile(file));
      if (record?.hash === hash && record.stamp !== stamp) {
        record.stamp = stamp;
        cache.isChanged = true;
      }
      return hash;
    } catch {
      return 'unreadable';
    }
  }

  async function look(path: string): Promise<PictureFinding> {
    const file = files.get(path);
    if (file === undefined) return { fault: { code: 'picture-missing', values: { path, near: '–' } } };
    const hash = await getState(path);
    const record = cache.pictures[path];
    if (record?.hash === hash) return record.finding;
    const finding = await effects.examinePicture(file, path);
    if (hash === 'unreadable') return finding;
    cache.pictures[path] = { stamp: getStamp(file).stamp, hash, finding };
    cache.isChanged = true;
    return finding;
  }

  return {
    getState,
    examine(path) {
      const normal = path.normalize('NFC');
      const known = findings.get(normal) ?? look(normal);
      findings.set(normal, known);
      return known;
    },
  };
}
