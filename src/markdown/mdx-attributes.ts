import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Point } from 'unist';
import { isAllowedAttribute, judgeElement } from './html-allowed.ts';
import { readLiteral } from './mdx-expressions.ts';
import { report } from './run.ts';
import type { Run } from './run.ts';

/** React's names for attributes of HTML. */
const HTML_NAMES: Record<string, string> = { classname: 'class', htmlfor: 'for' };

/**
 * Reads the attributes of a JSX element that stand fast: strings, and literals in braces.
 * @param component name of the directive it stands for: anything computed is then a fault; for an HTML element it makes it `dynamic`,
 *   after what the allow-list refuses was taken from it.
 */
export function readAttributes(
  run: Run,
  node: MdxJsxFlowElement | MdxJsxTextElement,
  component?: string,
): { attributes: [name: string, value: string, point: Point | undefined][]; dynamic: boolean } {
  const attributes: [string, string, Point | undefined][] = [];
  let dynamic = false;
  node.attributes = node.attributes.filter((attribute) => {
    const point = attribute.position?.start;
    const written = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const value = attribute.type === 'mdxJsxAttribute' ? readLiteral(attribute.value) : undefined;
    const name = component === undefined ? (HTML_NAMES[written.toLowerCase()] ?? written.toLowerCase()) : written;
    if (value !== undefined) {
      if (value !== false) attributes.push([name, value === true ? '' : value, point]);
      return true;
    }
    if (component !== undefined) {
      report(run, point ?? node, {
        code: 'component-attribute-computed',
        values: { component: node.name ?? component, found: written },
      });
      return false;
    }
    if (
      attribute.type === 'mdxJsxAttribute' &&
      judgeElement(node.name ?? '') === 'keep' &&
      !isAllowedAttribute(node.name!, name, '')
    ) {
      report(run, point ?? node, { code: 'html-removed', values: { found: `${written}={…}` } });
      return false;
    }
    dynamic = true;
    return true;
  });
  return { attributes, dynamic };
}
