import type { PhrasingContent } from 'mdast';
import { toPlainText } from './plain-text.ts';

/**
 * Takes the date from a heading's words and leaves the marks of the rest: `1921年7月 *一大* 开幕` with the title `一大 开幕`.
 * Where the words cannot be told apart, the title alone is left, as text.
 */
export function trimHeading(children: PhrasingContent[], text: string, title: string): PhrasingContent[] {
  const plain: PhrasingContent[] = [{ type: 'text', value: title }];
  if (children.every((child) => child.type === 'text')) return plain;
  const atEnd = text.startsWith(title);
  if (!atEnd && !text.endsWith(title)) return plain;
  const kept = structuredClone(children);
  let excess = text.length - title.length;
  while (excess > 0) {
    const child = atEnd ? kept.at(-1) : kept[0];
    if (child?.type !== 'text') break;
    const length = Math.min(excess, child.value.length);
    child.value = atEnd ? child.value.slice(0, child.value.length - length) : child.value.slice(length);
    excess -= length;
    if (child.value === '') {
      if (atEnd) kept.pop();
      else kept.shift();
    }
  }
  return toPlainText(kept as never) === title ? kept : plain;
}
