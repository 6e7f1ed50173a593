import type { Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import type { PluggableList } from 'unified';
import type { VFile } from 'vfile';
import { MDX_NODES, SYNTAX } from './pipeline.ts';
import { getTransformer } from './render.ts';
import { startRun } from './run.ts';
import type { RenderContext } from './run.ts';

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
      return { type: 'root', children: group(html) as never[] };
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

/** Joins neighbours that stand fast into one piece of HTML. */
function group(html: HtmlRoot): (Nodes | Passenger)[] {
  const groups: (Nodes | Passenger)[] = [];
  let still: HtmlNodes[] = [];
  const flush = (): void => {
    const value = toHtml({ type: 'root', children: still as never[] }, { allowDangerousHtml: true });
    if (value.trim() !== '') groups.push(makeFragment(value));
    still = [];
  };
  for (const node of html.children as HtmlNodes[]) {
    if (!isComputed(node)) {
      still.push(node);
      continue;
    }
    flush();
    groups.push(
      node.type === ('mdxjsEsm' as string) ? (node as unknown as Nodes) : { type: 'handscrollHtml', content: node },
    );
  }
  flush();
  return groups;
}

function makeFragment(html: string): Nodes {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }];
  return { type: 'mdxJsxFlowElement', name: 'Fragment', attributes, children: [] } as never;
}

function isComputed(node: HtmlNodes): boolean {
  if ((MDX_NODES as readonly string[]).includes(node.type)) return true;
  return 'children' in node && node.children.some(isComputed);
}
