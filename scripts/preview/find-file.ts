import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What stands at an address: a file, another address that the host sends the browser to, or nothing. */
export type Found = { file: string } | { redirect: string } | undefined;

/**
 * Finds the file of a request as a static host does: `/a/` is `/a/index.html`, `/a` goes to `/a/` where that is a folder, nothing
 * outside the site's folder is ever found, and no folder is listed.
 * @param siteDir real path of the built site
 * @param base path below which the site stands, with both slashes: `/`, `/a/b/`
 * @param target what the request line names, percent-encoded, with its query
 */
export async function findFile(siteDir: string, base: string, target: string): Promise<Found> {
  const [address, query] = splitQuery(target);
  if (`${address}/` === base) return { redirect: base + query };
  if (!address.startsWith(base)) return undefined;
  const segments = decodeSegments(address.slice(base.length));
  if (segments === undefined) return undefined;
  const isFolder = segments.at(-1) === '';
  if (isFolder) segments[segments.length - 1] = 'index.html';
  const file = await findReal(siteDir, segments);
  if (file === undefined) return undefined;
  if ((await stat(file)).isFile()) return { file };
  const index = await findReal(siteDir, [...segments, 'index.html']);
  return index === undefined || isFolder ? undefined : { redirect: `${address}/${query}` };
}

function splitQuery(target: string): [address: string, query: string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at)];
}

/** The names between the slashes; undefined where one of them could lead elsewhere or cannot be read. */
function decodeSegments(path: string): string[] | undefined {
  try {
    const segments = path.split('/').map(decodeURIComponent);
    // Hidden files (.git, .env) are no part of a site; .well-known is.
    const isBad = (name: string, index: number): boolean =>
      /[/\\\0]/u.test(name) ||
      (name.startsWith('.') && name !== '.well-known') ||
      (name === '' && index < segments.length - 1);
    return segments.some(isBad) ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** The real path of what the names lead to, if it lies in the site; a symbolic link may lead out of it. */
async function findReal(siteDir: string, segments: string[]): Promise<string | undefined> {
  const path = await realpath(join(siteDir, ...segments)).catch(() => undefined);
  return path !== undefined && path.startsWith(siteDir.endsWith(sep) ? siteDir : siteDir + sep) ? path : undefined;
}
