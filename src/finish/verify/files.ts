import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../faults.ts';
import { SENTINEL } from '../../model/paths.ts';
import { SEARCH_FOLDER } from '../../model/search/page.ts';
import { readTags } from '../read-tags.ts';
import { toFault } from '../to-fault.ts';
import { findAddressFault } from './links.ts';
import { findPictureFault } from './picture-fault.ts';
import { listReferences, listStyleReferences } from './references.ts';
import type { Reference } from './references.ts';
import type { FinishedSite, Rule } from './site.ts';

const TEXT = /\.(?:css|js|json|xml|svg|webmanifest)$/u;
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/u;
/** An address in a feed or a sitemap that begins at the root of the host. */
const ROOTED = /(?:<(?:loc|id|link|uri|url)>|\s(?:href|src|url)=["'])(\/[^<"']*)/u;

/** What is no page: addresses in style sheets, drawings and feeds lead somewhere, pictures say nothing of where they were taken. */
export const verifyFiles: Rule = async (site) => {
  const faults: Fault[] = [];
  for (const url of site.files) {
    const isText = TEXT.test(url) && !url.startsWith(`${SEARCH_FOLDER}/`);
    if (!isText && !PICTURE.test(url)) continue;
    const bytes = await readFile(join(site.options.dir, url));
    if (isText) faults.push(...examineText(site, url, bytes.toString('utf8')));
    if (PICTURE.test(url)) {
      const fault = findPictureFault(bytes, url);
      if (fault) faults.push(toFault(site.options, url, fault.code, { found: fault.found }));
    }
  }
  return faults;
};

function examineText(site: FinishedSite, url: string, text: string): Fault[] {
  const faults: Fault[] = [];
  const add = (code: string, found: string, offset: number): void => {
    faults.push(toFault(site.options, url, code, { found: found.slice(0, 200) }, { html: text, offset }));
  };
  const sentinel = text.indexOf(SENTINEL);
  if (sentinel >= 0) add('address-unfinished', text.slice(sentinel, sentinel + 60), sentinel);
  if (url.endsWith('.xml')) {
    const rooted = ROOTED.exec(text);
    if (rooted) add('address-absolute', rooted[1]!, rooted.index);
  }
  const references = url.endsWith('.css')
    ? listStyleReferences(text, 0)
    : url.endsWith('.svg')
      ? readDrawing(text, add)
      : [];
  for (const [follower, address, at] of references) {
    if (address.startsWith('#')) continue;
    const code = findAddressFault(site, new Map(), url, follower, address);
    if (code !== undefined) add(code, address, at);
  }
  return faults;
}

function readDrawing(text: string, add: (code: string, found: string, at: number) => void): Reference[] {
  const references: Reference[] = [];
  readTags(text, {
    open(name, attributes, start) {
      if (name === 'script') add('handler-attribute', '<script>', start);
      for (const { name: key, at } of attributes) if (key.startsWith('on')) add('handler-attribute', key, at);
      references.push(...listReferences(name, attributes));
    },
  });
  return references;
}
