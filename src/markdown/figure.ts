import type { Element } from 'hast';
import type { Image } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { element } from './directives/make.ts';

/** Signs before which a caption ends and a credit begins: `Caption | Photo: A`, `题注｜图：甲`. */
const PARTING = /\s*[|｜]\s*/u;

/** Parts the title of a picture into caption and credit: `岳麓山 | 摄影：甲` → `岳麓山`, `摄影：甲`. */
export function splitCredit(title: string): { caption: string; credit?: string } {
  const parts = title.trim().split(PARTING);
  if (parts.length === 1) return { caption: title.trim() };
  const credit = parts.pop()!;
  return { caption: parts.join(' | '), ...(credit && { credit }) };
}

/** `![alt](a.jpg "题注 | 摄影：甲")` → a figure with caption and credit; without title, a figure of the picture alone. */
export function makeFigure(state: State, image: Image): Element {
  const { title, ...bare } = image;
  const picture = state.one({ ...bare, title: null } as Image, undefined) as Element;
  if (!title) return element('figure', {}, [picture]);
  const { caption, credit } = splitCredit(title);
  const figcaption = element('figcaption', {}, [
    caption,
    credit && caption ? ' ' : undefined,
    credit && element('span', { className: ['credit'] }, [credit]),
  ]);
  return element('figure', {}, [picture, figcaption]);
}
