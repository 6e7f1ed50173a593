import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../faults.ts';
import { encodePath } from '../../model/paths.ts';
import { SEARCH_FOLDER } from '../../model/search/page.ts';
import { toFault } from '../to-fault.ts';
import type { Rule } from './site.ts';

/** Lists of pages that programs read: feeds, sitemap, data of timelines, the table of search. */
const LISTS = new RegExp(`\\.(?:xml|json)$|^${SEARCH_FOLDER}/search-data[^/]*\\.js$`, 'u');

/**
 * Nothing that is not published yet has a page, or is named by its title or its address in a link of a page, a feed, the sitemap or
 * search. A title that a published page bears too says nothing: only the address is then looked for.
 */
export const verifyLeaks: Rule = async ({ options, files, pages }) => {
  const { unpublished, dir } = options;
  const faults: Fault[] = [];
  if (unpublished.length === 0) return faults;
  const published = new Set(pages.map(({ facts }) => facts.heading));
  const hidden = unpublished.map(({ url, title }) => ({
    url: url ?? '',
    title: published.has(tidy(title)) ? '' : tidy(title),
  }));
  for (const { url, title } of hidden) {
    if (files.has(url)) faults.push(toFault(options, url, 'unpublished-page', { found: title || url }));
  }
  const titles = new Set(hidden.map(({ title }) => title).filter(Boolean));
  for (const { page, facts } of pages) {
    for (const text of facts.linkTexts) {
      if (titles.has(text)) faults.push(toFault(options, page.url, 'unpublished-named', { found: text }));
    }
  }
  for (const file of files) {
    if (!LISTS.test(file)) continue;
    const text = await readFile(join(dir, file), 'utf8');
    for (const { url, title } of hidden) {
      const found = [title && JSON.stringify(title), title && `>${escape(title)}<`, url, url && encodePath(url)].find(
        (words) => words !== '' && isNamed(text, words),
      );
      if (found !== undefined) faults.push(toFault(options, file, 'unpublished-named', { found }));
    }
  }
  return faults;
};

/** True where words stand in a text and are not the end of a longer name. */
function isNamed(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (at === 0 || !/[\w.%-]/u.test(text[at - 1]!) || /^["'>]/u.test(words)) return true;
  }
  return false;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
