import type { Nodes, RootContent } from 'mdast';
import { toPlainText } from '../plain-text.ts';
import { report } from '../run.ts';
import type { Run } from '../run.ts';
import { walk } from '../walk.ts';

/** What the look of a layout is made of, by the fault of a scene that lacks it. */
const NEEDS: Record<string, { code: string; has: (node: Nodes) => boolean }> = {
  photo: { code: 'scene-lacks-picture', has: ({ type }) => type === 'image' || type === 'imageReference' },
  gallery: { code: 'scene-lacks-picture', has: ({ type }) => type === 'image' || type === 'imageReference' },
  compare: { code: 'scene-lacks-picture', has: ({ type }) => type === 'image' || type === 'imageReference' },
  quote: { code: 'scene-lacks-quotation', has: ({ type }) => type === 'blockquote' },
  number: { code: 'scene-lacks-number', has: (node) => node.type === 'heading' && hasFigure(toPlainText(node)) },
  people: { code: 'scene-lacks-people', has: (node) => node.type === 'list' || isDirective(node, 'people') },
  map: { code: 'scene-lacks-map', has: (node) => isDirective(node, 'map') },
  audio: { code: 'scene-lacks-player', has: (node) => isDirective(node, 'audio') },
  video: { code: 'scene-lacks-player', has: (node) => isDirective(node, 'video') },
};

/** A scene that would come out empty, or without what its layout shows large, is a slip of its author. */
export function checkNeeds(
  run: Run,
  layout: string,
  content: readonly RootContent[],
  { at, isFilled, hasBackground }: { at: RootContent | undefined; isFilled: boolean; hasBackground: boolean },
): void {
  if (content.length === 0 && !hasBackground && !isFilled) return report(run, at, { code: 'scene-empty' });
  const need = NEEDS[layout];
  if (!need || (layout === 'photo' && hasBackground)) return;
  let isThere = false;
  walk<Nodes>({ type: 'root', children: [...content] } as never, (node) => {
    // What is written in HTML or as a component of the author's own is not looked into.
    isThere ||= need.has(node) || node.type === 'html' || node.type.startsWith('mdx');
  });
  if (!isThere) report(run, at, { code: need.code, values: { layout } });
}

function isDirective(node: Nodes, name: string): boolean {
  return (node.type === 'containerDirective' || node.type === 'leafDirective') && node.name === name;
}

function hasFigure(words: string): boolean {
  return /[\d０-９〇零一二三四五六七八九十百千万亿两]/u.test(words);
}
