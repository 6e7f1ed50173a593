/** How a directive may be written: `:::name` around blocks, `::name` on a line of its own, `:name[…]` within a line. */
export type Form = 'container' | 'leaf' | 'text';

interface Directive {
  forms: Form[];
  attributes: string[];
}

/** Every directive, with what it understands; `id` may stand on each that is a block. In MDX `note` is written `<Note>`. */
export const DIRECTIVES: Record<string, Directive> = {
  note: { forms: ['container'], attributes: ['id', 'title'] },
  tip: { forms: ['container'], attributes: ['id', 'title'] },
  caution: { forms: ['container'], attributes: ['id', 'title'] },
  quiz: { forms: ['container'], attributes: ['id', 'title', 'answer'] },
  gallery: { forms: ['container'], attributes: ['id', 'title'] },
  compare: { forms: ['container'], attributes: ['id', 'title'] },
  video: { forms: ['leaf', 'container'], attributes: ['id', 'title', 'src', 'poster'] },
  audio: { forms: ['leaf', 'container'], attributes: ['id', 'title', 'src'] },
  scene: { forms: ['leaf'], attributes: ['id', 'layout', 'background', 'motion', 'alt'] },
  ruby: { forms: ['text'], attributes: ['pinyin'] },
};

export const LAYOUTS = [
  'cover',
  'chapter',
  'photo',
  'text',
  'quote',
  'number',
  'dates',
  'gallery',
  'compare',
  'closing',
];
export const MOTIONS = ['none', 'drift', 'rise', 'fade', 'zoom'];
