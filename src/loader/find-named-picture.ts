import type { Fault } from '../faults.ts';
import { resolveFrom } from '../model/paths.ts';
import type { Picture } from '../model/picture.ts';
import type { Front } from './file-record.ts';
import type { Pictures } from './pictures.ts';

export type Examine = Pictures['examine'];

/** The picture that a key of the front matter names, or the fault at that key. @param key its keys joined with points */
export async function findNamedPicture(
  key: string,
  written: string,
  path: string,
  { places }: Pick<Front, 'places'>,
  examine: Examine,
): Promise<{ picture: Picture } | { fault: Fault }> {
  const [line, column] = places[key] ?? [1, 1];
  const fail = (fault: Pick<Fault, 'code' | 'values'>) => ({ fault: { file: path, line, column, ...fault } });
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(written))
    return fail({ code: 'cover-elsewhere', values: { found: written } });
  const target = resolveFrom(path, written);
  if (target === undefined) return fail({ code: 'picture-missing', values: { path: written, near: '–' } });
  const finding = await examine(target);
  return 'picture' in finding ? { picture: finding.picture } : fail(finding.fault);
}
