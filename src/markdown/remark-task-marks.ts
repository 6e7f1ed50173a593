import type { ListItem, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { getLabels } from './labels.ts';
import { getRun } from './run.ts';
import { walk } from './walk.ts';

/** `- [x] fertig` → a mark that is read out, in place of a checkbox that no one may tick. A quiz takes its own lists. */
export default function remarkTaskMarks() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    if (!/\[[ xX]\]/u.test(run.source)) return;
    const labels = getLabels(run.context.lang);
    walk<Nodes>(tree, (node) => {
      if (node.type === 'containerDirective' && node.name === 'quiz') return false;
      if (node.type === 'listItem' && typeof node.checked === 'boolean') mark(node, labels);
      return undefined;
    });
  };
}

function mark(item: ListItem, labels: { done: string; open: string }): void {
  const isDone = item.checked === true;
  item.checked = null;
  item.data = { ...item.data, hProperties: { className: ['task'] } };
  const sign = {
    type: 'taskMark',
    data: {
      hName: 'span',
      hProperties: { className: ['task-mark'], role: 'img', ariaLabel: isDone ? labels.done : labels.open },
    },
    children: [{ type: 'text', value: isDone ? '☑' : '☐' }],
  };
  const [first] = item.children;
  const target = first?.type === 'paragraph' ? first.children : item.children;
  target.unshift(sign as never, { type: 'text', value: ' ' } as never);
}
