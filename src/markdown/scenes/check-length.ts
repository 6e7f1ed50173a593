import type { Image, Nodes, RootContent } from 'mdast';
import { findOverflow } from '../../model/scene-capacity.ts';
import type { SceneWords } from '../../model/scene-capacity.ts';
import { splitCredit } from '../figure.ts';
import { toPlainText } from '../plain-text.ts';
import { report } from '../run.ts';
import type { Run } from '../run.ts';

/** What is folded away, or shown apart from the scene's words. */
const ASIDE = new Set(['video', 'audio', 'gallery', 'compare', 'quiz']);

/** Tells of a scene that holds more words than its layout shows on a small phone, and how many fit. */
export function checkLength(
  run: Run,
  layout: string,
  content: readonly RootContent[],
  at: Parameters<typeof report>[1],
): void {
  const words = content.flatMap((block) => collectWords(block, layout === 'photo'));
  const overflow = findOverflow(layout, words, /^(?:zh|ja|ko)\b/iu.test(run.context.lang));
  if (overflow) report(run, at, { code: 'scene-too-long', values: { layout, ...overflow } });
}

function collectWords(node: Nodes, withCaptions: boolean, kind: SceneWords['kind'] = 'words'): SceneWords[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'title', text: toPlainText(node) }];
    case 'paragraph': {
      const captions = withCaptions ? node.children.filter((child) => child.type === 'image') : [];
      const texts = [...captions.map((image) => captionOf(image)), toPlainText(node)];
      return texts.filter((text) => text !== '').map((text) => ({ kind, text }));
    }
    case 'blockquote':
      return node.children.flatMap((child) => collectWords(child, withCaptions, 'quote'));
    case 'list':
    case 'listItem':
      return node.children.flatMap((child) => collectWords(child, withCaptions, kind));
    case 'containerDirective':
      return ASIDE.has(node.name) ? [] : node.children.flatMap((child) => collectWords(child, withCaptions, kind));
    default:
      return [];
  }
}

function captionOf({ title }: Image): string {
  return title ? splitCredit(title).caption : '';
}
