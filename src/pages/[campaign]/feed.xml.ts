import type { APIContext } from 'astro';
import { formatFeed } from '../../model/feed.ts';
import type { Campaign } from '../../model/campaign.ts';
import { listCampaigns } from '../../queries/campaigns.ts';
import { getSite, sortByDate } from '../../queries/entries.ts';

/** Feeds hold whole addresses, so there are none without `url` in site.yaml. */
export async function getStaticPaths() {
  const [{ url }, campaigns] = await Promise.all([getSite(), listCampaigns()]);
  if (url === undefined) return [];
  return campaigns.map((campaign) => ({ params: { campaign: campaign.url.split('/')[0] }, props: { campaign } }));
}

export async function GET({ props }: APIContext<{ campaign: Campaign }>): Promise<Response> {
  const { campaign } = props;
  const { url, builtOn } = await getSite();
  const entries = sortByDate([...campaign.editions, ...campaign.timelines, ...campaign.reports, ...campaign.calls]);
  const feed = campaign.url.replace(/index\.html$/u, 'feed.xml');
  const { lang, title, url: home } = campaign;
  return new Response(formatFeed({ siteUrl: url!, url: feed, home, title, lang, builtOn, entries }));
}
