/** Every address inside a built page begins with this until finish/relocate.ts makes it relative. */
export const SENTINEL = '/__REL__/';

/** What a file of the content folder is, told by its place alone. */
export type Kind =
  'campaign' | 'edition' | 'timeline' | 'course' | 'part' | 'lesson' | 'report' | 'call' | 'voice' | 'board';

const FOLDERS: Record<string, Kind> = {
  editions: 'edition',
  timelines: 'timeline',
  reports: 'report',
  calls: 'call',
  voices: 'voice',
};

/** Where a Markdown file belongs and at which address its page stands. */
export interface PagePath {
  kind: Kind;
  /** Folder of the campaign, first segment of the path. */
  campaign: string;
  /** Folder of the course, for courses, parts and lessons. */
  course?: string;
  /** Address below the site's root, e.g. `jiujiu/courses/sources/a.html`; voices have none of their own. */
  url?: string;
}

/**
 * Reads what a content file is and where its page will stand from its path below the content folder.
 * A pure function of the path, so that a link to a file can be resolved without opening that file.
 * @returns undefined for a file that is not content (README.md, a Markdown file outside the known folders).
 */
export function findPagePath(path: string): PagePath | undefined {
  const match = /^(.+)\.mdx?$/iu.exec(path);
  if (!match) return undefined;
  const segments = match[1]!.split('/');
  const [campaign, folder, third, ...rest] = segments;
  if (campaign === undefined || folder === undefined) return undefined;
  const last = segments.at(-1)!;
  if (/^readme$/iu.test(last)) return undefined;
  const slugs = segments.map(toSlug);
  if (third === undefined) {
    return folder === 'index' ? { kind: 'campaign', campaign, url: `${slugs[0]}/index.html` } : undefined;
  }
  if (folder === 'courses') {
    if (rest.length === 0) return undefined;
    const url = `${slugs.join('/')}.html`;
    if (last !== 'index') return { kind: 'lesson', campaign, course: third, url };
    return { kind: rest.length === 1 ? 'course' : 'part', campaign, course: third, url };
  }
  const kind = FOLDERS[folder];
  if (kind === undefined) return undefined;
  return kind === 'voice' ? { kind, campaign } : { kind, campaign, url: `${slugs.join('/')}.html` };
}

/**
 * Makes a path segment fit for an address: lower case, white space as one hyphen, NFC; Han characters stay.
 * Segments that no portable file name can hold are a fault before this is asked (loader/names.ts).
 */
export function toSlug(segment: string): string {
  return segment.trim().toLowerCase().normalize('NFC').replace(/\s+/gu, '-');
}

/** Resolves a relative reference from one content path, e.g. (`a/b/c.md`, `../d.md`) → `a/d.md`; undefined above the root. */
export function resolveFrom(from: string, reference: string): string | undefined {
  const segments = reference.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of reference.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

/** Percent-encodes an address for an href, leaving `/` as it is. */
export function encodePath(url: string): string {
  return url.split('/').map(encodeURIComponent).join('/');
}

/**
 * The value of a route's parameter for an address: `a/part/index.html` → `a/part/_index`. Astro gives `part` and `part/index` one
 * route, so an index below a course is built as `_index.html` and renamed by finish/rename.ts.
 */
export function toRouteParameter(url: string): string {
  return url.replace(/\.html$/u, '').replace(/(^|\/)index$/u, '$1_index');
}
