import type { ElementContent } from 'hast';
import type { Image, Nodes } from 'mdast';
import { makeFigure } from '../figure.ts';
import { report } from '../run.ts';
import { element, findPictures, idOf, makeBlocks, makeLabel, splitLabel } from './make.ts';
import type { DirectiveMaker } from './make.ts';

/** `:::gallery` around pictures, each with a title as caption → figures side by side; words among them stay words. */
export const makeGallery: DirectiveMaker = (state, node, run, labels) => {
  const { pictures, others } = sort(splitLabel(node).content);
  if (pictures.length === 0) report(run, node, { code: 'gallery-empty' });
  const title = makeLabel(state, node);
  return element('div', { ...idOf(node), className: ['gallery'], role: 'group', ariaLabel: labels.gallery }, [
    title.length > 0 ? element('p', { className: ['gallery-title'] }, title) : undefined,
    ...makeBlocks(state, others),
    ...pictures.map((picture) => makeFigure(state, picture)),
  ]);
};

/** `:::compare` around two pictures, before and after → two figures; a script may lay one over the other. */
export const makeCompare: DirectiveMaker = (state, node, run, labels) => {
  const { pictures, others } = sort(splitLabel(node).content);
  if (pictures.length !== 2) report(run, node, { code: 'compare-not-two', values: { found: pictures.length } });
  const title = makeLabel(state, node);
  return element('div', { ...idOf(node), className: ['compare'], role: 'group', ariaLabel: labels.compare }, [
    ...pictures.map((picture): ElementContent => makeFigure(state, picture)),
    title.length > 0 ? element('p', { className: ['compare-title'] }, title) : undefined,
    ...makeBlocks(state, others),
  ]);
};

/** Parts pictures, alone in paragraphs or in the points of a list, from everything else. */
function sort(content: Nodes[]): { pictures: Image[]; others: Nodes[] } {
  const pictures: Image[] = [];
  const others: Nodes[] = [];
  for (const node of content) {
    const found = node.type === 'list' ? findListed(node) : findPictures(node);
    if (found) pictures.push(...found);
    else others.push(node);
  }
  return { pictures, others };
}

function findListed(list: Extract<Nodes, { type: 'list' }>): Image[] | undefined {
  const found = list.children.map((item) => (item.children.length === 1 ? findPictures(item.children[0]!) : undefined));
  return found.every((pictures) => pictures !== undefined) ? found.flat() : undefined;
}
