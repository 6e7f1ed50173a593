import type { Entry, Library, Site } from './library.ts';
import { toSlug } from './paths.ts';
import { getShareSheet, posterUrl } from './share-images.ts';
import type { Sheet, SheetOrder } from './sheet.ts';

/**
 * Lists the sheets of a site, each once: a poster for every edition, share images for every page that readers may see.
 * @param tokensOf the theme's tokens for pages of a campaign, or of the site itself
 */
export function listSheetOrders(
  { site, entries }: Library,
  tokensOf: (campaign: Entry | undefined) => Record<string, string>,
): SheetOrder[] {
  const seen = entries.filter((entry) => site.review || entry.status === 'published');
  const indexes = new Map(seen.flatMap((entry) => (entry.kind === 'campaign' ? [[entry.campaign, entry]] : [])));
  const orders = new Map<string, SheetOrder>();
  const add = (sheet: Sheet, page: string, poster?: string): void => {
    const key = JSON.stringify([sheet, poster]);
    if (!orders.has(key)) orders.set(key, { sheet, page, ...(poster !== undefined && { poster }) });
  };
  add(getShareSheet({ ...describeHome(site), tokens: tokensOf(undefined) }), 'index.html');
  for (const id of new Set(seen.flatMap(({ kind, campaign }) => (kind === 'voice' ? [] : [campaign])))) {
    const entry = indexes.get(id);
    const url = `${toSlug(id)}/index.html`;
    const campaign = {
      title: entry?.title ?? id,
      lang: entry?.lang ?? site.languages[0]!,
      url,
      ...(entry && { entry }),
    };
    const common = { site, campaign, tokens: tokensOf(entry) };
    add(getShareSheet({ ...common, ...campaign }), url);
    for (const one of seen) {
      if (one.campaign !== id || one.url === undefined) continue;
      const { title, lang, url: page } = one;
      const sheet = getShareSheet({ ...common, title, lang, url: page, entry: one });
      add(sheet, page, one.kind === 'edition' ? posterUrl(page) : undefined);
    }
  }
  return [...orders.values()];
}

function describeHome(site: Site) {
  return { site, title: site.title, lang: site.languages[0]!, url: 'index.html' };
}
