import { encodePath } from '../model/paths.ts';
import { listPublicPages } from '../queries/public-pages.ts';
import { getSite } from '../queries/entries.ts';
import { formatSitemap } from '../model/sitemap.ts';

/** `sitemap.xml`; none without `url` in site.yaml, since it holds whole addresses only, and none for a review copy. */
export async function getStaticPaths() {
  const { url, review } = await getSite();
  return url === undefined || review ? [] : [{ params: { sitemap: 'sitemap' } }];
}

/** Every page for search engines. */
export async function GET(): Promise<Response> {
  const [{ url }, pages] = await Promise.all([getSite(), listPublicPages()]);
  return new Response(formatSitemap(pages.map((page) => url! + encodePath(page))));
}
