import { encodePath } from '../model/paths.ts';
import { listPublicPages } from '../queries/public-pages.ts';
import { getSite } from '../queries/entries.ts';
import { formatSitemap } from '../model/sitemap.ts';

/** Every page for search engines; empty without `url` in site.yaml, since a sitemap holds whole addresses only. */
export async function GET(): Promise<Response> {
  const { url, review } = await getSite();
  const pages = url === undefined || review ? [] : await listPublicPages();
  return new Response(formatSitemap(pages.map((page) => url + encodePath(page))));
}
