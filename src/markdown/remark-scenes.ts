import type { Image, Nodes, Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { LAYOUTS, MOTIONS } from './directives/known.ts';
import { findPictures } from './directives/make.ts';
import { suggest } from './nearest.ts';
import { toPlainText } from './plain-text.ts';
import { getRun, report } from './run.ts';
import type { Run } from './run.ts';
import { claimId } from './slugger.ts';
import { walk } from './walk.ts';

/** A picture that fills the screen. */
const FILLING = { sizes: '100vw' };
/** What belongs to no scene. */
const OUTSIDE = new Set(['yaml', 'definition', 'footnoteDefinition', 'mdxjsEsm']);

/**
 * Parts an edition into scenes at each `---`. `::scene{layout=quote background=a.jpg motion=pan}` at a scene's beginning sets it;
 * else the first is its cover, a lone quotation is a `quote`, a lone picture a `photo`, and any other `text`.
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
      tree.children = [...parts.map((part, index) => makeScene(run, part, index)), ...outside] as RootContent[];
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

function makeScene(run: Run, blocks: RootContent[], index: number): Nodes {
  const [first] = blocks;
  const directive = first && isScene(first) ? first : undefined;
  const content = directive ? blocks.slice(1) : blocks;
  const attributes = directive?.attributes ?? {};
  const layout = choose(run, directive, 'layout', LAYOUTS) ?? infer(content, index);
  const motion = choose(run, directive, 'motion', MOTIONS);
  const id = attributes['id'] ?? claimId(`scene-${index + 1}`, run.ids, run.idCounts);
  if (layout === 'photo') for (const block of content) fillScreen(block);
  const heading = content.find((block) => block.type === 'heading');
  run.rendered.scenes!.push({ id, layout, ...(heading && { title: toPlainText(heading) }) });
  const background = attributes['background'];
  const picture: Image | undefined = background
    ? {
        type: 'image',
        url: background,
        alt: attributes['alt'] ?? '',
        data: { hProperties: { className: ['background'], ...FILLING, ...(index === 0 && { loading: 'eager' }) } },
        position: directive!.position,
      }
    : undefined;
  const className = ['scene', `scene-${layout}`, ...(picture ? ['has-background'] : [])];
  return {
    type: 'scene',
    position: (directive ?? first)?.position,
    data: {
      hName: 'section',
      hProperties: { className, id, dataLayout: layout, ...(motion && { dataMotion: motion }) },
    },
    children: picture ? [picture, ...content] : content,
  } as never;
}

function infer(content: RootContent[], index: number): string {
  const blocks = content.filter((block) => block.type !== 'heading');
  const [only] = blocks;
  if (blocks.length === 1 && only!.type === 'containerDirective' && LAYOUTS.includes(only.name)) return only.name;
  if (index === 0) return 'cover';
  if (content.length !== 1 || !only) return 'text';
  return only.type === 'blockquote' ? 'quote' : findPictures(only) ? 'photo' : 'text';
}

function choose(run: Run, directive: LeafDirective | undefined, key: string, allowed: string[]): string | undefined {
  const value = directive?.attributes?.[key];
  if (value === undefined || value === null || allowed.includes(value)) return value ?? undefined;
  report(run, directive, { code: 'scene-value-unknown', values: { key, ...suggest(value, allowed) } });
  return undefined;
}

function fillScreen(block: RootContent): void {
  for (const picture of findPictures(block) ?? []) picture.data = { ...picture.data, hProperties: FILLING };
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
