import type { ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { getLabels } from '../labels.ts';
import type { Directive } from '../remark-directives.ts';
import { getRun } from '../run.ts';
import type { DirectiveMaker } from './make.ts';
import { makeMap } from './map.ts';
import { makeMedia } from './media.ts';
import { makeNote } from './note.ts';
import { makePeople } from './people.ts';
import { makeCompare, makeGallery } from './pictures.ts';
import { makeQuiz } from './quiz.ts';
import { makeRuby } from './ruby.ts';

/** The makers by name; `scene` is none, remark-scenes.ts has taken it. */
const MAKERS: Record<string, DirectiveMaker> = {
  note: makeNote,
  tip: makeNote,
  caution: makeNote,
  quiz: makeQuiz,
  gallery: makeGallery,
  compare: makeCompare,
  video: makeMedia,
  audio: makeMedia,
  people: makePeople,
  map: makeMap,
  ruby: makeRuby,
};

/** Handles a directive on the way from Markdown to HTML. */
export function makeDirective(state: State, node: Directive): ElementContent | undefined {
  const run = getRun((state.options as { file?: VFile }).file!);
  const result = MAKERS[node.name]?.(state, node, run, getLabels(run.context.lang));
  if (result) state.patch(node, result);
  return result;
}
