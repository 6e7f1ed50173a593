import { DomUtils, ElementType } from 'htmlparser2';

type Node = Parameters<typeof DomUtils.removeElement>[0];
type Element = Extract<Node, { attribs: unknown }>;

/** What a still drawing is made of. Anything else of SVG can run, load, link or embed. */
const ELEMENTS = new Set(
  `svg g defs symbol use switch title desc style path rect circle ellipse line polyline polygon text tspan textPath
  marker pattern mask clipPath linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
  feTile feTurbulence`.split(/\s+/u),
);
/** Notes of drawing programs, which draw nothing and may name folders of the author's machine. */
const NOTES = new Set(['metadata']);
/** Attributes with a prefix that belong to SVG; those of drawing programs are dropped. */
const PREFIXED = new Set(['xlink:href', 'xml:space', 'xml:lang', 'xmlns:xlink']);
/** CSS that loads, in a style element or attribute or in any other attribute that takes CSS values. */
const LOADING = /@import|(?:url|src|image|image-set)\(\s*["']?(?!\s*["']?#)[^)]*\)?|expression\(|javascript:/iu;

/**
 * Looks through a parsed drawing for what is more than drawing. Answers the first such thing, as the author wrote it
 * (`<script>`, `onclick="…"`, `href="https://…"`); or undefined, and then comments, notes and the private marks of
 * drawing programs were removed from the tree.
 */
export function checkDrawing(parent: { children: Node[] }): string | undefined {
  for (const node of [...parent.children]) {
    const found = checkNode(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

function checkNode(node: Node): string | undefined {
  if (node.type === ElementType.Text) return undefined;
  if (node.type === ElementType.CDATA) return checkStyle(node);
  if (!('attribs' in node)) {
    const text = 'data' in node ? String(node.data) : '';
    if (/<!ENTITY|xml-stylesheet/iu.test(text)) return text.slice(0, 60);
    DomUtils.removeElement(node);
    return undefined;
  }
  if (NOTES.has(node.name) || (node.name.includes(':') && !node.name.startsWith('svg:'))) {
    const runs = DomUtils.findOne((inner) => /(?:^|:)script$/iu.test(inner.name), [node]);
    DomUtils.removeElement(node);
    return runs ? `<${runs.name}>` : undefined;
  }
  if (!ELEMENTS.has(node.name)) return `<${node.name}>`;
  return checkAttributes(node) ?? (node.name === 'style' ? checkStyle(node) : undefined) ?? checkDrawing(node);
}

function checkAttributes(element: Element): string | undefined {
  for (const [name, value] of Object.entries(element.attribs)) {
    const written = `${name}="${value.slice(0, 40)}"`;
    if (/^on/iu.test(name)) return written;
    if (/(?:^|:)href$|^src$/iu.test(name) && !value.trim().startsWith('#')) return written;
    if (LOADING.test(unescapeCss(value))) return written;
    if (name.includes(':') && !PREFIXED.has(name)) delete element.attribs[name];
  }
  return undefined;
}

function checkStyle(node: Node): string | undefined {
  return LOADING.exec(unescapeCss(DomUtils.textContent(node)))?.[0].slice(0, 60);
}

/** CSS may write any letter as its number (`\75rl(`) and part words by comments; neither must hide a word. */
function unescapeCss(css: string): string {
  return css.replaceAll(/\/\*[^]*?(?:\*\/|$)/gu, '').replaceAll(/\\([0-9a-f]{1,6})\s?|\\/giu, (_, hex?: string) => {
    const point = hex ? Number.parseInt(hex, 16) : 0;
    return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : '';
  });
}
