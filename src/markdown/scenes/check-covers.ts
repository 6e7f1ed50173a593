import type { RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { report } from '../run.ts';
import type { Run } from '../run.ts';

/** Tells of a scene that would have two titles of the edition, or two backgrounds: the second is the one too many. */
export function checkOneCover(run: Run, directive: LeafDirective | undefined, content: readonly RootContent[]): void {
  const titles = content.filter((block) => block.type === 'heading' && block.depth === 1);
  if (titles.length > 1)
    report(run, titles[1], { code: 'scene-two-covers', values: { found: titles.length, what: '#' } });
  const { start, end } = directive?.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return;
  // A directive keeps the last of two attributes of one name; only the text knows of both.
  const written = run.source.slice(start.offset, end.offset).replace(/"[^"]*"|'[^']*'/gu, '""');
  const backgrounds = written.match(/(?<=[\s{])background\s*=/gu) ?? [];
  if (backgrounds.length > 1) {
    report(run, directive, { code: 'scene-two-covers', values: { found: backgrounds.length, what: 'background' } });
  }
}
