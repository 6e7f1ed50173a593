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

/**
 * Gives a construct `null`, the end of the text, in place of the first sign that no bare address holds. Whatever it hands back to the
 * tokenizer, itself or through the constructs that it tries, is handed back with the sign that truly stands there.
 */
function bound(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      let real: Code = null;
      let isOver = false;
      const leave =
        (state: State): State =>
        () => {
          isOver = true;
          return state(real);
        };
      const within =
        (state: State): State =>
        (code) => {
          real = code;
          const next = state(code !== null && endsBareUrl(code) ? null : code);
          return next && !isOver ? within(next) : next;
        };
      const inner = (one: Construct): Construct => ({
        ...one,
        tokenize(this: TokenizeContext, _: Effects, okInner: State, nokInner: State): State {
          return one.tokenize.call(
            this,
            bounded,
            () => okInner(real),
            () => nokInner(real),
          );
        },
      });
      const bounded: Effects = {
        ...effects,
        attempt: (one, then, otherwise) => effects.attempt(inner(one as Construct), then, otherwise),
        check: (one, then, otherwise) => effects.check(inner(one as Construct), then, otherwise),
      };
      return within(construct.tokenize.call(this, bounded, leave(ok), leave(nok)));
    },
  };
}
