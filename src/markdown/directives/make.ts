import type { Element, ElementContent, Properties } from 'hast';
import type { Image, Nodes, Paragraph } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Labels } from '../labels.ts';
import type { Directive } from '../remark-directives.ts';
import type { Run } from '../run.ts';

/** Writes a directive as HTML that is whole without scripts. */
export type DirectiveMaker = (state: State, node: Directive, run: Run, labels: Labels) => ElementContent;

/** An element, its children given in order; empty ones are left out. */
export function element(
  tagName: string,
  properties: Properties,
  children: (ElementContent | string | undefined)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children
      .filter((child) => child !== undefined && child !== '')
      .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child!)),
  };
}

/** Parts a directive's `[label]` from its content. */
export function splitLabel(node: Directive): { label: Paragraph | undefined; content: Nodes[] } {
  const [first, ...rest] = node.children as Nodes[];
  const isLabel = first?.type === 'paragraph' && (first.data as { directiveLabel?: boolean })?.directiveLabel === true;
  return isLabel
    ? { label: first as Paragraph, content: rest }
    : { label: undefined, content: node.children as Nodes[] };
}

/** The HTML of a directive's label, else of its `title`, else the fallback. */
export function makeLabel(state: State, node: Directive, fallback?: string): (ElementContent | string)[] {
  const { label } = node.type === 'containerDirective' ? splitLabel(node) : { label: undefined };
  if (label) return state.all(label) as ElementContent[];
  if (node.type === 'leafDirective' && node.children.length > 0) return state.all(node) as ElementContent[];
  const title = node.attributes?.['title'] || fallback;
  return title ? [title] : [];
}

/** The HTML of blocks, by the state of the transform. */
export function makeBlocks(state: State, blocks: Nodes[]): ElementContent[] {
  return state.wrap(
    state.all({ type: 'root', children: blocks as never[] }) as ElementContent[],
    false,
  ) as ElementContent[];
}

/** The pictures of a paragraph that holds nothing else. */
export function findPictures(node: Nodes): Image[] | undefined {
  if (node.type !== 'paragraph') return undefined;
  const rest = node.children.filter(
    (child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === ''),
  );
  return rest.length > 0 && rest.every((child) => child.type === 'image') ? (rest as Image[]) : undefined;
}

/** The id that an author gave. */
export function idOf(node: Directive): { id?: string } {
  const id = node.attributes?.['id'];
  return id ? { id } : {};
}
