import type { Fault } from '../faults.ts';
import type { Entry } from '../model/library.ts';
import { drawDates, drawVoices } from '../model/scene-fills.ts';

/** Finds scenes that draw from a timeline or from voices which are not there, or of which nothing is meant. */
export function checkFills(entries: readonly Entry[], review: boolean): Fault[] {
  return entries
    .filter(({ kind }) => kind === 'edition')
    .flatMap((edition) => {
      // What a page draws from must be there when that page is.
      const isThere = (entry: Entry): boolean =>
        entry.campaign === edition.campaign &&
        (review || entry.status === 'published' || edition.status !== 'published');
      const list = (kind: Entry['kind']): Entry[] => entries.filter((entry) => entry.kind === kind && isThere(entry));
      return (edition.rendered.scenes ?? []).flatMap(({ fill }): Fault[] => {
        if (!fill) return [];
        const drawn =
          fill.kind === 'dates' ? drawDates(fill, list('timeline')) : drawVoices(fill, list('voice'), list('call'));
        return 'code' in drawn ? [{ ...fill.place, ...drawn }] : [];
      });
    });
}
