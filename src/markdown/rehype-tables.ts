import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { element } from './directives/make.ts';
import { getLabels } from './labels.ts';
import { getRun } from './run.ts';
import { walk } from './walk.ts';

/** Puts each table into a region of its own that scrolls sideways, reachable by the keyboard: `表格 1`, `表格 2`. */
export default function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    if (!run.source.includes('|') && !/<table/iu.test(run.source)) return;
    const { table } = getLabels(run.context.lang);
    let count = 0;
    walk<Element>(tree, (node, index, parent) => {
      if (node.tagName !== 'table') return undefined;
      count += 1;
      parent.children[index] = element(
        'div',
        { className: ['table'], tabIndex: 0, role: 'region', ariaLabel: `${table} ${count}` },
        [node],
      );
      return false;
    });
  };
}
