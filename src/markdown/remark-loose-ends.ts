import type { Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { toPlainText } from './plain-text.ts';
import { getRun, report } from './run.ts';
import type { Run } from './run.ts';
import { walk } from './walk.ts';

const DEFINITION = /^[\s>]*\[\^[^\]\s]+\]:/mu;
/** Where a text defines no note, only a number is surely meant as one: `[^a-z]` may be told of a pattern. */
const NUMBERED = /(?<!\\)\[\^(\d{1,3})\](?!:)/gu;
const NAMED = /(?<!\\)\[\^([^\]\s]{1,40})\]/gu;

/** Reports what leads nowhere within its own text: a note that is not written, a link without address. */
export default function remarkLooseEnds() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    if (!/\[\^|\]\(\s*(?:<>)?\s*\)/u.test(run.source)) return;
    const note = DEFINITION.test(run.source) ? NAMED : NUMBERED;
    walk<Nodes>(tree, (node) => {
      if (node.type === 'text') reportNotes(run, node, note);
      // `new int[n]()` is code that was not marked as such.
      if (
        node.type === 'link' &&
        node.url === '' &&
        !/\w/u.test(run.source[(node.position?.start.offset ?? 0) - 1] ?? '')
      ) {
        report(run, node, { code: 'link-empty', values: { found: toPlainText(node) } });
      }
    });
  };
}

function reportNotes(run: Run, { value, position }: Text, note: RegExp): void {
  if (!value.includes('[^') || position?.start.offset === undefined) return;
  const { start, end } = position;
  const written = run.source.slice(start.offset, end.offset);
  for (const match of written.matchAll(note)) {
    const before = written.slice(0, match.index);
    const lines = before.split('\n');
    const column = lines.length > 1 ? lines.at(-1)!.length + 1 : start.column + before.length;
    const place = { line: start.line + lines.length - 1, column };
    report(run, place, { code: 'footnote-missing', values: { found: match[1]! } });
  }
}
