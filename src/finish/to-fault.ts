import type { Fault } from '../faults.ts';
import type { FinishOptions } from './context.ts';

/**
 * A fault of a built file, shown at the beginning of the content file that it was made from; where none is known, at the built
 * file itself. `values.page` names the built file, with line and column when `html` and an offset in it are given.
 */
export function toFault(
  { sources }: Pick<FinishOptions, 'sources'>,
  url: string,
  code: string,
  values: Record<string, string | number>,
  where?: { html: string; offset: number },
): Fault {
  const place = where ? toPlace(where.html, where.offset) : { line: 1, column: 1 };
  const page = where ? `${url}:${place.line}:${place.column}` : url;
  const source = sources?.[url];
  const shown = source === undefined ? { file: url, ...place } : { file: source, line: 1, column: 1 };
  return { ...shown, code, values: { page, ...values } };
}

function toPlace(html: string, offset: number): { line: number; column: number } {
  const before = html.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
