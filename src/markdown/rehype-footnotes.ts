import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { getRun } from './run.ts';
import { walk } from './walk.ts';

/**
 * Writes the ids of footnotes out, as all ids are, not percent-encoded: `fn-甲`. In an edition, where each section is a scene, the
 * notes are none.
 */
export default function rehypeFootnotes() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    if (!run.source.includes('[^')) return;
    walk<Element>(tree, (node) => {
      if (node.type !== 'element') return;
      const { id, dataFootnotes } = node.properties;
      if (typeof id === 'string' && /^fn(?:ref)?-.*%/u.test(id)) node.properties['id'] = decodeURIComponent(id);
      if (dataFootnotes && run.kind === 'edition') {
        Object.assign(node, { tagName: 'div', properties: { ...node.properties, role: 'doc-endnotes' } });
      }
    });
  };
}
