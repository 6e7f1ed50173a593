import type { Fault } from '../../faults.ts';
import { resolveFrom } from '../../model/paths.ts';
import { toFault } from '../to-fault.ts';
import type { Follower } from './references.ts';
import type { FinishedSite, Rule } from './site.ts';

const SCHEME = /^([a-z][a-z\d+.-]*):/iu;
/** What a reader's click may open besides pages. */
const SPOKEN = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'geo', 'weixin']);
/** Fragments that no id stands for. */
const FREE_FRAGMENT = /^(?:$|top$|:~:)/u;

/** Every address leads somewhere, at any path, and to no host that no content asked for. Linear: a set of files, sets of ids. */
export const verifyLinks: Rule = (site) => {
  const { options, pages } = site;
  const ids = new Map(pages.map(({ page, facts }) => [page.url, new Set(facts.ids)]));
  const faults: Fault[] = [];
  for (const { page, facts } of pages) {
    const answers = new Map<string, string | undefined>();
    for (const [follower, address, at] of facts.references) {
      const key = `${follower} ${address}`;
      if (!answers.has(key)) answers.set(key, findAddressFault(site, ids, page.url, follower, address));
      const code = answers.get(key);
      if (code === undefined) continue;
      faults.push(toFault(options, page.url, code, { found: address.slice(0, 200) }, { html: page.html, offset: at }));
    }
  }
  return faults;
};

/** @returns The code of what is wrong with an address that stands in the file at `url`. */
export function findAddressFault(
  { options, files }: Pick<FinishedSite, 'options' | 'files'>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  url: string,
  follower: Follower,
  address: string,
): string | undefined {
  const scheme = SCHEME.exec(address)?.[1]!.toLowerCase();
  if (scheme !== undefined) return findSchemeFault(options, url, follower, address, scheme);
  if (address.startsWith('/')) return 'address-absolute';
  const [, path, fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(address)!;
  if (path !== '' && url === '404.html') return 'address-relative';
  const decoded = decode(path!);
  const target = path === '' ? url : decoded === undefined ? undefined : resolveFrom(url, decoded);
  if (target === undefined || !files.has(target)) return 'address-dead';
  if (fragment === undefined || FREE_FRAGMENT.test(fragment)) return undefined;
  const known = ids.get(target);
  const id = decode(fragment);
  return known === undefined || (id !== undefined && known.has(id)) || known.has(fragment) ? undefined : 'anchor-dead';
}

function findSchemeFault(
  { siteUrl, hosts }: Pick<FinishedSite['options'], 'siteUrl' | 'hosts'>,
  url: string,
  follower: Follower,
  address: string,
  scheme: string,
): string | undefined {
  if (follower === 'link') return SPOKEN.has(scheme) ? undefined : 'address-unsafe';
  if (follower === 'resource' && scheme === 'data') return undefined;
  if (siteUrl !== undefined && address.startsWith(siteUrl) && (follower === 'head' || url === '404.html'))
    return undefined;
  if (follower === 'frame' && scheme === 'https' && hosts.includes(URL.parse(address)?.host ?? '')) return undefined;
  return 'host-unasked';
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
