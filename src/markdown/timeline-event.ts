import type { Nodes, Parent, PhrasingContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { datetimeAttribute, formatDate } from '../model/dates/format.ts';
import { isOneOf } from '../model/dates/historic-date.ts';
import type { HistoricDate } from '../model/dates/historic-date.ts';
import type { TimelineEvent } from '../model/rendered.ts';
import { getLabels } from './labels.ts';
import { splitCredit } from './figure.ts';
import { toPlainText } from './plain-text.ts';
import type { EventFieldNode } from './remark-event-fields.ts';
import { trimHeading } from './trim-heading.ts';
import type { OutlinedHeading } from './timeline-outline.ts';
import type { Run } from './run.ts';

/** Makes the section of an era; blocks and events are put into `children`. */
export function makeEra(run: Run, one: OutlinedHeading): { node: Nodes; children: Nodes[]; id: string } {
  const id = takeId(one);
  const date = one.dated?.date;
  const title = one.dated ? one.dated.title || formatDate(one.dated.date, run.context.lang) : one.text;
  run.rendered.eras!.push({ id, title, ...(date && { edtf: date.edtf }) });
  describe(run, id, 2, title);
  const children: Nodes[] = [makeHeader(run, one, 2, title)];
  const node = wrap('section', { className: ['era'], id, ...(date && describeDate(date)) }, children);
  return { node, children, id };
}

/**
 * Makes the article of an event. Its body is put into `body`; `fill` then reads media, sources, tags and text from it.
 * @returns the level of its heading too: 3 below an era, else 2, so that no level is left out.
 */
export function makeEvent(
  run: Run,
  one: OutlinedHeading,
  era: string | undefined,
  body: Nodes[],
): { node: Nodes; level: number; fill: () => void } {
  const id = takeId(one);
  const { date, title: words } = one.dated!;
  const label = formatDate(date, run.context.lang);
  const title = words || label;
  const level = era === undefined ? 2 : 3;
  const event: TimelineEvent = {
    id,
    title,
    edtf: date.edtf,
    label,
    ...(era !== undefined && { era }),
    tags: [],
    text: '',
    media: [],
    sources: [],
  };
  run.rendered.events!.push(event);
  describe(run, id, level, title);
  const properties: Record<string, unknown> = { className: ['event'], id, ...describeDate(date) };
  const header = makeHeader(run, one, level, title);
  const children: Nodes[] = [header];
  const fill = (): void => {
    const fields = body.filter(isField);
    const blocks = body.filter((block) => !isField(block));
    const sources = fields.filter(({ field }) => field === 'source');
    event.tags = fields.filter(({ field }) => field === 'tags').flatMap((field) => splitTags(toPlainText(field)));
    const group = fields.find(({ field }) => field === 'group');
    if (group) event.group = toPlainText(group);
    event.sources = sources.map(tellSource).filter((source) => source !== '');
    event.text = toPlainText(blocks);
    event.media = blocks.flatMap(findMedia);
    if (event.tags.length > 0) properties['dataTags'] = event.tags.join(',');
    if (event.group) properties['dataGroup'] = event.group;
    const about = [...(event.group ? [event.group] : []), ...event.tags];
    if (about.length > 0) {
      const value = about.join(getLabels(run.context.lang).listSign);
      // Behind the date, above the title.
      (header as Parent).children.splice(1, 0, wrap('p', { className: ['tags'] }, [{ type: 'text', value }]) as never);
    }
    if (blocks.length > 0) children.push(wrap('div', { className: ['body'] }, blocks));
    children.push(...sources);
  };
  return { node: wrap('article', properties, children), level, fill };
}

/** What a page needs to draw a date: its EDTF, first and last day (days since 1970-01-01), precision, and what is doubted. */
function describeDate(date: HistoricDate): Record<string, string | undefined> {
  return {
    dataEdtf: date.edtf,
    dataStart: date.start === null ? undefined : String(date.start),
    dataEnd: date.end === null ? undefined : String(date.end),
    dataPrecision: date.precision,
    dataPart: date.part,
    dataRange: date.edtf.includes('/') ? 'true' : undefined,
    dataApproximate: date.approximate ? 'true' : undefined,
    dataUncertain: date.uncertain || isOneOf(date) ? 'true' : undefined,
  };
}

function makeHeader(run: Run, one: OutlinedHeading, level: number, title: string): Nodes {
  const children: Nodes[] = [];
  if (one.dated) {
    const { date } = one.dated;
    const label = { type: 'text', value: formatDate(date, run.context.lang) } as const;
    const datetime = datetimeAttribute(date);
    const time = wrap(datetime === undefined ? 'span' : 'time', datetime === undefined ? {} : { dateTime: datetime }, [
      label,
    ]);
    children.push(wrap('p', { className: ['when'] }, isOneOf(date) ? [time, makeDoubt(run, date)] : [time]));
  }
  const words: PhrasingContent[] = one.dated
    ? one.dated.title === ''
      ? [{ type: 'text', value: title }]
      : trimHeading(one.heading.children, one.text, title)
    : one.heading.children;
  children.push(wrap(`h${level}`, {}, words));
  return wrap('header', {}, children);
}

/** Says of a date that is one of several how many the sources give. */
function makeDoubt(run: Run, date: HistoricDate): Nodes {
  const { twoAccounts, manyAccounts } = getLabels(run.context.lang);
  const value = date.edtf.split(',').length > 2 ? manyAccounts : twoAccounts;
  return wrap('span', { className: ['doubt'] }, [{ type: 'text', value }]);
}

/** The heading's id goes to the section or article around it. */
function takeId(one: OutlinedHeading): string {
  return String(one.heading.data?.hProperties?.['id']);
}

/** Lists an era or event among the headings under what its page shows. */
function describe(run: Run, id: string, depth: number, text: string): void {
  const heading = run.rendered.headings.find((other) => other.id === id);
  if (heading) Object.assign(heading, { depth, text });
}

function splitTags(text: string): string[] {
  return text
    .split(/[、,，;；]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** A source as plain text, with the addresses that its words do not show. */
function tellSource(field: EventFieldNode): string {
  const text = toPlainText(field).replaceAll('\n', ' ');
  const urls = field.children.flatMap((node) =>
    node.type === 'link' && /^https?:/iu.test(node.url) ? [node.url] : [],
  );
  return [text, ...urls.filter((url) => !text.includes(url))].join(' ').trim();
}

function findMedia(node: Nodes): TimelineEvent['media'] {
  if (node.type === 'image') {
    const { caption, credit } = node.title ? splitCredit(node.title) : { caption: '', credit: undefined };
    return [
      { url: node.url, ...(caption && { caption }), ...(credit && { credit }), ...(node.alt && { alt: node.alt }) },
    ];
  }
  if (isPlayer(node)) {
    const words = node.type === 'leafDirective' ? toPlainText(node.children) : (node.attributes?.['title'] ?? '');
    const { caption, credit } = splitCredit(words || (node.attributes?.['title'] ?? ''));
    return [{ url: node.attributes!['src']!, ...(caption && { caption }), ...(credit && { credit }) }];
  }
  return 'children' in node ? (node.children as Nodes[]).flatMap(findMedia) : [];
}

function isPlayer(node: Nodes): node is LeafDirective | ContainerDirective {
  return (
    (node.type === 'leafDirective' || node.type === 'containerDirective') &&
    (node.name === 'video' || node.name === 'audio') &&
    Boolean(node.attributes?.['src'])
  );
}

function isField(node: Nodes): node is EventFieldNode {
  return node.type === 'eventField';
}

function wrap(hName: string, hProperties: Record<string, unknown>, children: Nodes[]): Nodes {
  return { type: 'timelinePart', data: { hName, hProperties }, children } as never;
}
