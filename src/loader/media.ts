import type { Cache, MediaRecord } from './cache.ts';
import type { Effects } from './effects.ts';
import { digest, getStamp } from './file-stamp.ts';

type Failed = { fault: { code: string; values: Record<string, string | number> } };

/** The files of one medium in a content folder, each looked at once. */
export interface Media<Finding> {
  examine(path: string): Promise<Finding | Failed>;
  /** Digest of a file's bytes, or `missing`; tells whether what is known of it still holds. */
  getState(path: string): Promise<string>;
}

interface Gate<Finding> {
  records: Record<string, MediaRecord<Finding>>;
  examine(file: string, path: string): Promise<Finding>;
  missing(path: string): Failed;
}

/** Looks at files through the cache: what was learned of one holds as long as its bytes are the same. */
export function openMedia<Finding>(
  files: ReadonlyMap<string, string>,
  cache: Cache,
  effects: Effects,
  { records, examine, missing }: Gate<Finding>,
): Media<Finding> {
  const states = new Map<string, Promise<string>>();
  const findings = new Map<string, Promise<Finding | Failed>>();

  const getState = (path: string): Promise<string> => {
    const known = states.get(path) ?? readState(path);
    states.set(path, known);
    return known;
  };

  async function readState(path: string): Promise<string> {
    const file = files.get(path);
    if (file === undefined) return 'missing';
    const record = records[path];
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

  async function look(path: string): Promise<Finding | Failed> {
    const file = files.get(path);
    if (file === undefined) return missing(path);
    const hash = await getState(path);
    const record = records[path];
    if (record?.hash === hash) return record.finding;
    const finding = await examine(file, path);
    if (hash === 'unreadable') return finding;
    records[path] = { stamp: getStamp(file).stamp, hash, finding };
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
