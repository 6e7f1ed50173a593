import type { Nodes } from 'mdast';

const BLOCKS = new Set(['paragraph', 'heading', 'code', 'math', 'tableCell', 'thematicBreak', 'blockquote', 'list']);
/** Left out: what is no text of the author's, or is told elsewhere (captions and credits are media, as players are; footnotes stand below). */
const SILENT = new Set([
  'html',
  'image',
  'imageReference',
  'footnoteReference',
  'footnoteDefinition',
  'definition',
  'yaml',
  'taskMark',
  'leafDirective',
]);

/** The words of a part of a text as a reader hears them: formulas as their source, no pinyin, blocks parted by a line break. */
export function toPlainText(node: Nodes | Nodes[]): string {
  const parts: string[] = [];
  for (const one of Array.isArray(node) ? node : [node]) collect(one, parts);
  return parts
    .join('')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\n ]*/gu, '\n')
    .trim();
}

function collect(node: Nodes, parts: string[]): void {
  if (SILENT.has(node.type) || (node.type.startsWith('mdx') && !('children' in node))) return;
  if (node.type === 'break') parts.push('\n');
  if ('value' in node && typeof node.value === 'string') parts.push(node.value);
  else if ('children' in node) for (const child of node.children as Nodes[]) collect(child, parts);
  if (BLOCKS.has(node.type)) parts.push('\n');
}
