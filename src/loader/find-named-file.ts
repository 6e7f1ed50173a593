import type { Fault } from '../faults.ts';
import { resolveFrom } from '../model/paths.ts';
import type { Front } from './file-record.ts';

type Said = Pick<Fault, 'code' | 'values'>;

/**
 * What a file is that a key of the front matter names, or the fault at that key: a file on another host, one outside of the content folder,
 * or what the one who examines it found.
 * @param key its keys joined with points
 * @param faults of a file elsewhere, and of one that is not there
 */
export async function findNamedFile<Finding extends object>(
  key: string,
  written: string,
  path: string,
  { places }: Pick<Front, 'places'>,
  examine: (path: string) => Promise<Finding>,
  faults: Record<'elsewhere' | 'missing', { code: string }>,
): Promise<Exclude<Finding, { fault: Said }> | { fault: Fault }> {
  const [line, column] = places[key] ?? [1, 1];
  const fail = (said: Said) => ({ fault: { file: path, line, column, ...said } });
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(written)) return fail({ ...faults.elsewhere, values: { found: written } });
  const target = resolveFrom(path, written);
  if (target === undefined) return fail({ ...faults.missing, values: { path: written, near: '–' } });
  const finding = await examine(target);
  return 'fault' in finding ? fail(finding.fault as Said) : (finding as Exclude<Finding, { fault: Said }>);
}
