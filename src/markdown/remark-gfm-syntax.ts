import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { endsBareUrl } from './bare-url.ts';

/**
 * GFM, where a bare address ends before Chinese: `见https://a.cn，**继续**` is a link, `，` and bold words. To the tokenizer of such
 * addresses the text ends there, so that what follows is read as Markdown, which cutting the link afterwards could not do.
 */
export default function remarkGfmSyntax(this: Processor<Root>): void {
  remarkGfm.call(this as never);
  // Its second search for addresses, over the whole tree, would find them again behind the cut; see remark-bare-urls.ts.
  for (const extension of this.data().fromMarkdownExtensions!.at(-1) as FromMarkdown[]) delete extension.transforms;
  const { text } = this.data().micromarkExtensions!.at(-1)! as Required<Extension>;
  for (const [key, constructs] of Object.entries(text)) {
    text[Number(key)] = [constructs!]
      .flat()
      .map((one) => (/^(?:protocol|www)Autolink$/u.test(one.name ?? '') ? bound(one) : one));
  }
}

function bound(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      let isOver = false;
      const leave =
        (state: State): State =>
        (code) => {
          isOver = true;
          return state(code);
        };
      const within =
        (state: State): State =>
        (code: Code) => {
          const next = state(code !== null && endsBareUrl(code) ? null : code);
          return next && !isOver ? within(next) : next;
        };
      return within(construct.tokenize.call(this, effects, leave(ok), leave(nok)));
    },
  };
}
