import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../faults.ts';
import { resolveFrom } from '../../model/paths.ts';
import { SEARCH_FOLDER } from '../../model/search/page.ts';
import { decodeEntities } from '../entities.ts';
import { toFault } from '../to-fault.ts';
import { readMainText, TextSet } from './main-text.ts';
import type { FinishedSite, Rule } from './site.ts';

/** Lists of pages that programs read: feeds, sitemap, data of timelines, the table of search. */
const LISTS = new RegExp(`\\.(?:xml|json)$|^${SEARCH_FOLDER}/search-data[^/]*\\.js$`, 'u');
/** What may be an address in such a list: a string of JSON, an attribute or the text of an element. */
const WORDS = /"((?:[^"\\]|\\.)*)"|>([^<]+)</gu;

/**
 * Nothing that is not published yet has a page, or is led to by a page, a feed, the sitemap or search; and no page shows the words of
 * what has no page of its own. Titles are not looked for: two things may bear one name.
 */
export const verifyLeaks: Rule = async (site) => {
  const { options, files, pages } = site;
  const urls = new Set(options.unpublished.flatMap(({ url }) => url ?? []));
  const texts = new TextSet(options.unpublished.flatMap(({ text }) => text ?? []));
  const faults: Fault[] = [...urls]
    .filter((url) => files.has(url))
    .map((url) => toFault(options, url, 'unpublished-page', { found: url }));
  if (urls.size > 0) {
    for (const { page, facts } of pages) {
      const led = new Set(facts.references.flatMap(([, address]) => findTargets(site, page.url, address)));
      for (const found of led) {
        if (urls.has(found)) faults.push(toFault(options, page.url, 'unpublished-linked', { found }));
      }
    }
    for (const file of files) {
      if (!LISTS.test(file)) continue;
      for (const found of await readTargets(site, file)) {
        if (urls.has(found)) faults.push(toFault(options, file, 'unpublished-linked', { found }));
      }
    }
  }
  if (texts.size > 0) {
    for (const { page } of pages) {
      const found = texts.findIn(readMainText(page.html));
      if (found !== undefined) faults.push(toFault(options, page.url, 'unpublished-shown', { found }));
    }
  }
  return faults;
};

/** Every address below the site's root that a list may name. */
async function readTargets(site: FinishedSite, file: string): Promise<Set<string>> {
  const text = await readFile(join(site.options.dir, file), 'utf8');
  const isXml = file.endsWith('.xml');
  const targets = new Set<string>();
  for (const [, quoted, between] of text.matchAll(WORDS)) {
    const words = quoted ?? between!;
    if (!words.includes('.html')) continue;
    const address = isXml ? decodeEntities(words).trim() : words;
    // The table of search counts its addresses from the root, other lists from where they are.
    for (const target of [...findTargets(site, file, address), ...findTargets(site, '', address)]) targets.add(target);
  }
  return targets;
}

/** What an address that stands in the file at `url` leads to in this site, as it is and decoded. */
function findTargets({ options: { siteUrl } }: FinishedSite, url: string, address: string): string[] {
  const isOwn = siteUrl !== undefined && address.startsWith(siteUrl);
  const way = (isOwn ? `/${address.slice(siteUrl.length)}` : address).replace(/[?#].*$/su, '');
  if (way === '' || /^[a-z][a-z\d+.-]*:/iu.test(way)) return [];
  return [way, decode(way)].flatMap((path) => resolveFrom(url, path) ?? []);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
