import type { List, Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { toPlainText } from './plain-text.ts';
import { getRun } from './run.ts';

export type EventField = 'source' | 'tags' | 'group';

/** A line of an event that says something about it: where it is told, what it is about, which group it belongs to. */
export interface EventFieldNode {
  type: 'eventField';
  field: EventField;
  position?: Paragraph['position'];
  data: { hName: string; hProperties: { className: string[] } };
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    eventField: EventFieldNode;
  }
}

const MARKS: [EventField, RegExp][] = [
  ['source', /^\s*(?:资料来源|来源|出处|据|sources?)\s*[:：]\s*/iu],
  ['tags', /^\s*(?:标签|tags?)\s*[:：]\s*/iu],
  ['group', /^\s*(?:分组|组别|group)\s*[:：]\s*/iu],
];

/**
 * Reads the lines of a timeline that begin with `来源：`, `出处：`, `据：`, `Source:` (told by), `标签：`, `Tags:` (parted by `、`, `,` or `;`)
 * and `分组：`, `Group:`. They stand in a paragraph of their own or at a paragraph's end, one a line; a list right below an empty
 * `来源：` holds one source a point. Runs before line breaks are joined.
 */
export default function remarkEventFields() {
  return (tree: Root, file: VFile): void => {
    if (getRun(file).kind !== 'timeline') return;
    const blocks: Nodes[] = [];
    let isOpen = false;
    for (const node of tree.children) {
      if (isOpen && node.type === 'list') {
        blocks.push(...readList(node));
        isOpen = false;
        continue;
      }
      isOpen = false;
      if (node.type !== 'paragraph') {
        blocks.push(node);
        continue;
      }
      const parts = readParagraph(node);
      const last = parts.at(-1);
      isOpen = last?.type === 'eventField' && toPlainText(last) === '';
      if (isOpen) parts.pop();
      blocks.push(...parts);
    }
    tree.children = blocks as Root['children'];
  };
}

function readParagraph(node: Paragraph): Nodes[] {
  const lines = splitLines(node.children);
  const starts = lines.map((line) => MARKS.find(([, mark]) => line[0]?.type === 'text' && mark.test(line[0].value)));
  const first = starts.findIndex((start) => start !== undefined);
  if (first < 0) return [node];
  const parts: Nodes[] = [];
  if (first > 0) parts.push({ ...node, children: joinLines(lines.slice(0, first)) });
  for (let at = first; at < lines.length; at += 1) {
    const [field, mark] = starts[at]!;
    const text = lines[at]![0] as Text;
    const own = [[{ ...text, value: text.value.replace(mark, '') }, ...lines[at]!.slice(1)]];
    // A line without a mark of its own goes on with the one above.
    while (at + 1 < lines.length && starts[at + 1] === undefined) own.push(lines[(at += 1)]!);
    parts.push(makeField(field, joinLines(own)));
  }
  return parts;
}

function readList(list: List): Nodes[] {
  return list.children.map((item) =>
    makeField(
      'source',
      item.children.flatMap((block) => (block.type === 'paragraph' ? block.children : [])) as PhrasingContent[],
    ),
  );
}

function makeField(field: EventField, children: PhrasingContent[]): EventFieldNode {
  return { type: 'eventField', field, data: { hName: 'p', hProperties: { className: [field] } }, children };
}

/** Parts a line of nodes at its line breaks, soft and hard. */
function splitLines(nodes: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if (node.type !== 'text') lines.at(-1)!.push(node);
    else {
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)!.push({ ...node, value });
      });
    }
  }
  return lines;
}

function joinLines(lines: PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', value: '\n' } as Text, ...line]));
}
