import { posix } from 'node:path';
import { encodePath } from '../../model/paths.ts';
import { decodeEntities } from '../entities.ts';
import type { Splice } from '../page.ts';
import { findAttribute, readTags } from '../read-tags.ts';
import type { Attribute } from '../read-tags.ts';
import { LinkNotes } from './link-notes.ts';
import { namePrintPicture } from './print-pictures.ts';

/** A page as it is given to the printer: one file, with its pictures beside it and no need of anything else. */
export interface PrintCopy {
  html: string;
  /** Addresses below the site's root of the pictures that it shows, each once. */
  pictures: string[];
  /** Every character of the file, and those that stand on paper; sorted. */
  characters: string;
  shown: string;
}

/** A picture as wide as the text of a sheet is printed from this many pixels: 240 to the inch. */
const WIDTH_PX = 1600;
/** Attributes that only a screen has a use for. */
const OF_SCREENS = new Set(['srcset', 'sizes', 'loading', 'decoding', 'fetchpriority']);
const DROPPED = new Set(['script', 'link', 'source', 'track']);
/** What is in no printed page. */
const SILENT = new Set(['script', 'style', 'button', 'nav', 'audio', 'video']);
/** Coloured pictures that stand for words: no face of a book has them. */
const PICTOGRAPH =
  /\p{Emoji_Presentation}(?:[\ufe0f\u200d\p{Emoji_Presentation}\p{Emoji_Modifier}])*|\p{Extended_Pictographic}\ufe0f/gu;

/**
 * Makes of a finished page the copy that is printed: pictures of one size that load at once, disclosures open, no scripts; links
 * lead to a place of the page, or to an absolute address, or are only text.
 * @param url address of the page below the site's root
 * @param head what is added to the end of its head
 */
export function copyPage(html: string, url: string, { siteUrl, head }: { siteUrl?: string; head: string }): PrintCopy {
  const splices: Splice[] = [];
  const pictures = new Set<string>();
  const shown = new Set<string>();
  const notes = new LinkNotes(html);
  let silent = '';
  let scene = '';
  let inMain = false;
  const resolve = (address: string): string => {
    const path = decodeURIComponent(decodeEntities(address).replace(/[?#].*$/su, ''));
    return posix.join(posix.dirname(url), path);
  };
  const takePicture = (address: string): string => {
    if (address.startsWith('data:')) return address;
    const picture = resolve(address);
    pictures.add(picture);
    return namePrintPicture(picture);
  };
  readTags(html, {
    open(name, attributes, start, end) {
      if (name === 'main') inMain = true;
      if (SILENT.has(name)) silent ||= name;
      if (DROPPED.has(name)) splices.push([start, end, '']);
      else if (name === 'meta' && findAttribute(attributes, 'http-equiv') !== undefined) splices.push([start, end, '']);
      else if (name === 'details' && findAttribute(attributes, 'open') === undefined) {
        splices.push([end - 1, end - 1, ' open']);
      } else if (name === 'img') splices.push(...rewritePicture(attributes, takePicture));
      else if (name === 'video' || name === 'audio') {
        const poster = findAttribute(attributes, 'poster');
        if (poster) splices.push([start, start, `<img class="poster" alt="" src="${takePicture(poster)}">`]);
        const address = siteUrl === undefined ? '' : `${siteUrl}${encodePath(url)}${scene === '' ? '' : `#${scene}`}`;
        splices.push([start, end, `<p class="media-address">${address}</p><${name} hidden>`]);
      } else if (name === 'a') {
        const link = attributes.find((attribute) => attribute.name === 'href');
        const address = link && findAddress(link.value, url, siteUrl, resolve);
        // A player holds a link for browsers that cannot play.
        notes.openLink(silent === '' ? address : undefined, findAttribute(attributes, 'class') ?? '', end);
        if (link && address === undefined) splices.push([link.at, link.end + 1, '']);
        else if (link) splices.push([link.start, link.end, address!]);
      } else if (name === 'section' && inMain) {
        scene = findAttribute(attributes, 'id') ?? scene;
        notes.openSection();
      }
    },
    close(name, start, end) {
      if (name === silent) silent = '';
      if (name === 'script') splices.push([start, end, '']);
      if (name === 'main') inMain = false;
      if (name === 'head') splices.push([start, start, head]);
      const note = name === 'a' ? notes.closeLink(start) : name === 'section' && inMain ? notes.closeSection() : '';
      if (note !== '') splices.push(name === 'a' ? [end, end, note] : [start, start, note]);
    },
    text(from, to) {
      if (silent === 'script') splices.push([from, to, '']);
      else if (silent === '' && inMain) {
        const words = html.slice(from, to);
        const printed = words.replace(PICTOGRAPH, '');
        if (printed !== words) splices.push([from, to, printed]);
        for (const sign of decodeEntities(printed)) if (sign > ' ') shown.add(sign);
      }
    },
  });
  const copy = applySplices(html, splices);
  return {
    html: copy,
    pictures: [...pictures].sort(),
    characters: [...new Set([...copy, ...shown])].sort().join(''),
    shown: [...shown].sort().join(''),
  };
}

function rewritePicture(attributes: readonly Attribute[], take: (address: string) => string): Splice[] {
  const source = chooseSource(attributes);
  return attributes.flatMap(({ name, at, start, end }): Splice[] => {
    // A quote stands behind a value that has any.
    if (OF_SCREENS.has(name)) return [[at, start === at + name.length ? start : end + 1, '']];
    return name === 'src' && source !== undefined ? [[start, end, take(source)]] : [];
  });
}

/** The narrowest candidate that is wide enough for paper, else the widest. */
function chooseSource(attributes: readonly Attribute[]): string | undefined {
  const candidates = (findAttribute(attributes, 'srcset') ?? '')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/u))
    .filter(([address, width]) => address !== undefined && /^\d+w$/u.test(width ?? ''))
    .sort((a, b) => parseInt(a[1]!, 10) - parseInt(b[1]!, 10));
  const chosen = candidates.find(([, width]) => parseInt(width!, 10) >= WIDTH_PX) ?? candidates.at(-1);
  return chosen?.[0] ?? findAttribute(attributes, 'src');
}

/** Where a link leads on paper; undefined where it can lead nowhere. */
function findAddress(
  href: string,
  url: string,
  siteUrl: string | undefined,
  resolve: (address: string) => string,
): string | undefined {
  if (href.startsWith('#') || /^[a-z][a-z\d+.-]*:/iu.test(href)) return href;
  const fragment = /#.*$/su.exec(href)?.[0] ?? '';
  const target = resolve(href);
  if (target === url && fragment !== '') return fragment;
  return siteUrl === undefined ? undefined : siteUrl + encodePath(target) + fragment;
}

function applySplices(html: string, splices: Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [from, to, text] of splices.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    parts.push(html.slice(at, from), text);
    at = Math.max(at, to);
  }
  return parts.join('') + html.slice(at);
}
