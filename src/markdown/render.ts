import { toHtml } from 'hast-util-to-html';
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import type { Point } from 'unist';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Rendered } from '../model/rendered.ts';
import { makeTransformer, markdownParser, mdxParser } from './pipeline.ts';
import { report, startRun } from './run.ts';
import type { RenderContext } from './run.ts';

export type { RenderContext } from './run.ts';
export { createMdxProcessorOptions } from './mdx.ts';

const transformers = new Map<string, ReturnType<typeof makeTransformer>>();

/** The transformer for a language, made once. */
export function getTransformer(language: string): ReturnType<typeof makeTransformer> {
  const transformer = transformers.get(language) ?? makeTransformer(language);
  transformers.set(language, transformer);
  return transformer;
}

/**
 * Renders one Markdown or MDX file. Everything an author can get wrong is in `faults`.
 * @param text the whole file with its front matter, LF line ends, no byte order mark, so that places are the author's.
 * @throws Error naming the file, where the pipeline itself fails.
 */
export async function renderMarkdown(text: string, context: RenderContext): Promise<Rendered> {
  const run = startRun(text, context);
  const file = new VFile({ value: text, path: context.path, data: { run } });
  try {
    let tree: Root;
    try {
      tree = (run.isMdx ? mdxParser : markdownParser).parse(file);
    } catch (error) {
      if (!run.isMdx || !isMessage(error)) throw error;
      report(run, findBeginning(error), { code: 'mdx-unreadable', values: { reason: error.reason } });
      return run.rendered;
    }
    const html = (await getTransformer(context.lang).run(tree, file)) as HtmlRoot;
    if (!run.isMdx) run.rendered.html = toHtml(html, { allowDangerousHtml: true });
    return run.rendered;
  } catch (error) {
    if (error instanceof RangeError && /call stack/iu.test(error.message)) {
      report(run, { line: 1, column: 1 }, { code: 'nested-too-deeply' });
      return run.rendered;
    }
    throw new Error(
      `${context.path} could not be rendered: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

function isMessage(error: unknown): error is VFileMessage {
  return error instanceof Error && 'reason' in error && 'ruleId' in error;
}

/** Where what cannot be read begins: the tag that was never closed, of which MDX tells in its words only, else where reading stopped. */
function findBeginning({ reason, line, column }: VFileMessage): Point {
  const [, tagLine, tagColumn] = /closing tag for `<[^`]*` \((\d+):(\d+)-/u.exec(reason) ?? [];
  return { line: Number(tagLine ?? line ?? 1), column: Number(tagColumn ?? column ?? 1) };
}
