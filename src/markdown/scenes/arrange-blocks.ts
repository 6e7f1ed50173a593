import type { Image, List, Nodes, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { findPictures } from '../directives/make.ts';
import { walk } from '../walk.ts';

/** How wide pictures stand in a layout, where that is not the column of a text. */
const SIZES: Record<string, string> = {
  background: '100vw',
  photo: '100vw',
  gallery: '(min-width: 64rem) 24rem, (min-width: 44rem) 40vw, 88vw',
  compare: '(min-width: 64rem) 44rem, 92vw',
  map: '(min-width: 64rem) 44rem, 92vw',
  people: '(min-width: 44rem) 9rem, 6.5rem',
};

/** What makes the look of a layout, where its author left out the directive around it. */
const WRAPPED: Record<string, (block: RootContent) => boolean> = {
  gallery: (block) => findPictures(block) !== undefined,
  compare: (block) => findPictures(block) !== undefined,
  people: (block) => block.type === 'list',
};

/** A picture that tells the gate of its layout, which may ask for a size; see rehype-pictures.ts. */
export function showIn(layout: string, picture: Image, more: Record<string, unknown> = {}): Image {
  const sizes = SIZES[layout];
  const known = picture.data?.hProperties ?? {};
  return {
    ...picture,
    data: { ...picture.data, hProperties: { ...known, shownIn: layout, ...(sizes && { sizes }), ...more } },
  };
}

/** Readies a scene's blocks for its layout: pictures know where they stand, lone pictures become a gallery, years are set large. */
export function arrangeBlocks(layout: string, content: RootContent[]): RootContent[] {
  if (layout in SIZES) {
    for (const block of content) {
      walk<Nodes>({ type: 'root', children: [block] } as never, (node) => {
        if (node.type === 'image') Object.assign(node, showIn(layout, node));
      });
    }
  }
  if (layout === 'dates') for (const block of content) if (block.type === 'list') enlargeYears(block);
  const belongs = WRAPPED[layout];
  const isWrapped = content.some((block) => block.type === 'containerDirective' && block.name === layout);
  if (!belongs || isWrapped) return content;
  const inside = content.filter(belongs);
  const [first] = inside;
  if (!first) return content;
  const made = { type: 'containerDirective', name: layout, attributes: {}, children: inside, position: first.position };
  return content.flatMap((block) => (block === first ? [made as never] : belongs(block) ? [] : [block]));
}

/** The year that begins each point is set in the display face: `**1931** …`, or a year written straight on. */
function enlargeYears(list: List): void {
  for (const { children } of list.children) {
    const [block] = children;
    if (block?.type !== 'paragraph') continue;
    const [first] = block.children;
    if (first?.type === 'strong') first.data = { ...first.data, hProperties: { dataDisplay: true } };
    else if (first?.type === 'text') splitYear(block, first);
  }
}

function splitYear(block: Paragraph, first: Text): void {
  const match = /^(\d{4})(?:(年)|(?![-/.~?\d]))\s*/u.exec(first.value);
  if (!match) return;
  const [head, figure, unit] = match;
  const year = {
    type: 'strong',
    children: [
      { type: 'text', value: figure! },
      ...(unit ? [{ type: 'unit', data: { hName: 'small' }, children: [{ type: 'text', value: unit }] }] : []),
    ],
    data: { hProperties: { dataDisplay: true } },
  } as never as PhrasingContent;
  block.children.splice(0, 1, year, { ...first, value: ` ${first.value.slice(head.length)}` });
}
