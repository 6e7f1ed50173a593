import type { Nodes, Paragraph, Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { DIRECTIVES } from './directives/known.ts';
import type { Form } from './directives/known.ts';
import { reportMisread } from './misread-directive.ts';
import { suggest } from './nearest.ts';
import { getRun, report } from './run.ts';
import type { Run } from './run.ts';
import { walk } from './walk.ts';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

const MARKS: Record<Form, string> = { container: ':::', leaf: '::', text: ':' };

/** Checks directives: their names, forms, attributes and ends. What is none of ours stays in the text as its author wrote it. */
export default function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    if (!/[:：]{2}/u.test(run.source) && !run.source.includes(':ruby[') && !run.isMdx) return;
    walk<Nodes>(tree, (node, index, parent) => {
      if (node.type === 'paragraph') reportMisread(run, node);
      const form = formOf(node);
      if (form === undefined) return undefined;
      const directive = node as Directive;
      if (directive.name === 'ruby') readBareReading(directive);
      if (form === 'container' && !isFromMdx(directive) && !isClosed(run, directive)) {
        report(run, directive, { code: 'directive-unclosed', values: { found: `:::${directive.name}` } });
      }
      if (isSound(run, directive, form)) {
        claimOwnId(run, directive);
        return undefined;
      }
      const kept = [quoteOpening(run, directive, form), ...(form === 'container' ? directive.children : [])];
      parent.children.splice(index, 1, ...kept);
      // The words of an unknown directive may hold directives that are known.
      return index + 1;
    });
  };
}

export function formOf(node: Nodes): Form | undefined {
  if (node.type === 'containerDirective') return 'container';
  if (node.type === 'leafDirective') return 'leaf';
  return node.type === 'textDirective' ? 'text' : undefined;
}

/** True for a directive that stands for a component of MDX, whose end the parser has checked. */
export function isFromMdx(node: Directive): boolean {
  return (node.data as { isComponent?: boolean } | undefined)?.isComponent === true;
}

function isSound(run: Run, node: Directive, form: Form): boolean {
  const known = Object.hasOwn(DIRECTIVES, node.name) ? DIRECTIVES[node.name] : undefined;
  if (!known) {
    const mark = MARKS[form];
    report(run, node, {
      code: 'directive-unknown',
      values: { ...suggest(node.name, Object.keys(DIRECTIVES)), found: `${mark}${node.name}` },
    });
    return false;
  }
  if (!known.forms.includes(form) && !isFromMdx(node)) {
    const values = { found: `${MARKS[form]}${node.name}`, allowed: `${MARKS[known.forms[0]!]}${node.name}` };
    report(run, node, { code: 'directive-form', values });
    return false;
  }
  for (const attribute of Object.keys(node.attributes ?? {})) {
    if (known.attributes.includes(attribute)) continue;
    const values = { ...suggest(attribute, known.attributes), directive: node.name };
    report(run, node, { code: 'directive-attribute-unknown', values });
    delete node.attributes![attribute];
  }
  return true;
}

/** `:ruby[汉字]{hàn zì}` is `{pinyin="hàn zì"}`; bare words come as attributes without value. */
function readBareReading(node: Directive): void {
  const words = Object.entries(node.attributes ?? {});
  if (words.length === 0 || words.some(([key, value]) => value || DIRECTIVES['ruby']!.attributes.includes(key))) return;
  node.attributes = { pinyin: words.map(([key]) => key).join(' ') };
}

function claimOwnId(run: Run, node: Directive): void {
  const id = node.attributes?.['id'];
  if (!id) return;
  if (/\s/u.test(id)) {
    report(run, node, { code: 'id-spaced', values: { found: id, allowed: id.trim().replace(/\s+/gu, '-') } });
  }
  if (run.ids.has(id)) {
    report(run, node, { code: 'id-twice', values: { found: id } });
    delete node.attributes!['id'];
  }
  run.ids.add(id);
}

/** True where a container ends with a line of colons, at least as many as it began with. */
function isClosed(run: Run, node: Directive): boolean {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return true;
  const written = run.source.slice(start.offset, end.offset);
  const opening = /^:+/u.exec(written)![0].length;
  const last = written.slice(written.lastIndexOf('\n') + 1);
  const closing = last === written ? 0 : (/^[\s>]*(:+)\s*$/u.exec(last)?.[1]?.length ?? 0);
  return closing >= opening;
}

/** The line that an unknown directive began with, as text. */
function quoteOpening(run: Run, node: Directive, form: Form): Nodes {
  const { start, end } = node.position ?? {};
  const written = run.source.slice(start?.offset ?? 0, end?.offset ?? 0);
  const value = form === 'container' ? written.split('\n', 1)[0]! : written;
  const text = { type: 'text', value: start ? value : `<${node.name}>` } as const;
  return form === 'text' ? text : ({ type: 'paragraph', children: [text], position: node.position } as Paragraph);
}
