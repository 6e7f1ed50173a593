import { foldWithOrigins } from './fold.ts';
import type { Folded } from './fold.ts';
import { findPart, findPhrase } from './match.ts';
import type { PageText } from './page.ts';
import type { Query } from './query.ts';

/** A piece of text, marked where it is what was asked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The place on a page where something was found. */
export interface Passage {
  /** Id of the heading it stands under; undefined before the first. */
  id?: string;
  /** The heading's words. */
  heading?: string;
  pieces: Piece[];
}

/** Width before and behind the first mark, in units of a Han character (other characters count half). */
const BEFORE = 18;
const BEHIND = 62;
const LONGEST_WORD = 20;

interface Span {
  start: number;
  end: number;
}

/**
 * Looks for a query in the text of a page.
 * @returns The passages where it stands, in order, the one with the most hits first when there are more than `most`; or
 * undefined if the page does not answer the query: a part is missing, or the phrase of a query in quotation marks. What opens at a
 * click is shown only if the query stands nowhere else.
 */
export function findPassages(
  query: Query,
  page: PageText,
  most = 3,
): { phrase: boolean; passages: Passage[] } | undefined {
  const folded = foldWithOrigins(page.text);
  const { text } = folded;
  const phrase = findPhrase(query, text).length > 0;
  if (!phrase && (query.exact || !query.parts.every((part) => findPart(part, text).length > 0))) return undefined;
  const spans = findSpans(query, folded, page.text);
  const open = spans.filter(({ start }) => !findClosed(page, start));
  const groups = groupBy(open.length > 0 ? open : spans, ({ start }) => findSection(page, start));
  const chosen = [...groups].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).slice(0, most);
  const passages = chosen
    .sort((a, b) => a[0] - b[0])
    .map(([section, hits]) => toPassage(page, section, preferBody(page, section, hits), spans));
  return { phrase, passages };
}

/** Marks a query in a short text such as a title. */
export function markText(query: Query, original: string): Piece[] {
  const folded = foldWithOrigins(original);
  return cutPieces(original, 0, original.length, findSpans(query, folded, original));
}

/** Where the original holds the phrase, or else its parts. */
function findSpans(query: Query, { text, origins }: Folded, original: string): Span[] {
  const toSpan = (at: number, { length }: string): Span => {
    const last = origins[at + length - 1]!;
    return { start: origins[at]!, end: last + (original.codePointAt(last)! > 0xffff ? 2 : 1) };
  };
  const whole = findPhrase(query, text).map((at) => toSpan(at, query.phrase));
  if (whole.length > 0) return joinSpans(whole);
  return joinSpans(query.parts.flatMap((part) => findPart(part, text).map((at) => toSpan(at, part))));
}

function joinSpans(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const before = joined.at(-1);
    if (before && span.start < before.end) before.end = Math.max(before.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** Index of the section that a place of the text belongs to, -1 before the first. */
function findSection({ sections }: PageText, place: number): number {
  let found = -1;
  while (found + 1 < sections.length && sections[found + 1]![0] <= place) found += 1;
  return found;
}

/** The first hit behind the heading's own line, if there is one: the heading is shown anyway. */
function preferBody({ text, sections }: PageText, section: number, hits: Span[]): Span {
  const lineEnd = text.indexOf('\n', section < 0 ? 0 : sections[section]![0]);
  return hits.find(({ start }) => lineEnd >= 0 && start > lineEnd) ?? hits[0]!;
}

/** The closed part of a page that a place lies in. */
function findClosed({ closed = [] }: PageText, place: number): [number, number] | undefined {
  return closed.find(([start, end]) => start <= place && place < end);
}

/** The part of a page around a hit that an excerpt may show: of its section, and not over the edge of what is closed. */
function findBounds(page: PageText, section: number, hit: Span): [number, number] {
  const { text, sections, closed = [] } = page;
  const edges = closed
    .flat()
    .concat(section < 0 ? 0 : sections[section]![0], sections[section + 1]?.[0] ?? text.length);
  return [
    Math.max(0, ...edges.filter((edge) => edge <= hit.start)),
    Math.min(text.length, ...edges.filter((edge) => edge >= hit.end)),
  ];
}

function toPassage(page: PageText, section: number, hit: Span, spans: Span[]): Passage {
  const { text, sections } = page;
  const [from, to] = findBounds(page, section, hit);
  const start = Math.max(from, walk(text, hit.start, -1, BEFORE));
  const end = Math.min(to, walk(text, hit.end, 1, BEHIND));
  const pieces = cutPieces(text, start, end, spans);
  const before = start > from ? [{ text: '…', marked: false }] : [];
  const behind = end < to ? [{ text: '…', marked: false }] : [];
  const passage: Passage = { pieces: [...before, ...pieces, ...behind] };
  if (section < 0) return passage;
  const [headingAt, id] = sections[section]!;
  const lineEnd = text.indexOf('\n', headingAt);
  return { ...passage, id, heading: text.slice(headingAt, lineEnd < 0 ? text.length : lineEnd) };
}

/** The place that lies so many Han widths before or behind, but not inside a Latin word or a surrogate pair. */
function walk(text: string, from: number, step: 1 | -1, width: number): number {
  const isEnd = (place: number): boolean => (step < 0 ? place <= 0 : place >= text.length);
  let place = from;
  for (let left = width; left > 0 && !isEnd(place); place += step) {
    left -= text.charCodeAt(step < 0 ? place - 1 : place) < 0x2e80 ? 0.5 : 1;
  }
  for (let more = 0; more < LONGEST_WORD && !isEnd(place) && isInside(text, place); more += 1) place += step;
  return place;
}

function isInside(text: string, place: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|[A-Za-z0-9]{2})$/.test(text.slice(place - 1, place + 1));
}

function cutPieces(text: string, start: number, end: number, spans: Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const push = (to: number, marked: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to).replace(/\n/gu, ' '), marked });
    at = Math.max(at, to);
  };
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    push(Math.max(span.start, start), false);
    push(Math.min(span.end, end), true);
  }
  push(end, false);
  return pieces;
}

function groupBy<Item>(items: Item[], toKey: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) groups.set(toKey(item), [...(groups.get(toKey(item)) ?? []), item]);
  return groups;
}
