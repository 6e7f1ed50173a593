import { decodeEntities } from '../entities.ts';
import { findAttribute } from '../read-tags.ts';
import type { Attribute } from '../read-tags.ts';

/**
 * Who follows an address: the reader (`link`), the browser by itself (`resource`), a frame, a program that reads the head (`head`:
 * canonical and the like, which are absolute).
 */
export type Follower = 'link' | 'resource' | 'frame' | 'head';

/** An address in a finished page, decoded, and where it stands. */
export type Reference = [follower: Follower, address: string, at: number];

const SETS = new Set(['srcset', 'imagesrcset']);
const ADDRESSES = new Set([
  'href',
  'xlink:href',
  'src',
  'poster',
  'data',
  'action',
  'formaction',
  'background',
  'manifest',
]);
const LINKS = new Set(['a', 'area', 'form', 'button', 'input']);
const TOLD = /(?:^|\s)(?:canonical|alternate|author|license|me|next|prev|search)(?:\s|$)/iu;

/** Lists the addresses in the attributes of one element. */
export function listReferences(name: string, attributes: readonly Attribute[]): Reference[] {
  const found: Reference[] = [];
  for (const attribute of attributes) {
    const { name: key, value, at } = attribute;
    if (SETS.has(key)) {
      for (const address of splitSet(decodeEntities(value))) found.push(['resource', address, at]);
    } else if (ADDRESSES.has(key) && !(key === 'data' && name !== 'object')) {
      found.push([followerOf(name, key, attributes), decodeEntities(value).trim(), at]);
    } else if (
      name === 'meta' &&
      key === 'content' &&
      /^refresh$/iu.test(findAttribute(attributes, 'http-equiv') ?? '')
    ) {
      const address = /;\s*url\s*=\s*['"]?([^'"]*)/iu.exec(decodeEntities(value))?.[1];
      if (address !== undefined) found.push(['link', address.trim(), at]);
    }
  }
  return found;
}

/** Lists the addresses of a style sheet: `url()` and `@import`. `offset` is added to their places. */
export function listStyleReferences(css: string, offset: number): Reference[] {
  if (!css.includes('url(') && !css.includes('@import')) return [];
  const pattern = /\/\*.*?\*\/|url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gisu;
  return [...css.matchAll(pattern)].flatMap(({ index, 1: a, 2: b, 3: c, 4: d, 5: e }) => {
    const address = a ?? b ?? c ?? d ?? e;
    return address === undefined ? [] : [['resource', address, offset + index] as Reference];
  });
}

function followerOf(name: string, key: string, attributes: readonly Attribute[]): Follower {
  if (name === 'iframe' || name === 'frame' || name === 'embed') return 'frame';
  if (name === 'link') return TOLD.test(findAttribute(attributes, 'rel') ?? '') ? 'head' : 'resource';
  if (key === 'src' || !LINKS.has(name)) return 'resource';
  return 'link';
}

/** The addresses of a srcset; a data: address may hold commas. */
function splitSet(value: string): string[] {
  return [...value.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)/gu)].map((match) => match[1]!);
}
