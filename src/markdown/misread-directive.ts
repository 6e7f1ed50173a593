import type { Paragraph } from 'mdast';
import { DIRECTIVES } from './directives/known.ts';
import { report } from './run.ts';
import type { Run } from './run.ts';

const LONGEST = 60;
const LINE = new RegExp(
  `^\\s*(?<colons>[:：]{2,4})\\s*(?<name>${Object.keys(DIRECTIVES).join('|')})(?![\\w-])\\s*(?<rest>.*)$`,
  'u',
);
/** Signs that a Chinese keyboard types where a directive wants their plain forms. */
const PLAIN: Record<string, string> = {
  '＝': '=',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '“': '"',
  '”': '"',
  '＂': '"',
};

/**
 * Reports the lines of a paragraph that begin like a directive and were not read as one: `：：：note`, `::: note`,
 * `::scene{layout＝text}`. Else they would be published as they stand.
 */
export function reportMisread(run: Run, paragraph: Paragraph): void {
  for (const [index, node] of paragraph.children.entries()) {
    const before = paragraph.children[index - 1];
    if (node.type !== 'text' || !node.position) continue;
    for (const [at, text] of node.value.split('\n').entries()) {
      if (at === 0 && before && before.type !== 'break') continue;
      const line = node.position.start.line + at;
      const written = run.source.split('\n', line)[line - 1] ?? '';
      const column = written.search(/[:：]/u) + 1;
      const allowed = LINE.test(text) && correct(written.slice(column - 1).trim());
      if (!allowed) continue;
      const found = written.slice(column - 1, column - 1 + LONGEST).trim();
      report(run, { line, column }, { code: 'directive-form', values: { found, allowed } });
    }
  }
}

/** How the directive is written, with the author's words. */
function correct(written: string): string | undefined {
  const { colons = '', name = '', rest = '' } = LINE.exec(written)?.groups ?? {};
  const forms = DIRECTIVES[name]?.forms ?? ['text'];
  if (forms.includes('text')) return undefined;
  const isContainer = forms[0] === 'container' || (forms.includes('container') && colons.length > 2);
  const mark = isContainer ? ':'.repeat(Math.max(3, colons.length)) : '::';
  const plain = rest.replace(/[＝｛｝［］“”＂]/gu, (sign) => PLAIN[sign]!);
  const words = plain === '' || /^[[{]/u.test(plain) ? plain : `[${plain}]`;
  return `${mark}${name}${words}`.slice(0, LONGEST);
}
