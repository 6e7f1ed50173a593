import { report } from '../run.ts';
import { element, idOf, makeBlocks, makeLabel, splitLabel } from './make.ts';
import type { DirectiveMaker } from './make.ts';

/**
 * `::video[题注]{src=a.mp4 poster=a.jpg}` → a player that loads nothing before it is started. A film on another host becomes a link,
 * so that no page asks any host for anything by itself. `:::video{…}` holds a transcript.
 */
export const makeMedia: DirectiveMaker = (state, node, run, labels) => {
  const kind = node.name as 'video' | 'audio';
  const src = node.attributes?.['src']?.trim();
  const caption = makeLabel(state, node);
  if (!src) report(run, node, { code: 'directive-without-file', values: { found: node.name } });
  const isRemote = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(src ?? '');
  const poster = node.attributes?.['poster'];
  const player = !src
    ? undefined
    : isRemote
      ? makeCard(src, caption.length > 0 ? undefined : labels[kind])
      : {
          ...element(kind, { src, controls: true, preload: 'none', ...(poster && kind === 'video' && { poster }) }, [
            { ...element('a', { href: src }, [src.split('/').at(-1)!]), position: node.position },
          ]),
          position: node.position,
        };
  const { content } = node.type === 'containerDirective' ? splitLabel(node) : { content: [] };
  const card =
    isRemote && player && caption.length > 0
      ? { ...player, children: [...player.children, element('span', { className: ['title'] }, caption)] }
      : player;
  return element('figure', { ...idOf(node), className: isRemote ? [kind, 'remote'] : [kind] }, [
    card && { ...card, position: node.position },
    !isRemote && caption.length > 0 ? element('figcaption', {}, caption) : undefined,
    content.length > 0
      ? element('details', { className: ['transcript'] }, [
          element('summary', {}, [labels.transcript]),
          ...makeBlocks(state, content),
        ])
      : undefined,
  ]);
};

function makeCard(src: string, title: string | undefined) {
  const host = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/iu.exec(src)?.[1] ?? src;
  return element('a', { className: ['card'], href: src }, [
    element('span', { className: ['host'] }, [host]),
    ' ',
    title && element('span', { className: ['title'] }, [title]),
  ]);
}
