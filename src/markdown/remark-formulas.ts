import type { Element, ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { State } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { element } from './directives/make.ts';
import { loadFormulas, writeFormula } from './formula.ts';
import { getLabels } from './labels.ts';
import { getRun, report } from './run.ts';
import { walk } from './walk.ts';

/** A formula this long may be wider than a column; the keyboard must be able to scroll it. */
const WIDE = 60;

/**
 * `$x^2$`, `$$…$$` → MathML, set before the text becomes HTML and kept as a finished string. What cannot be read is a fault and
 * shows as code. In .mdx the braces between dollar signs belong to the formula; a lone `{` outside is JavaScript, as everywhere.
 */
export default function remarkFormulas() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const run = getRun(file);
    if (!run.source.includes('$') && !/[`~]{3}\s*math/u.test(run.source)) return;
    const found: (InlineMath | Math)[] = [];
    walk<InlineMath | Math>(tree, (node) => {
      if (node.type === 'inlineMath' || node.type === 'math') found.push(node);
    });
    if (found.length > 0) await loadFormulas();
    for (const node of found) {
      const formula = writeFormula(node.value, node.type === 'math' || isDoubled(run.source, node));
      if ('html' in formula) node.data = { mathml: formula.html } as never;
      else {
        report(run, node, { code: 'math-unreadable', values: { found: shorten(node.value), reason: formula.reason } });
        node.data = {};
      }
    }
  };
}

/** Handles a formula on the way to HTML. */
export function makeFormula(state: State, node: InlineMath | Math): ElementContent {
  const { mathml } = (node.data ?? {}) as { mathml?: string };
  const set: ElementContent =
    mathml === undefined ? element('code', {}, [node.value]) : ({ type: 'raw', value: mathml } as never);
  if (node.type === 'inlineMath' && !mathml?.startsWith('<math display')) return set;
  const { lang } = getRun((state.options as { file?: VFile }).file!).context;
  const scroll = node.value.length > WIDE ? { tabIndex: 0, role: 'group', ariaLabel: getLabels(lang).formula } : {};
  // A formula on a line of its own inside a paragraph may not be a block element.
  const block: Element = element(node.type === 'math' ? 'div' : 'span', { className: ['math'], ...scroll }, [set]);
  state.patch(node, block);
  return block;
}

function isDoubled(source: string, node: InlineMath | Math): boolean {
  const at = node.position?.start.offset;
  return at !== undefined && source.startsWith('$$', at);
}

function shorten(tex: string): string {
  const line = tex.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
