import type { RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Place } from '../../faults.ts';
import type { SceneFill } from '../../model/rendered.ts';
import { report } from '../run.ts';
import type { Run } from '../run.ts';

/** What a scene has of its own in the place of a fill. */
const OWN: Record<SceneFill['kind'], string[]> = { dates: ['list', 'table'], voices: ['list', 'blockquote'] };

/** Reads what a `dates` or `voices` scene without such things of its own draws from other files. */
export function readFill(
  run: Run,
  directive: LeafDirective | undefined,
  layout: string,
  content: readonly RootContent[],
  place: Place,
): SceneFill | undefined {
  if (layout !== 'dates' && layout !== 'voices') return undefined;
  if (content.some((block) => OWN[layout].includes(block.type))) return undefined;
  const texts: Record<string, string> = {};
  for (const key of ['timeline', 'from', 'to', 'tag', 'call', 'limit', 'events']) {
    const value = directive?.attributes?.[key]?.trim();
    if (value) texts[key] = value;
  }
  const { timeline, from, to, tag, call, limit, events } = texts;
  if (layout === 'dates') {
    const ids = events?.split(/[,，、;；\s]+/u).filter(Boolean);
    return {
      kind: 'dates',
      ...{ ...(timeline && { timeline }), ...(from && { from }), ...(to && { to }), ...(tag && { tag }) },
      ...(ids && { events: ids }),
      place,
    };
  }
  const most = limit === undefined ? undefined : Number(limit);
  if (most !== undefined && !(Number.isInteger(most) && most > 0)) {
    report(run, directive, { code: 'scene-limit-unclear', values: { found: limit! } });
  }
  return {
    kind: 'voices',
    ...{ ...(call && { call }), ...(tag && { tag }) },
    ...(most !== undefined && most > 0 && { limit: Math.ceil(most) }),
    place,
  };
}
