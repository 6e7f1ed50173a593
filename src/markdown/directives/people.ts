import type { ElementContent } from 'hast';
import type { Image, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { comparePeople } from '../../model/person-order.ts';
import { toPlainText } from '../plain-text.ts';
import { report } from '../run.ts';
import { element, idOf, makeBlocks, makeLabel, splitLabel } from './make.ts';
import type { DirectiveMaker } from './make.ts';

/** Between a name and who it is: `甲 —— 校长`, `A — dean`, `甲：校长`, `甲 | 校长`. */
const PARTING = /\s*(?:——|[—–｜|：]|:\s| - )\s*/u;

/**
 * `:::people` around a list `- ![portrait](a.jpg) 姓名 —— 身份` → people in the order of their names: pinyin for Han characters. A
 * portrait may be missing; further blocks of a point are told of the person below.
 */
export const makePeople: DirectiveMaker = (state, node, run, labels) => {
  const { content } = splitLabel(node);
  const items = content.flatMap((block) => (block.type === 'list' ? block.children : []));
  const others = content.filter((block) => block.type !== 'list');
  if (items.length === 0) report(run, node, { code: 'people-empty' });
  const people = items.map((item) => readPerson(item));
  for (const { name, item } of people) if (name === '') report(run, item, { code: 'person-without-name' });
  const title = makeLabel(state, node);
  const list = element(
    'ul',
    { ...idOf(node), className: ['people'], ariaLabel: labels.people },
    people
      .sort((a, b) => comparePeople(a.name, b.name, run.context.lang))
      .map(({ portrait, name, role, rest }) =>
        element('li', {}, [
          portrait && (state.one(portrait, undefined) as ElementContent),
          element('b', { dataHeading: true }, [name]),
          role.length > 0
            ? element('span', {}, state.all({ type: 'paragraph', children: role }) as ElementContent[])
            : undefined,
          ...makeBlocks(state, rest),
        ]),
      ),
  );
  if (title.length === 0 && others.length === 0) return list;
  return element('div', { className: ['people-group'] }, [
    title.length > 0 ? element('p', { className: ['people-title'] }, title) : undefined,
    ...makeBlocks(state, others),
    list,
  ]);
};

interface Person {
  item: ListItem;
  portrait: Image | undefined;
  name: string;
  role: PhrasingContent[];
  rest: Nodes[];
}

function readPerson(item: ListItem): Person {
  const [first, ...rest] = item.children as Nodes[];
  const words = first?.type === 'paragraph' ? first.children : [];
  const portrait = words.find((child): child is Image => child.type === 'image');
  const line = words.filter((child) => child !== portrait && child.type !== 'break');
  const at = line.findIndex((child) => child.type === 'text' && PARTING.test(child.value.trimStart()));
  const base = { item, portrait, rest: first?.type === 'paragraph' ? rest : (item.children as Nodes[]) };
  if (at < 0) return { ...base, name: toText(line), role: [] };
  const { value } = line[at] as { value: string };
  const [mark] = PARTING.exec(value.trimStart())!;
  const cut = value.indexOf(mark, value.length - value.trimStart().length);
  const [before, behind] = [value.slice(0, cut), value.slice(cut + mark.length)];
  const role: PhrasingContent[] = [
    ...(behind ? [{ type: 'text' as const, value: behind }] : []),
    ...line.slice(at + 1),
  ];
  return { ...base, name: toText([...line.slice(0, at), { type: 'text', value: before }]), role };
}

function toText(children: PhrasingContent[]): string {
  return toPlainText({ type: 'paragraph', children } as Paragraph).replaceAll('\n', ' ');
}
