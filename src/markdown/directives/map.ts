import type { Element, ElementContent } from 'hast';
import type { List, ListItem, Nodes, Paragraph, Text } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Labels } from '../labels.ts';
import { toPlainText } from '../plain-text.ts';
import { report } from '../run.ts';
import type { Run } from '../run.ts';
import { claimId, toId } from '../slugger.ts';
import { element, findPictures, idOf, makeBlocks, makeLabel, splitLabel } from './make.ts';
import type { Directive } from '../remark-directives.ts';
import type { DirectiveMaker } from './make.ts';

/** Where on the picture a place lies, at the end of its line: `(62%, 41%)` from the left and from the top, or `{x=62% y=41%}`. */
const POSITION =
  /\s*(?:[(（]\s*(\d+(?:\.\d+)?)\s*[%％][,，\s]*(\d+(?:\.\d+)?)\s*[%％]\s*[)）]|\{\s*x=(\d+(?:\.\d+)?)%\s+y=(\d+(?:\.\d+)?)%\s*\})\s*$/u;

/**
 * `:::map{approval="审图号：GS京(2023)0001号"}` around a picture and an ordered list `1. 上海 (62%, 41%)` → the picture with numbered
 * places over it, and their names beside it. Maps published in China carry an approval number; `approval=none` says that none is due.
 */
export const makeMap: DirectiveMaker = (state, node, run, labels) => {
  const { content } = splitLabel(node);
  const pictures = content.flatMap((block) => findPictures(block) ?? []);
  const list = content.find((block): block is List => block.type === 'list');
  const others = content.filter((block) => block !== list && !findPictures(block));
  if (pictures.length !== 1) report(run, node, { code: 'map-not-one-picture', values: { found: pictures.length } });
  if (!list) report(run, node, { code: 'map-without-places' });
  const places = (list?.children ?? []).map((item) => readPlace(run, item));
  const [picture] = pictures;
  const title = makeLabel(state, node);
  const approval = readApproval(run, node, labels);
  const captions = [
    title.length > 0 && element('span', { className: ['map-title'] }, title),
    approval && element('span', { className: ['map-approval'] }, [approval]),
  ];
  const figcaption = captions.filter((caption) => caption !== false && caption !== '');
  return element('figure', { ...idOf(node), className: ['map'] }, [
    picture &&
      element('div', { className: ['map-sheet'] }, [
        state.one({ ...picture, title: null }, undefined) as ElementContent,
        places.length > 0 ? drawPlaces(places) : undefined,
      ]),
    places.length > 0
      ? element(
          'ol',
          { className: ['map-names'], ariaLabel: labels.places },
          places.map((place) => makeName(state, run, place)),
        )
      : undefined,
    ...makeBlocks(state, others),
    figcaption.length > 0 ? element('figcaption', {}, figcaption as ElementContent[]) : undefined,
  ]);
};

interface Place {
  x: number;
  y: number;
  name: string;
  words: ListItem;
}

/** Reads a place, whose position is then no part of its words. */
function readPlace(run: Run, item: ListItem): Place {
  const block = item.children.find((child): child is Paragraph => child.type === 'paragraph');
  const last = block?.children.at(-1);
  const match = last?.type === 'text' ? POSITION.exec(last.value) : null;
  if (match) (last as Text).value = (last as Text).value.slice(0, match.index);
  const name = toPlainText(item).split('\n')[0]!;
  const [x, y] = [Number(match?.[1] ?? match?.[3]), Number(match?.[2] ?? match?.[4])];
  const isThere = match !== null && x <= 100 && y <= 100;
  if (!isThere) report(run, item, { code: 'map-place-nowhere', values: { found: name } });
  return { x: isThere ? x : NaN, y, name, words: item };
}

/** Numbers over the picture; the list beside it says the same to whoever does not see them. */
function drawPlaces(places: readonly Place[]): Element {
  const marks = places.flatMap(({ x, y }, index) =>
    Number.isNaN(x)
      ? []
      : [
          element('circle', { cx: `${x}%`, cy: `${y}%`, r: '12' }),
          element('text', { x: `${x}%`, y: `${y}%`, dy: '0.36em' }, [String(index + 1)]),
        ],
  );
  return element('svg', { className: ['map-places'], width: '100%', height: '100%', ariaHidden: 'true' }, marks);
}

function makeName(state: State, run: Run, { name, words }: Place): Element {
  const id = claimId(toId(name), run.ids, run.idCounts);
  const [only] = words.children;
  const isLine = words.children.length === 1 && only?.type === 'paragraph';
  const children = isLine ? (state.all(only) as ElementContent[]) : makeBlocks(state, words.children as Nodes[]);
  return element('li', { id }, children);
}

function readApproval(run: Run, node: Directive, labels: Labels): string {
  const given = node.attributes?.['approval']?.trim() ?? '';
  if (/^none$/iu.test(given)) return '';
  if (!/\d/u.test(given)) {
    report(run, node, { code: 'map-without-approval' });
    return '';
  }
  return /^(?:审图号|map approval)/iu.test(given) ? given : `${labels.approval}${given}`;
}
