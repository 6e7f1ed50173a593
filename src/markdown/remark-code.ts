import type { Element } from 'hast';
import type { Code, Nodes, Root } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { element } from './directives/make.ts';
import { highlight, isKnown, loadLanguages } from './highlight.ts';
import { getRun } from './run.ts';
import { walk } from './walk.ts';

/** Longer code is shown plain: colour helps nobody there, and costs seconds. */
const LONGEST = 100_000;

/** ` ```cpp ` → classes on words, never styles; a language that is not known stays plain. */
export default function remarkCode() {
  return async (tree: Root, file: VFile): Promise<void> => {
    if (!/```|~~~/u.test(getRun(file).source)) return;
    const found: { node: Code; language: string }[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'code') return node.type === 'paragraph' ? false : undefined;
      const language = languageOf(node);
      if (language !== undefined && node.value.length <= LONGEST) found.push({ node, language });
      return undefined;
    });
    for (const { node, language } of found) {
      if (!isKnown(language)) await loadLanguages(language);
      const html = highlight(node.value, language);
      if (html !== undefined) node.data = { ...node.data, highlighted: html } as never;
    }
  };
}

/** Handles code on the way to HTML: a region that the keyboard can scroll. */
export function makeCode(state: State, node: Code): Element {
  const { highlighted } = (node.data ?? {}) as { highlighted?: string };
  const language = languageOf(node);
  const code = element('code', language === undefined ? {} : { className: [`language-${language}`] });
  code.children =
    highlighted === undefined
      ? [{ type: 'text', value: `${node.value}\n` }]
      : [{ type: 'raw', value: `${highlighted}\n` } as never];
  const pre = element('pre', { tabIndex: 0 }, [code]);
  state.patch(node, pre);
  return pre;
}

/** The language as a class can carry it: ` ```{.C++ .line} ` has none. */
function languageOf(node: Code): string | undefined {
  return /^[\p{L}\d][\p{L}\d+#._-]*/u.exec(node.lang ?? '')?.[0].toLowerCase();
}
