import type { Entry, Site } from './library.ts';

/** Address of the PDF of a page, from the address of the page. */
export function locateBooklet(url: string): string {
  return url.replace(/\.html$/u, '.pdf');
}

/** Stands in a page where the extent of its PDF will be told, which is known only once it is printed. */
export const EXTENT = '__PDF_EXTENT__';

/** Who stands on printed matter as its sender: the organiser of the campaign, else the owner of the site. */
export function findOrganiser(site: Pick<Site, 'legal'>, campaign?: Pick<Entry, 'data'>): string | undefined {
  return (campaign?.data['organiser'] as string | undefined) ?? site.legal.owner;
}
