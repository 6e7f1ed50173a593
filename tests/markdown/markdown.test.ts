import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { createMdxProcessorOptions, renderMarkdown } from '../../src/markdown/render.ts';
import type { RenderContext } from '../../src/markdown/render.ts';
import { examinePicture } from '../support/pictures.ts';

// Each folder is a case: input.md or input.mdx, and the HTML it becomes. Its name says which kind of page it is, and in what language.
const cases = globSync('*/input.{md,mdx}', { cwd: import.meta.dirname }).sort();

const contextOf = (input: string): RenderContext => {
  const name = dirname(input);
  const folder = name.startsWith('timeline') ? 'timelines' : name.startsWith('edition') ? 'editions' : 'courses/course';
  return { path: `demo/${folder}/${basename(input)}`, lang: /-en\b/u.test(name) ? 'en' : 'zh-Hans', examinePicture };
};

/** What Astro's processor gets of an .mdx: finished HTML, and in braces what is left to compute. */
async function renderMdx(text: string, context: RenderContext): Promise<string> {
  const { remarkPlugins } = createMdxProcessorOptions(() => context);
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkPlugins);
  const file = new VFile({ value: text, path: context.path });
  const tree = await processor.run(processor.parse(file), file);
  return (tree as Shown).children!.map(showMdx).join('\n');
}

interface Shown {
  type: string;
  name?: string;
  tagName?: string;
  value?: string;
  attributes?: { value: string }[];
  children?: Shown[];
  content?: Shown;
}

function showMdx({ type, name, tagName, value, attributes, children = [], content }: Shown): string {
  if (name === 'Fragment') return attributes![0]!.value;
  if (type === 'handscrollHtml') return showMdx(content!);
  const inner = children.map(showMdx).join('');
  if (tagName) return `<${tagName}>${inner}</${tagName}>`;
  return name ? `{<${name}>${inner}}` : `{${value}}`;
}

describe('a case becomes its HTML', () => {
  test.each(cases)('%s', async (input) => {
    const text = readFileSync(join(import.meta.dirname, input), 'utf8');
    const context = contextOf(input);
    const { html, faults } = await renderMarkdown(text, context);
    const shown = input.endsWith('x') ? await renderMdx(text, context) : html;
    await expect(`${shown}\n`).toMatchFileSnapshot(join(dirname(input), 'expected.html'));
    expect(faults.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(EXPECTED[dirname(input)] ?? []);
  });
});

/** Cases that show what becomes of faulty text. */
const EXPECTED: Record<string, string[]> = {
  tables: ['7:21 html-removed'],
};
