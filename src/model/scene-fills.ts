import { closest } from 'fastest-levenshtein';
import { parseDate } from './dates/parse.ts';
import type { HistoricDate } from './dates/historic-date.ts';
import type { Entry } from './library.ts';
import type { SceneFill, TimelineEvent } from './rendered.ts';

/** Events that can be read in one scene. */
const MOST_EVENTS = 60;
const MOST_VOICES = 24;

/** Why a scene cannot be filled: the code of a fault and the values of its sentences. */
export interface FillProblem {
  code: string;
  values: Record<string, string | number>;
}

/** The events of a timeline that a scene draws, in its order. */
export interface DrawnDates {
  timeline: Entry;
  events: TimelineEvent[];
}

/** Finds the events that a `dates` scene draws: by ids, or by range and tag; of the campaign's first timeline where none is named. */
export function drawDates(
  fill: Extract<SceneFill, { kind: 'dates' }>,
  timelines: readonly Entry[],
): DrawnDates | FillProblem {
  const timeline = fill.timeline === undefined ? timelines[0] : findNamed(timelines, fill.timeline);
  if (!timeline) return unknownName('fill-timeline-unknown', fill.timeline, timelines);
  const all = timeline.rendered.events ?? [];
  const name = nameOf(timeline);
  const named = fill.events ? drawNamed(fill.events, all, name) : all;
  if ('code' in named) return named;
  const events = drawRange(fill, named);
  if ('code' in events) return events;
  const tagged = fill.tag === undefined ? events : events.filter(({ tags }) => tags.includes(fill.tag!));
  if (tagged.length === 0) {
    const tags = [...new Set(all.flatMap((event) => event.tags))];
    return { code: 'fill-without-events', values: { timeline: name, allowed: tags.join('、') || '–' } };
  }
  if (tagged.length > MOST_EVENTS) {
    return { code: 'fill-too-many', values: { found: tagged.length, limit: MOST_EVENTS } };
  }
  return { timeline, events: tagged };
}

function drawNamed(
  ids: readonly string[],
  all: readonly TimelineEvent[],
  timeline: string,
): TimelineEvent[] | FillProblem {
  const found = ids.map((id) => findEvent(all, id));
  const missing = ids.find((_, index) => found[index] === undefined);
  if (missing !== undefined) {
    const known = all.map(({ id }) => id);
    const suggestion = known.length > 0 ? closest(missing, known) : '–';
    return { code: 'fill-event-unknown', values: { timeline, found: missing, suggestion } };
  }
  return found as TimelineEvent[];
}

function drawRange(
  { from, to }: { from?: string; to?: string },
  all: readonly TimelineEvent[],
): TimelineEvent[] | FillProblem {
  const first = from === undefined ? undefined : parseDate(from);
  if (first && 'code' in first) return first;
  const last = to === undefined ? undefined : parseDate(to);
  if (last && 'code' in last) return last;
  const [start, end] = [first?.date.start ?? -Infinity, last?.date.end ?? Infinity];
  if (start > end) return { code: 'fill-range-reversed', values: { found: from!, to: to! } };
  return all.filter(({ edtf }) => {
    const read = parseDate(edtf);
    return 'date' in read && isWithin(read.date, start, end);
  });
}

/** By its whole id, or by its beginning where only one begins so: the date alone mostly says enough. */
function findEvent(all: readonly TimelineEvent[], id: string): TimelineEvent | undefined {
  const begun = all.filter((event) => event.id.startsWith(`${id}-`));
  return all.find((event) => event.id === id) ?? (begun.length === 1 ? begun[0] : undefined);
}

/** An event belongs to the range that it begins in. */
function isWithin(date: HistoricDate, start: number, end: number): boolean {
  const begins = date.start ?? date.end;
  return begins !== null && begins >= start && begins <= end;
}

/** Finds the voices that a scene shows, newest first as they are given. */
export function drawVoices(
  fill: Extract<SceneFill, { kind: 'voices' }>,
  voices: readonly Entry[],
  calls: readonly Entry[],
): Entry[] | FillProblem {
  const call = fill.call === undefined ? undefined : findNamed(calls, fill.call);
  if (fill.call !== undefined && !call) return unknownName('fill-call-unknown', fill.call, calls);
  const drawn = voices.filter(
    ({ data }) =>
      (!call || toStem(String(data['call'] ?? '')) === nameOf(call)) &&
      (fill.tag === undefined || ((data['tags'] as string[] | undefined) ?? []).includes(fill.tag)),
  );
  if (drawn.length === 0) return { code: 'fill-without-voices', values: {} };
  return drawn.slice(0, fill.limit ?? MOST_VOICES);
}

/** The entry that a scene means: by the name of its file, with or without a folder and `.md`. */
export function findNamed(entries: readonly Entry[], name: string): Entry | undefined {
  return entries.find((entry) => nameOf(entry) === toStem(name));
}

function unknownName(code: string, found: string | undefined, entries: readonly Entry[]): FillProblem {
  const names = entries.map((entry) => nameOf(entry));
  const suggestion = names.length > 0 ? closest(found ?? '', names) : '–';
  return { code, values: { found: found ?? '–', suggestion, allowed: names.join(', ') || '–' } };
}

/** The name of an entry's file, without `.md`. */
function nameOf({ path }: Entry): string {
  return toStem(path.split('/').at(-1)!);
}

function toStem(name: string): string {
  return name
    .split('/')
    .at(-1)!
    .replace(/\.mdx?$/iu, '');
}
