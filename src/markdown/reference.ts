import { encodePath, findPagePath, resolveFrom, SENTINEL } from '../model/paths.ts';

/** What an address in a text points to. */
export type Reference =
  | { to: 'page'; target: string; fragment?: string; href: string }
  | { to: 'file'; path: string; href: string }
  | { to: 'host'; href: string }
  | { to: 'outside' }
  | { to: 'unsafe'; scheme: string };

const SAFE = new Set(['http', 'https', 'mailto', 'tel', 'sms']);

/**
 * Reads an address as its author wrote it, from the file it stands in. A leading `/` is the content folder. Markdown files lead to
 * their pages; what has an ending is a file to publish; a folder, or a name without ending, leads to no page, which the loader says.
 */
export function readReference(url: string, from: string): Reference {
  const address = url.trim();
  const scheme = /^([a-z][a-z\d+.-]*):/iu.exec(address.replace(/[\t\n\r]/gu, ''))?.[1]?.toLowerCase();
  if (scheme !== undefined) return SAFE.has(scheme) ? { to: 'host', href: address } : { to: 'unsafe', scheme };
  if (address.startsWith('//')) return { to: 'host', href: `https:${address}` };
  const [, written = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/su.exec(address) ?? [];
  const fragment = decode(hash.slice(1));
  const anchor = fragment === '' ? '' : `#${encodeURIComponent(fragment)}`;
  const path = decode(written);
  if (path === '') return { to: 'page', target: from, ...(fragment && { fragment }), href: anchor || '#' };
  const target = resolveFrom(from, path);
  if (target === undefined) return { to: 'outside' };
  const isFile = /\.[\p{L}\d]{1,8}$/u.test(target) && !path.endsWith('/') && !/\.(?:mdx?|html?)$/iu.test(target);
  if (isFile) return { to: 'file', path: target, href: `${SENTINEL}${encodePath(target)}${query}${anchor}` };
  const page = findPagePath(target)?.url ?? target;
  return { to: 'page', target, ...(fragment && { fragment }), href: `${SENTINEL}${encodePath(page)}${anchor}` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
