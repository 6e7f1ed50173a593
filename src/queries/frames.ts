import type { Campaign } from '../model/campaign.ts';
import type { Entry } from '../model/library.ts';
import { getCampaign } from './campaigns.ts';
import { getSite } from './entries.ts';

/** What a page of a content file tells its frame. */
export async function frameOf(entry: Entry) {
  const [site, campaign] = await Promise.all([getSite(), getCampaign(entry.campaign)]);
  const { title, description, lang, kind, url } = entry;
  return { site, campaign, entry, title, description, lang, kind, url: url! };
}

/** What a page without a content file tells its frame. */
export async function frameWithout(page: {
  title: string;
  kind: string;
  url: string;
  lang?: string;
  campaign?: Campaign;
}) {
  const site = await getSite();
  const description = page.kind === 'home' ? site.description : undefined;
  return { site, lang: site.languages[0]!, ...(description !== undefined && { description }), ...page };
}
