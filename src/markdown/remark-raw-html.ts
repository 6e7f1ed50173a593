import { Parser } from 'htmlparser2';
import type { Html, Nodes, Parents, Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { makeElement } from './html-element.ts';
import { locateHtml } from './locate-html.ts';
import { getRun, report } from './run.ts';
import type { Run } from './run.ts';

/**
 * Turns raw HTML into nodes, by the allow-list of html-allowed.ts: `<kbd>Ctrl</kbd>` → an element around text.
 * Tags are matched among siblings, and what is open at the end of their parent ends there, so that no author's tag reaches out of
 * the paragraph, scene or event it stands in. Each run of siblings is one document to the HTML parser, Markdown standing between.
 */
export default function remarkRawHtml() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    // Only few files hold any HTML, and the walk is saved for the rest.
    if (run.source.includes('<')) walk(run, tree);
  };
}

function walk(run: Run, node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children as Nodes[]) walk(run, child);
  if ((node.children as Nodes[]).some((child) => child.type === 'html')) rebuild(run, node);
  const children = node.children as Nodes[];
  // A comment or a script leaves no empty paragraph behind.
  if (children.some(isEmptied)) node.children = children.filter((child) => !isEmptied(child)) as never[];
}

function isEmptied(node: Nodes): boolean {
  return node.type === 'paragraph' && node.children.length === 0;
}

function rebuild(run: Run, parent: Parents): void {
  const siblings = parent.children as Nodes[];
  const open: { children: Nodes[]; isText?: boolean }[] = [{ children: [] }];
  const append = (node: unknown): void => void open.at(-1)!.children.push(node as Nodes);
  let html: Html | undefined;
  let base = 0;
  let findPoint: (offset: number) => Point | undefined = () => undefined;
  const pointAt = (index: number): Point | undefined => findPoint(index - base);

  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const start = parser.startIndex;
      const tag = html!.value.slice(start - base, parser.endIndex + 1 - base);
      const element = makeElement(
        run,
        name,
        Object.entries(attributes).map(([key, value]) => [key, value, pointAt(start + findAttribute(tag, key))]),
        pointAt(start),
      );
      const outer = open.at(-1)!;
      if (element === 'text') append({ type: 'htmlText', value: tag });
      if (typeof element === 'object') append(element);
      if (element === 'drop') open.push({ children: [] });
      else open.push(typeof element === 'object' ? element : { children: outer.children, isText: element === 'text' });
    },
    onclosetag(name, isImplied) {
      if (open.length === 1) return;
      if (open.pop()!.isText && !isImplied) append({ type: 'htmlText', value: `</${name}>` });
    },
    ontext(value) {
      append({ type: 'htmlText', value });
    },
    onprocessinginstruction(_, text) {
      report(run, pointAt(parser.startIndex), { code: 'html-removed', values: { found: `<${text.slice(0, 40)}>` } });
    },
  });
  for (const sibling of siblings) {
    if (sibling.type !== 'html') {
      append(sibling);
      continue;
    }
    html = sibling;
    findPoint = locateHtml(run, sibling);
    parser.write(sibling.value);
    base += sibling.value.length;
  }
  parser.end();
  parent.children = open[0]!.children as never[];
}

/** Where an attribute begins in a tag. */
function findAttribute(tag: string, name: string): number {
  const match = new RegExp(`[\\s"'/]${name.replace(/[^\w-]/gu, '\\$&')}(?=[\\s=/>]|$)`, 'iu').exec(tag);
  return match ? match.index + 1 : 0;
}
