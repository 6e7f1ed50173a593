import type { Nodes } from 'mdast';
import type { Point } from 'unist';
import { isAllowedAttribute, judgeElement } from './html-allowed.ts';
import { report } from './run.ts';
import type { Run } from './run.ts';

/** An element that an author wrote in HTML, among the nodes of Markdown. */
export interface HtmlElement {
  type: 'htmlElement';
  position?: { start: Point; end: Point };
  data: { hName: string; hProperties: Record<string, string> };
  children: Nodes[];
}

/** Text that an author wrote in HTML; blanks stay as they are. */
export interface HtmlText {
  type: 'htmlText';
  value: string;
  position?: { start: Point; end: Point };
  data?: object;
}

declare module 'mdast' {
  interface RootContentMap {
    htmlElement: HtmlElement;
    htmlText: HtmlText;
  }
  interface PhrasingContentMap {
    htmlElement: HtmlElement;
    htmlText: HtmlText;
  }
}

/**
 * Judges an element by the allow-list, reporting what is taken from it.
 * @returns the element without children; `unwrap` or `drop` where it may not stand itself, `text` where it is none.
 */
export function makeElement(
  run: Run,
  name: string,
  attributes: Iterable<[name: string, value: string, point: Point | undefined]>,
  point: Point | undefined,
): HtmlElement | 'unwrap' | 'drop' | 'text' {
  const verdict = judgeElement(name);
  if (verdict === 'text') return verdict;
  if (verdict !== 'keep') {
    report(run, point, { code: 'html-removed', values: { found: `<${name}>` } });
    return verdict;
  }
  const hProperties: Record<string, string> = {};
  for (const [attribute, value, at] of attributes) {
    if (!isAllowedAttribute(name, attribute, value)) {
      report(run, at ?? point, { code: 'html-removed', values: { found: `${attribute}="${shorten(value)}"` } });
    } else if (attribute === 'id' || (attribute === 'name' && name === 'a')) {
      if (value.trim() === '' || hProperties['id'] === value) continue;
      if (run.ids.has(value)) report(run, at ?? point, { code: 'id-twice', values: { found: value } });
      else hProperties['id'] = value;
      run.ids.add(value);
    } else hProperties[attribute] = value;
  }
  return {
    type: 'htmlElement',
    ...(point && { position: { start: point, end: point } }),
    data: { hName: name, hProperties },
    children: [],
  };
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
