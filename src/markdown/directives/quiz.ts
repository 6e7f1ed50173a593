import type { ElementContent } from 'hast';
import type { List, ListItem, Nodes } from 'mdast';
import { toPlainText } from '../plain-text.ts';
import { report } from '../run.ts';
import { element, idOf, makeBlocks, makeLabel, splitLabel } from './make.ts';
import type { DirectiveMaker } from './make.ts';

/**
 * A question with its options; the answer and its reason open at a click.
 *
 *     :::quiz[哪一天开幕？]
 *     - [ ] 7月1日
 *     - [x] 7月23日
 *
 *     会议记录与当事人的回忆都指向这一天。
 *     :::
 *
 * Right options are ticked, or named in `{answer="B"}` (`A C` for two) over an ordered list. Blocks before the list belong to the
 * question, those behind it to the reason. Without a list, the answer is the reason alone.
 */
export const makeQuiz: DirectiveMaker = (state, node, run, labels) => {
  const { content } = splitLabel(node);
  const at = content.findIndex((block) => block.type === 'list');
  const list = at < 0 ? undefined : (content[at] as List);
  const [question, reason] =
    at < 0 ? [content.slice(0, 1), content.slice(1)] : [content.slice(0, at), content.slice(at + 1)];
  const right = list ? findRight(list, node.attributes?.['answer'] ?? '') : [];
  if (list && right.length === 0) report(run, node, { code: 'quiz-without-answer' });
  if (!list && reason.length === 0) report(run, node, { code: 'quiz-without-answer' });
  const names = right.map((index) => letter(index));
  const answers = list ? right.map((index) => `${letter(index)}. ${toPlainText(list.children[index]!)}`) : [];
  return element(
    'div',
    {
      ...idOf(node),
      className: ['quiz'],
      role: 'group',
      ariaLabel: labels.quiz,
      ...(names.length > 0 && { dataAnswer: names.join(' ') }),
    },
    [
      element('div', { className: ['question'] }, [makeTitle(makeLabel(state, node)), ...makeBlocks(state, question)]),
      list &&
        element(
          'ol',
          { className: ['options'], type: 'A' },
          list.children.map((item) => makeOption(state, item)),
        ),
      element('details', { className: ['answer'] }, [
        element('summary', {}, [labels.answer]),
        ...answers.map((answer) => element('p', { className: ['right'] }, [answer])),
        ...makeBlocks(state, reason),
      ]),
    ],
  );
};

function makeTitle(label: (ElementContent | string)[]): ElementContent | undefined {
  return label.length > 0 ? element('p', {}, label) : undefined;
}

function makeOption(state: Parameters<DirectiveMaker>[0], item: ListItem): ElementContent {
  const only = item.children.length === 1 && item.children[0]!.type === 'paragraph' ? item.children[0] : undefined;
  return element('li', {}, only ? (state.all(only) as ElementContent[]) : makeBlocks(state, item.children as Nodes[]));
}

/** Indices of the right options, by tick or by letters and numbers: `B`, `A C`, `2`. */
function findRight(list: List, answer: string): number[] {
  const named = new Set(
    [...answer.toUpperCase().matchAll(/[A-Z]|\d+/gu)].map(([name]) =>
      /\d/u.test(name) ? Number(name) - 1 : name.charCodeAt(0) - 65,
    ),
  );
  return list.children.flatMap((item, index) => (item.checked === true || named.has(index) ? [index] : []));
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
