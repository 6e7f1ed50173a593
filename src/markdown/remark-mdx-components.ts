import type { Nodes, Paragraph, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { DIRECTIVES } from './directives/known.ts';
import { makeElement } from './html-element.ts';
import { readAttributes } from './mdx-attributes.ts';
import { findDeclaredNames, readStaticExpression } from './mdx-expressions.ts';
import { suggest } from './nearest.ts';
import { getRun, report } from './run.ts';
import type { Run } from './run.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** `Note` → `note`: the components that each .mdx knows without import. */
const COMPONENTS = new Map(Object.keys(DIRECTIVES).map((name) => [name[0]!.toUpperCase() + name.slice(1), name]));

/**
 * Makes directives of the components that every .mdx knows (`<Note title="…">` → `:::note`), HTML of its static elements by the
 * same allow-list as in .md, and text of `{'…'}`. What a file imports or computes stays for Astro.
 */
export default function remarkMdxComponents() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    if (!run.isMdx) return;
    const declared = findDeclaredNames(tree);
    tree.children = convertAll(run, tree.children, declared) as Root['children'];
  };
}

function convertAll(run: Run, nodes: Nodes[], declared: Set<string>): Nodes[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph' && isOnlyJsx(node)) return convertAll(run, node.children.filter(isJsx), declared);
    if (isJsx(node)) return convert(run, node, declared);
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      const value = readStaticExpression(node);
      if (value === undefined) return [node];
      const text = { type: 'text', value } as const;
      return value.trim() === ''
        ? []
        : [node.type === 'mdxTextExpression' ? text : { type: 'paragraph', children: [text] }];
    }
    if ('children' in node) node.children = convertAll(run, node.children as Nodes[], declared) as never;
    return [node];
  });
}

function convert(run: Run, node: Jsx, declared: Set<string>): Nodes[] {
  const children = convertAll(run, node.children as Nodes[], declared);
  const name = node.name ?? '';
  const directive = COMPONENTS.get(name);
  if (directive !== undefined && !declared.has(name)) {
    const made = makeDirectiveNode(run, node, directive, children);
    const isAlone = node.type === 'mdxJsxFlowElement' && made.type === 'textDirective';
    return [isAlone ? { type: 'paragraph', children: [made], position: node.position } : made];
  }
  if (/^[\p{Lu}_$]|\./u.test(name)) {
    if (!declared.has(name.split('.')[0]!)) {
      report(run, node, { code: 'component-unknown', values: { ...suggestComponent(name), found: `<${name}>` } });
      return children;
    }
  } else if (name !== '') {
    const { attributes, dynamic } = readAttributes(run, node);
    if (!dynamic) {
      const made = makeElement(
        run,
        name,
        attributes.map(([key, value, point]) => [key, value, point]),
        node.position?.start,
      );
      if (made === 'drop') return [];
      if (made === 'unwrap' || made === 'text') return children;
      return [{ ...made, position: node.position, children } as never];
    }
  }
  node.children = children as never;
  return [node as Nodes];
}

function makeDirectiveNode(run: Run, node: Jsx, name: string, children: Nodes[]): Nodes {
  const { attributes } = readAttributes(run, node, name);
  const [form] = DIRECTIVES[name]!.forms;
  const isContainer = DIRECTIVES[name]!.forms.includes('container') && (form === 'container' || children.length > 0);
  const type = form === 'text' ? 'textDirective' : isContainer ? 'containerDirective' : 'leafDirective';
  const blocks = type === 'containerDirective' ? wrapPhrasing(children) : children;
  return {
    type,
    name,
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key, value])),
    children: blocks,
    position: node.position,
    data: { isComponent: true },
  } as never;
}

/** Puts words that stand among blocks into paragraphs. */
function wrapPhrasing(nodes: Nodes[]): Nodes[] {
  if (!nodes.some((node) => node.type === 'text')) return nodes;
  return [{ type: 'paragraph', children: nodes, position: nodes[0]!.position } as Paragraph];
}

function suggestComponent(name: string): { found: string; suggestion: string; allowed: string } {
  const { suggestion, ...rest } = suggest(
    name,
    [...COMPONENTS.keys()].map((known) => known.toLowerCase()),
  );
  return {
    ...rest,
    suggestion: `<${suggestion[0]!.toUpperCase()}${suggestion.slice(1)}>`,
    allowed: [...COMPONENTS.keys()].join(', '),
  };
}

function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** MDX lets a block component that stands alone on its line be no paragraph. */
function isOnlyJsx(node: Paragraph): boolean {
  const blocks: Jsx[] = (node.children as Nodes[]).filter(isJsx);
  return (
    blocks.length > 0 &&
    blocks.every(({ name }) => COMPONENTS.has(name ?? '') && name !== 'Ruby') &&
    node.children.every((child) => isJsx(child as Nodes) || (child.type === 'text' && child.value.trim() === ''))
  );
}
