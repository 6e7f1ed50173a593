import type { Nodes, Paragraph, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { formatDate } from '../../model/dates/format.ts';
import type { HistoricDate } from '../../model/dates/historic-date.ts';
import { parseDate } from '../../model/dates/parse.ts';
import { getLabels } from '../labels.ts';
import { report } from '../run.ts';
import type { Run } from '../run.ts';

/** Begins the sentence that is read once the day has come. */
const AFTER = /^\s*(?:已过|之后|过后|after(?:wards)?)\s*[:：]\s*/iu;

/**
 * Makes the countdown of a scene: the day in words for all, the days left for a script, and the paragraph that begins with `已过：` or
 * `After:` for the time when the day has come.
 */
export function makeCountdown(run: Run, directive: LeafDirective | undefined, content: RootContent[]): RootContent[] {
  const date = readDay(run, directive, content[0]);
  const labels = getLabels(run.context.lang);
  const at = content.findIndex((block) => block.type === 'paragraph' && isAfter(block));
  const after = at < 0 ? undefined : trimMark(content[at] as Paragraph);
  const rest = content.filter((_, index) => index !== at);
  if (!date) return after ? [...rest, after] : rest;
  const day = date.edtf;
  const time = make('time', { dateTime: day, dataDisplay: true }, [text(formatDate(date, run.context.lang))]);
  const left = make('p', { className: ['countdown-left'], dataWords: labels.timeLeft, hidden: true }, []);
  const words = after?.children ?? [text(labels.dayHasCome)];
  return [
    ...rest,
    make('div', { className: ['countdown'], dataTo: day }, [
      make('p', { className: ['countdown-day'] }, [time]),
      left,
      make('p', { className: ['countdown-after'], hidden: true }, words),
    ]),
  ];
}

function readDay(run: Run, directive: LeafDirective | undefined, first: Nodes | undefined): HistoricDate | undefined {
  const found = directive?.attributes?.['to']?.trim();
  if (!found) {
    report(run, directive ?? first, { code: 'countdown-without-date' });
    return undefined;
  }
  const read = parseDate(found);
  if ('code' in read) {
    report(run, directive, read);
    return undefined;
  }
  const { date } = read;
  const isDay = date.precision === 'day' && date.start === date.end && !date.approximate && !date.uncertain;
  if (!isDay || date.part) {
    report(run, directive, { code: 'countdown-not-a-day', values: { found } });
    return undefined;
  }
  return date;
}

function isAfter({ children: [first] }: Paragraph): boolean {
  return first?.type === 'text' && AFTER.test(first.value);
}

function trimMark(node: Paragraph): Paragraph {
  const [first, ...rest] = node.children;
  const words = { ...first, value: (first as { value: string }).value.replace(AFTER, '') } as typeof first & object;
  return { ...node, children: [words, ...rest] };
}

function make(hName: string, hProperties: Record<string, unknown>, children: Nodes[]): RootContent {
  return { type: 'countdown', data: { hName, hProperties }, children } as never;
}

function text(value: string): Nodes {
  return { type: 'text', value };
}
