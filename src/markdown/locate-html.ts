import type { Html } from 'mdast';
import type { Point } from 'unist';
import type { Run } from './run.ts';

/**
 * Finds the place of an offset into a piece of raw HTML, whose lines lost the blanks and marks that stood before them in a list or
 * quotation. The lines are counted once, so that a table of ten thousand cells takes no longer than it is long.
 */
export function locateHtml(run: Run, html: Html): (offset: number) => Point | undefined {
  const start = html.position?.start;
  if (start?.offset === undefined) return () => undefined;
  const lines = html.value.split('\n');
  const written = run.source.slice(start.offset, html.position!.end.offset).split('\n');
  const begins: number[] = [];
  let total = 0;
  for (const line of lines) {
    begins.push(total);
    total += line.length + 1;
  }
  return (offset) => {
    const at = findLast(begins, offset);
    const inLine = offset - begins[at]!;
    if (at === 0) return { line: start.line, column: start.column + inLine };
    const lost = written[at]?.endsWith(lines[at]!) ? written[at].length - lines[at]!.length : 0;
    return { line: start.line + at, column: lost + inLine + 1 };
  };
}

/** Index of the last number that is not greater. */
function findLast(numbers: number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
