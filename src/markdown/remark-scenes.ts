import type { Image, Nodes, Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { LAYOUTS, MOTIONS, TONES } from './directives/known.ts';
import { toPlainText } from './plain-text.ts';
import { findPlace, getRun, report } from './run.ts';
import type { Run } from './run.ts';
import { arrangeBlocks, showIn } from './scenes/arrange-blocks.ts';
import { checkOneCover } from './scenes/check-covers.ts';
import { checkNeeds } from './scenes/check-needs.ts';
import { checkLength } from './scenes/check-length.ts';
import { inferLayout } from './scenes/infer-layout.ts';
import { makeCountdown } from './scenes/make-countdown.ts';
import { chooseValue, reportIdle } from './scenes/read-attributes.ts';
import { readFill } from './scenes/read-fill.ts';
import { claimId } from './slugger.ts';
import { walk } from './walk.ts';

/** What belongs to no scene. */
const OUTSIDE = new Set(['yaml', 'definition', 'footnoteDefinition', 'mdxjsEsm']);

/**
 * Parts an edition into scenes at each `---`. `::scene{layout=quote background=a.jpg motion=pan tone=night}` at a scene's beginning
 * sets it; without a layout it takes the one that fits what it holds (scenes/infer-layout.ts).
 */
export default function remarkScenes() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    if (run.kind === 'edition') {
      const outside = tree.children.filter((node) => OUTSIDE.has(node.type));
      const parts = split(
        run,
        tree.children.filter((node) => !OUTSIDE.has(node.type)),
      );
      run.rendered.scenes = [];
      const scenes = parts.map((part, index) => makeScene(run, part, index, parts.length));
      tree.children = [...scenes, ...outside] as RootContent[];
    }
    dropStrays(run, tree);
  };
}

function split(run: Run, blocks: RootContent[]): RootContent[][] {
  const parts: RootContent[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'thematicBreak') parts.push([]);
    else parts.at(-1)!.push(block);
    const start = block.position?.start.offset;
    // `words⏎---` is a heading in Markdown, hardly ever what the author of scenes means.
    if (
      block.type === 'heading' &&
      start !== undefined &&
      /^[^#<\n][^]*\n *-+ *$/u.test(run.source.slice(start, block.position!.end.offset))
    ) {
      report(run, block.position!.start, { code: 'scene-break-unclear' });
    }
  }
  return parts.filter((part) => part.length > 0);
}

function makeScene(run: Run, blocks: RootContent[], index: number, count: number): Nodes {
  const [first] = blocks;
  const directive = first && isScene(first) ? first : undefined;
  const at = directive ?? first;
  const content = directive ? blocks.slice(1) : blocks;
  const attributes = directive?.attributes ?? {};
  const layout = chooseValue(run, directive, 'layout', LAYOUTS) ?? inferLayout(content, attributes, index, count);
  const motion = chooseValue(run, directive, 'motion', MOTIONS);
  const tone = chooseValue(run, directive, 'tone', TONES);
  const scenes = run.rendered.scenes!;
  if (layout === 'cover' && scenes.some((scene) => scene.layout === 'cover')) report(run, at, { code: 'cover-twice' });
  reportIdle(run, directive, layout);
  checkOneCover(run, directive, content);
  checkLength(run, layout, content, at);

  const id = attributes['id'] ?? claimId(`scene-${index + 1}`, run.ids, run.idCounts);
  const heading = content.find((block) => block.type === 'heading');
  const fill = readFill(run, directive, layout, content, findPlace(run, at));
  checkNeeds(run, layout, content, {
    at,
    isFilled: fill !== undefined || layout === 'countdown',
    hasBackground: Boolean(attributes['background']),
  });
  const choices = { ...(motion && { motion }), ...(tone && { tone }) };
  scenes.push({ id, layout, ...(heading && { title: toPlainText(heading) }), ...choices, ...(fill && { fill }) });
  const background = directive && makeBackground(directive, index === 0);
  const arranged = layout === 'countdown' ? makeCountdown(run, directive, content) : arrangeBlocks(layout, content);
  return {
    type: 'scene',
    position: at?.position,
    data: {
      hName: 'section',
      hProperties: {
        className: ['scene', `scene-${layout}`, ...(background ? ['has-background'] : [])],
        id,
        dataLayout: layout,
        ...(motion && { dataMotion: motion }),
        ...(tone && { dataTone: tone }),
      },
    },
    children: [...(background ? [background] : []), ...arranged, ...(fill ? [makeMarker(id)] : [])],
  } as never;
}

function makeBackground({ attributes, position }: LeafDirective, isFirst: boolean): Image | undefined {
  const url = attributes?.['background'];
  if (!url) return undefined;
  const picture: Image = { type: 'image', url, alt: attributes['alt'] ?? '', ...(position && { position }) };
  return showIn('background', picture, {
    className: ['background'],
    ...(isFirst && { loading: 'eager', fetchPriority: 'high' }),
  });
}

/** Where the page puts what the scene draws from other files. */
function makeMarker(id: string): RootContent {
  return { type: 'fill', data: { hName: 'hs-fill', hProperties: { dataScene: id } }, children: [] } as never;
}

function dropStrays(run: Run, tree: Root): void {
  if (!run.source.includes('::scene') && !run.isMdx) return;
  walk<Nodes>(tree, (node, index, parent) => {
    if (!isScene(node)) return undefined;
    report(run, node, { code: 'scene-misplaced' });
    parent.children.splice(index, 1);
    return index;
  });
}

function isScene(node: Nodes): node is LeafDirective {
  return node.type === 'leafDirective' && node.name === 'scene';
}
