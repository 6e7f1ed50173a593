import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { toPlainText } from './plain-text.ts';
import { getRun } from './run.ts';

const LONGEST_EXCERPT = 160;

/** Counts the text, and takes its first words. */
export default function remarkSummary() {
  return (tree: Root, file: VFile): void => {
    const { rendered } = getRun(file);
    rendered.characters = toPlainText(tree).length;
    rendered.excerpt = cut(findFirstWords(tree) ?? '');
  };
}

function findFirstWords(node: Nodes): string | undefined {
  if (node.type === 'paragraph') return toPlainText(node).replaceAll('\n', ' ') || undefined;
  if (!('children' in node)) return undefined;
  for (const child of node.children as Nodes[]) {
    const words = findFirstWords(child);
    if (words !== undefined) return words;
  }
  return undefined;
}

/** Cuts at a whole character, with an ellipsis. */
function cut(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_EXCERPT ? text : `${characters.slice(0, LONGEST_EXCERPT - 1).join('')}…`;
}
