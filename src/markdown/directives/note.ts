import { element, idOf, makeBlocks, makeLabel, splitLabel } from './make.ts';
import type { DirectiveMaker } from './make.ts';

/** `:::tip[题]` → a box with its title, which names the kind where the author gives none. */
export const makeNote: DirectiveMaker = (state, node, _run, labels) => {
  const kind = node.name as 'note' | 'tip' | 'caution';
  return element('div', { ...idOf(node), className: ['note', `note-${kind}`], role: 'note' }, [
    element('p', { className: ['note-title'] }, makeLabel(state, node, labels[kind])),
    ...makeBlocks(state, splitLabel(node).content),
  ]);
};
