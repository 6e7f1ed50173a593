import { parseDate } from './dates/parse.ts';
import { yearOf } from './dates/order.ts';
import type { TimelineEra, TimelineEvent } from './rendered.ts';

export interface EraYear {
  id: string;
  title: string;
  /** The year it begins in, by its own date, else by its first event. */
  year: number;
}

/** The eras of a timeline that have a beginning, in order. */
export function listEraYears(eras: TimelineEra[], events: TimelineEvent[]): EraYear[] {
  return eras.flatMap(({ id, title, edtf }) => {
    const years =
      edtf !== undefined
        ? readYear(edtf)
        : events.filter(({ era }) => era === id).flatMap((event) => readYear(event.edtf));
    return years.length > 0 ? [{ id, title, year: Math.min(...years) }] : [];
  });
}

function readYear(edtf: string): number[] {
  const reading = parseDate(edtf);
  return 'date' in reading && (reading.date.start ?? reading.date.end) !== null ? [yearOf(reading.date)] : [];
}
