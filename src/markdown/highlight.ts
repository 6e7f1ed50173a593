import type { ElementContent, RootContent } from 'hast';

type Lowlight = ReturnType<(typeof import('lowlight'))['createLowlight']>;

// The grammars are loaded when a text first asks for them: the common ones, and all others only where those do not reach.
let lowlight: Lowlight | undefined;
let hasAll = false;

/** True where a language's grammar is at hand. */
export function isKnown(language: string): boolean {
  return lowlight?.registered(language) === true;
}

/** Loads grammars until one of them knows the language, or none is left. */
export async function loadLanguages(language: string): Promise<void> {
  if (hasAll) return;
  const { createLowlight, common } = await import('lowlight');
  lowlight ??= createLowlight(common);
  if (lowlight.registered(language)) return;
  const { all } = await import('lowlight');
  lowlight.register(all);
  hasAll = true;
}

/** Writes code as HTML with classes `hljs-…`; undefined for a language without grammar. */
export function highlight(code: string, language: string): string | undefined {
  if (!isKnown(language)) return undefined;
  return lowlight!.highlight(language, code).children.map(write).join('');
}

function write(node: RootContent | ElementContent): string {
  if (node.type === 'text')
    return node.value.replace(/[&<>]/gu, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
  if (node.type !== 'element') return '';
  const classes = (node.properties['className'] as string[]).join(' ');
  return `<span class="${classes}">${node.children.map(write).join('')}</span>`;
}
