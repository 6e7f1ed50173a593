import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { getRun } from './run.ts';
import { walk } from './walk.ts';

/** Lists every id that a `#fragment` may point to. */
export default function rehypeIds() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    walk<Element>(tree, (node) => {
      if (node.type !== 'element') return;
      const { id } = node.properties;
      if (typeof id !== 'string') return;
      run.rendered.ids.push(id);
    });
  };
}
