import { getCollection } from 'astro:content';
import { compareDates } from '../model/dates/order.ts';
import type { Entry, Site } from '../model/library.ts';
import type { Kind } from '../model/paths.ts';
import { once } from './once.ts';

/** The site's own settings. */
export const getSite = once(async (): Promise<Site> => {
  const [entry] = await getCollection('site');
  if (!entry) throw new Error('no library: pages are built by `handscroll build` and shown by `handscroll dev`');
  return entry.data as unknown as Site;
});

/** Every entry of a kind that readers may see, sorted by path; of one campaign where that is given. */
export async function listEntries(kind: Exclude<Kind, 'board'>, campaign?: string | void): Promise<Entry[]> {
  const entries = await listKind(kind);
  return campaign === undefined ? entries : entries.filter((entry) => entry.campaign === campaign);
}

const listKind = once(async (kind: Exclude<Kind, 'board'>) => {
  const entries = (await getCollection(kind)).map((entry) => entry.data as unknown as Entry);
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
});

/** Newest first, for reports and calls; what has no date stands last. */
export function sortByDate(entries: Entry[]): Entry[] {
  return [...entries].sort((a, b) => {
    if (!a.date || !b.date) return Number(b.date !== undefined) - Number(a.date !== undefined);
    return compareDates(b.date, a.date);
  });
}
