import type { Campaign } from './campaign.ts';
import { formatDate } from './dates/format.ts';
import { parseDate } from './dates/parse.ts';

/** The days that a campaign lasts, as its front matter gives them; undefined where it gives none. */
export function formatSpan({ entry, lang }: Campaign): string | undefined {
  const { startsOn, endsOn } = entry?.dates ?? {};
  const only = startsOn ?? endsOn;
  if (!startsOn || !endsOn) return only && formatDate(only, lang);
  const reading = parseDate(`${startsOn.edtf}/${endsOn.edtf}`);
  return 'date' in reading ? formatDate(reading.date, lang) : formatDate(startsOn, lang);
}
