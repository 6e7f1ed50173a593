import type { Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import type { PluggableList } from 'unified';
import type { VFile } from 'vfile';
import { MDX_NODES, SYNTAX } from './pipeline.ts';
import { getTransformer } from './render.ts';
import { startRun } from './run.ts';
import type { RenderContext } from './run.ts';
import { unlink } from './unlink.ts';

/** Finished HTML, or a tree that still holds something to compute, on its way through Astro's processor. */
interface Passenger {
  type: 'handscrollHtml';
  content: HtmlNodes;
}

/** Options for Astro's `unified()` processor. */
export interface MdxProcessorOptions {
  remarkPlugins: PluggableList;
  rehypePlugins: PluggableList;
  remarkRehype: { handlers: Record<string, (state: unknown, node: never) => HtmlNodes> };
  gfm: false;
  smartypants: false;
}

/**
 * Gives Astro's processor the pipeline of .md for .mdx. The whole pipeline runs in its remark phase; what comes out is put into the
 * page as finished HTML, so that .md and .mdx end the same to the byte, and only what must be computed is left to MDX.
 * Faults are not told again: the loader's run has found them.
 * @param context tells of a file by its absolute path.
 */
export function createMdxProcessorOptions(context: (path: string) => RenderContext): MdxProcessorOptions {
  function remarkHandscroll() {
    return async (tree: Root, file: VFile): Promise<Root> => {
      const run = startRun(String(file), context(file.path));
      run.isMdx = true;
      file.data['run'] = run;
      const html = (await getTransformer(run.context.lang).run(tree, file)) as unknown as HtmlRoot;
      return { type: 'root', children: group(html, run.context.deadLinks ?? new Set()) as never[] };
    };
  }
  return {
    remarkPlugins: [...SYNTAX, remarkHandscroll],
    rehypePlugins: [],
    remarkRehype: { handlers: { handscrollHtml: (_state, node: Passenger) => node.content } },
    gfm: false,
    smartypants: false,
  };
}

/** Parts the page into finished HTML, code of the file, and trees that hold something to compute. */
function group(html: HtmlRoot, dead: ReadonlySet<string>): (Nodes | Passenger)[] {
  return join(html.children as HtmlNodes[], dead)
    .filter((node) => !isBlank(node))
    .map((node) => (node.type === 'element' ? { type: 'handscrollHtml', content: node } : (node as unknown as Nodes)));
}

/** Joins neighbours that stand fast into one piece of HTML, at every depth. */
function join(nodes: HtmlNodes[], dead: ReadonlySet<string>): HtmlNodes[] {
  const joined: HtmlNodes[] = [];
  let still: HtmlNodes[] = [];
  const flush = (): void => {
    if (still.length === 0) return;
    const html = toHtml({ type: 'root', children: still as never[] }, { allowDangerousHtml: true });
    joined.push(makeFragment(unlink(html, dead)));
    still = [];
  };
  for (const node of nodes) {
    if (!isComputed(node)) {
      still.push(node);
      continue;
    }
    flush();
    if ('children' in node) node.children = join(node.children, dead) as never;
    joined.push(node);
  }
  flush();
  return joined;
}

function makeFragment(html: string): HtmlNodes {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }];
  return { type: 'mdxJsxFlowElement', name: 'Fragment', attributes, children: [] } as never;
}

/** White space between blocks, which no page needs. */
function isBlank(node: HtmlNodes): boolean {
  const { name, attributes } = node as { name?: string; attributes?: { value?: unknown }[] };
  return name === 'Fragment' && String(attributes![0]!.value).trim() === '';
}

function isComputed(node: HtmlNodes): boolean {
  if ((MDX_NODES as readonly string[]).includes(node.type)) return true;
  return 'children' in node && node.children.some(isComputed);
}
