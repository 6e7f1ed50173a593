import type { FilledScene } from '../model/filled-scene.ts';
import type { Entry } from '../model/library.ts';
import { drawDates, drawVoices, findNamed } from '../model/scene-fills.ts';
import { loadBody } from './body.ts';
import { listEntries, sortByDate } from './entries.ts';

/** What the scenes of an edition draw from other files, in their order. The loader has checked that each draws something. */
export async function loadFills({ campaign, rendered }: Entry): Promise<FilledScene[]> {
  const fills = (rendered.scenes ?? []).flatMap(({ fill }) => fill ?? []);
  if (fills.length === 0) return [];
  const kinds = ['timeline', 'voice', 'call'] as const;
  const [timelines, voices, calls] = await Promise.all(kinds.map((kind) => listEntries(kind, campaign)));
  const newest = sortByDate(voices!);
  return Promise.all(
    fills.map(async (fill): Promise<FilledScene> => {
      const drawn = fill.kind === 'dates' ? drawDates(fill, timelines!) : drawVoices(fill, newest, calls!);
      if ('code' in drawn) return { kind: 'voices', voices: [] };
      if ('events' in drawn) return { kind: 'dates', ...drawn };
      const call = fill.kind === 'voices' && fill.call !== undefined ? findNamed(calls!, fill.call) : undefined;
      const shown = await Promise.all(drawn.map(async (entry) => ({ entry, body: await loadBody(entry) })));
      return { kind: 'voices', voices: shown, ...(call && { call }) };
    }),
  );
}
