import { escapeXml } from './xml.ts';

/** A sitemap (sitemaps.org 0.9) of whole addresses. */
export function formatSitemap(addresses: string[]): string {
  const entries = addresses.map((address) => `  <url><loc>${escapeXml(address)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}
