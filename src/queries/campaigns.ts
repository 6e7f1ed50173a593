import type { Campaign } from '../model/campaign.ts';
import { getSite, listEntries, sortByDate } from './entries.ts';
import { once } from './once.ts';
import { toSlug } from '../model/paths.ts';
import { listCourses } from './courses.ts';

/** Every campaign with something to read, sorted by folder. */
export async function listCampaigns(): Promise<Campaign[]> {
  const kinds = ['campaign', 'edition', 'timeline', 'course', 'lesson', 'report', 'call'] as const;
  const entries = (await Promise.all(kinds.map((kind) => listEntries(kind)))).flat();
  const ids = [...new Set(entries.map((entry) => entry.campaign))].sort();
  return Promise.all(ids.map((id) => getCampaign(id)));
}

/** One campaign by its folder. */
export const getCampaign = once(async (id: string): Promise<Campaign> => {
  const [entry] = await listEntries('campaign', id);
  const [editions, timelines, courses, reports, calls] = await Promise.all([
    listEntries('edition', id),
    listEntries('timeline', id),
    listCourses(id),
    listEntries('report', id),
    listEntries('call', id),
  ]);
  const lang = entry?.lang ?? (await getSite()).languages[0]!;
  const sorted = { reports: sortByDate(reports), calls: sortByDate(calls) };
  const url = `${toSlug(id)}/index.html`;
  return { id, url, lang, title: entry?.title ?? id, ...(entry && { entry }), editions, timelines, courses, ...sorted };
});
