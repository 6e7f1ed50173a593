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
  people: { forms: ['container'], attributes: ['id', 'title'] },
  map: { forms: ['container'], attributes: ['id', 'title', 'approval'] },
  scene: {
    forms: ['leaf'],
    attributes: [
      ...['id', 'layout', 'background', 'alt', 'motion', 'tone'],
      // What `dates` draws from a timeline and `voices` from a call; the day of a `countdown`.
      ...['timeline', 'from', 'to', 'tag', 'events', 'call', 'limit'],
    ],
  },
  ruby: { forms: ['text'], attributes: ['pinyin'] },
};

/** What a scene may look like. */
export const LAYOUTS = [
  ...['cover', 'chapter', 'photo', 'text', 'quote', 'number', 'dates', 'gallery', 'compare', 'audio', 'video'],
  ...['countdown', 'voices', 'people', 'map', 'closing'],
];
/** How a scene comes in; `pan` and `zoom` move its picture, the others its words. */
export const MOTIONS = ['none', 'rise', 'fade', 'unroll', 'ink', 'pan', 'zoom', 'count-up', 'stagger'];
/** The ground that a scene stands on: the theme's paper, its night, or a sheet of its one strong colour. */
export const TONES = ['paper', 'night', 'accent'];
