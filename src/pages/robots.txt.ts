import { getSite } from '../queries/entries.ts';

/** Lets every search engine in, and none while drafts are shown. */
export async function GET(): Promise<Response> {
  const { url, review } = await getSite();
  const rule = review ? 'Disallow: /' : 'Allow: /';
  const sitemap = url === undefined || review ? '' : `\nSitemap: ${url}sitemap.xml\n`;
  return new Response(`User-agent: *\n${rule}\n${sitemap}`);
}
