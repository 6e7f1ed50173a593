import type { Fault } from '../faults.ts';
import type { Picture } from '../model/picture.ts';
import type { Front } from './file-record.ts';
import { findNamedFile } from './find-named-file.ts';
import type { Pictures } from './pictures.ts';

export type Examine = Pictures['examine'];

const FAULTS = { elsewhere: { code: 'cover-elsewhere' }, missing: { code: 'picture-missing' } };

/** The picture that a key of the front matter names, or the fault at that key. @param key its keys joined with points */
export async function findNamedPicture(
  key: string,
  written: string,
  path: string,
  front: Pick<Front, 'places'>,
  examine: Examine,
): Promise<{ picture: Picture } | { fault: Fault }> {
  return findNamedFile(key, written, path, front, examine, FAULTS);
}
