import type { Heading, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { splitDatedHeading } from '../model/dates/heading.ts';
import { toPlainText } from './plain-text.ts';
import { getRun } from './run.ts';
import type { Run } from './run.ts';
import { claimId, toId } from './slugger.ts';
import { walk } from './walk.ts';

/**
 * Gives the page one title. A first heading of the first level says what the page's own title says, so it is taken out of the body
 * (its id stays, as an empty mark); where the front matter gives another title, and for any further heading of the first level,
 * all headings go one level down. An edition keeps its own: its cover is its title.
 */
export default function remarkTitle() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    const headings: Heading[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type === 'heading') headings.push(node);
      return node.type === 'paragraph' ? false : undefined;
    });
    const firstHeading = headings.map((heading) => toPlainText(heading)).find((text) => text !== '');
    if (firstHeading !== undefined) run.rendered.firstHeading = firstHeading;
    if (run.kind === 'edition') return;
    const at = tree.children.findIndex(
      (node) => !['yaml', 'definition', 'footnoteDefinition', 'mdxjsEsm'].includes(node.type),
    );
    const first = tree.children[at];
    if (first?.type === 'heading' && first.depth === 1 && saysTitle(run, tree, first)) {
      const id = claimId(toId(toPlainText(first)), run.ids, run.idCounts);
      headings.shift();
      tree.children[at] = { type: 'titleMark', data: { hName: 'span', hProperties: { id } }, children: [] } as never;
    }
    if (!headings.some((heading) => heading.depth === 1)) return;
    for (const heading of headings) heading.depth = Math.min(6, heading.depth + 1) as Heading['depth'];
  };
}

function saysTitle(run: Run, tree: Root, heading: Heading): boolean {
  const text = toPlainText(heading);
  if (text === '') return false;
  const front = tree.children.find((node) => node.type === 'yaml');
  const written = /^title[ \t]*:[ \t]*(.+)$/mu.exec(front?.value ?? '')?.[1]?.trim();
  if (written !== undefined && written.replace(/^(["'])(.*)\1$/u, '$2').trim() !== text) return false;
  if (run.kind !== 'timeline' || !splitDatedHeading(text, run.context.lang)) return true;
  // A dated heading names the whole timeline only where it stands above all others.
  return tree.children.filter((node) => node.type === 'heading' && node.depth === 1).length === 1;
}
