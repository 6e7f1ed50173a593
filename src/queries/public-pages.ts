import { listCampaigns } from './campaigns.ts';
import { listEntries } from './entries.ts';

/** Addresses of every page that search engines may list, sorted; pages that only lead on (search, 404) are not among them. */
export async function listPublicPages(): Promise<string[]> {
  const kinds = ['edition', 'timeline', 'lesson', 'part', 'report', 'call'] as const;
  const [campaigns, entries] = await Promise.all([
    listCampaigns(),
    Promise.all(kinds.map((kind) => listEntries(kind))).then((lists) => lists.flat()),
  ]);
  const generated = campaigns.flatMap((campaign) => [campaign.url, ...campaign.courses.map((course) => course.url)]);
  return ['index.html', ...generated, ...entries.map((entry) => entry.url!)].sort();
}
