import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { getRun } from './run.ts';
import { walk } from './walk.ts';

/** Lists every id that a `#fragment` may point to; those of footnotes are written out, as the rest is, not percent-encoded. */
export default function rehypeIds() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    walk<Element>(tree, (node) => {
      if (node.type !== 'element') return;
      const { id } = node.properties;
      if (typeof id !== 'string') return;
      if (/^fn(?:ref)?-.*%/u.test(id)) node.properties['id'] = decodeURIComponent(id);
      run.rendered.ids.push(String(node.properties['id']));
    });
  };
}
