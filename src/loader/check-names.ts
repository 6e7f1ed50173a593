import { closest } from 'fastest-levenshtein';
import type { Fault } from '../faults.ts';
import { findPagePath } from '../model/paths.ts';
import type { Front } from './file-record.ts';

/** Checks that `call:` of a voice names a call of its campaign. */
export function checkCall(file: string, front: Front, paths: readonly string[]): Fault[] {
  const page = findPagePath(file);
  const found = front.data['call'];
  if (page?.kind !== 'voice' || typeof found !== 'string') return [];
  const prefix = `${page.campaign}/calls/`;
  const calls = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  const stems = calls.map((name) => name.replace(/\.mdx?$/iu, ''));
  if (calls.includes(found) || stems.includes(found)) return [];
  const values = {
    found,
    suggestion: stems.length > 0 ? closest(found, stems) : '–',
    allowed: stems.join(', ') || '–',
  };
  const [line, column] = front.places['call'] ?? [1, 1];
  return [{ file, line, column, code: 'call-unknown', values }];
}
