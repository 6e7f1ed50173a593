import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { toPlainText } from './plain-text.ts';
import { getRun } from './run.ts';
import { claimId, toId } from './slugger.ts';
import { walk } from './walk.ts';

/** Ids that the pipeline itself gives begin so. */
const OURS = /^(?:fn|fnref|scene|footnote)-/u;

/** Gives each heading an id that keeps its Chinese, unique among all ids of the page, and lists the headings. */
export default function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    const { ids, idCounts, rendered } = getRun(file);
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'heading') return node.type === 'paragraph' ? false : undefined;
      const text = toPlainText(node);
      const wanted = toId(text);
      const id = claimId(OURS.test(wanted) ? `section-${wanted}` : wanted, ids, idCounts);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      rendered.headings.push({ depth: node.depth, id, text });
      return false;
    });
  };
}
