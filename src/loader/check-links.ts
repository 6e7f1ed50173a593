import { closest } from 'fastest-levenshtein';
import type { Fault } from '../faults.ts';
import type { Entry } from '../model/library.ts';
import { findPagePath } from '../model/paths.ts';
import type { FileLink, PageLink } from '../model/rendered.ts';
import { checkName } from './names.ts';
import { suggestPath } from './suggest-path.ts';

/** All that a link can lead to. */
export interface Targets {
  files: ReadonlyMap<string, string>;
  folders: ReadonlySet<string>;
  /** By content path. */
  entries: ReadonlyMap<string, Entry>;
  /** Content paths without a file whose page is made all the same: the index.md of a campaign or a course. */
  generated: ReadonlySet<string>;
  /** False for a campaign that this build leaves out. */
  isBuilt(path: string): boolean;
  /** True where unpublished pages are shown too. */
  review: boolean;
}

/** A link that leads nowhere. */
export interface DeadLink {
  /** Missing where the author did nothing wrong: the target is in a campaign that is not built this time. */
  fault?: Fault;
  /** The target as it stands in the page's HTML. */
  address: string;
  /** What the author may have meant. Slow, so that it is asked only for faults that are shown. */
  suggest(): string;
}

/** Finds the links of a file that lead to no page, or to no place in a page. */
export function checkLinks(entry: Entry, links: readonly PageLink[], targets: Targets): DeadLink[] {
  return links.flatMap((link) => checkLink(entry, link, targets) ?? []);
}

function checkLink(entry: Entry, link: PageLink, targets: Targets): DeadLink | undefined {
  const target = link.target.normalize('NFC');
  const dead = (code?: string, values: Record<string, string> = {}, suggest = () => '–'): DeadLink => ({
    ...(code && { fault: { ...link.place, code, values: { found: target, ...values } } }),
    address: link.href,
    suggest,
  });
  if (!targets.isBuilt(target)) return dead();
  const page = targets.entries.get(target);
  if (!page) return checkMissing(entry, target, link, targets, dead);
  if (page.url === undefined) return dead('link-without-page');
  if (page.status !== 'published' && entry.status === 'published' && !targets.review) {
    return dead('link-unpublished', { status: page.status });
  }
  const { fragment } = link;
  if (fragment === undefined || page.rendered.ids.includes(fragment)) return undefined;
  return dead('dead-anchor', { found: `#${fragment}`, target }, () =>
    page.rendered.ids.length > 0 ? `#${closest(fragment, page.rendered.ids)}` : '–',
  );
}

function checkMissing(
  entry: Entry,
  target: string,
  link: PageLink,
  { files, folders, generated }: Targets,
  dead: (code?: string, values?: Record<string, string>, suggest?: () => string) => DeadLink,
): DeadLink | undefined {
  const suggest = (): string => {
    const pages = [...files.keys()].filter((path) => findPagePath(path)?.url !== undefined);
    return suggestPath(target, entry.path, [...pages, ...generated]);
  };
  if (generated.has(target)) {
    return link.fragment === undefined ? undefined : dead('dead-anchor', { found: `#${link.fragment}`, target });
  }
  // A file that has faults of its own, which are told.
  if (files.has(target)) return findPagePath(target) ? undefined : dead('link-without-page');
  if (target === '' || folders.has(target)) return dead('link-to-folder', { found: `${target}/` }, suggest);
  return dead('dead-link', {}, suggest);
}

/** What is let in only through the gate of pictures. */
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|heic|tiff?)$/iu;

/** Finds the files offered by a page that do not exist, may not be published as they are, or have names that are no addresses. */
export function checkFiles(entry: Entry, links: readonly FileLink[], { files }: Targets): DeadLink[] {
  return links.flatMap(({ path, href, place }): DeadLink[] => {
    const target = path.normalize('NFC');
    const base = { address: href, suggest: () => suggestPath(target, entry.path, listSame(files, target)) };
    if (!files.has(target))
      return [{ ...base, fault: { ...place, code: 'download-missing', values: { found: target } } }];
    if (PICTURE.test(target))
      return [{ ...base, fault: { ...place, code: 'download-picture', values: { found: target } } }];
    const problem = checkName(target.split('/').at(-1)!);
    if (problem) return [{ ...base, fault: { ...place, ...problem } }];
    return [];
  });
}

/** Files with the same ending, where there are any. */
function listSame(files: ReadonlyMap<string, string>, target: string): string[] {
  const ending = /\.[^./]+$/u.exec(target)?.[0].toLowerCase() ?? '';
  const paths = [...files.keys()];
  const same = paths.filter((path) => path.toLowerCase().endsWith(ending));
  return same.length > 0 ? same : paths;
}
