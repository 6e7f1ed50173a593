import type { Root } from 'mdast';
import type { Processor } from 'unified';
import remarkDirective from 'remark-directive';
import type { Construct, Effects, State, TokenizeContext } from 'micromark-util-types';

/** Names of the directives that stand within a line, as character codes with the bracket that follows. */
const NAMES = [[...'ruby['].map((sign) => sign.charCodeAt(0))];

/**
 * The syntax of directives, where a colon within a line begins one only for a name of ours: `12:30`, `a:b`, `:smile` and
 * `mailto:x@y.z` stay text, untouched by the tokenizer.
 */
export default function remarkDirectiveSyntax(this: Processor<Root>): void {
  remarkDirective.call(this as never);
  const extension = this.data().micromarkExtensions!.at(-1)!;
  const text = extension.text![58] as Construct;
  const guarded: Construct = {
    ...text,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      return effects.check(
        { tokenize: tokenizeKnownName, partial: true },
        text.tokenize.call(this, effects, ok, nok),
        nok,
      );
    },
  };
  extension.text![58] = guarded;
}

function tokenizeKnownName(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let at = -1;
  const next: State = (code) => {
    if (at >= 0 && !NAMES.some((name) => name[at] === code)) return nok(code);
    if (at === NAMES[0]!.length - 1) {
      effects.exit('data');
      return ok(code);
    }
    effects.consume(code);
    at += 1;
    return next;
  };
  return (code) => {
    effects.enter('data');
    return next(code);
  };
}
