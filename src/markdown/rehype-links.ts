import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { readReference } from './reference.ts';
import { findPlace, getRun, report } from './run.ts';
import type { Run } from './run.ts';
import { walk } from './walk.ts';

/** What browsers inside chat programs cannot open by themselves. */
const DOWNLOAD = /\.(?:ics|epub|zip|docx|pptx|xlsx)$/iu;

/**
 * Leads links to pages and files: `../b.md#x` → the page's address below the base, recorded with its place. Addresses that run
 * programs are faults and lose their link; other hosts get `rel="noopener"`.
 */
export default function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    walk<Element>(tree, (node) => {
      if (node.tagName === 'a') lead(run, node, 'href');
      if (node.tagName !== 'video' && node.tagName !== 'audio') return undefined;
      lead(run, node, 'src');
      const [fallback] = node.children;
      // The link inside leads where the player does, and is recorded once.
      if (fallback?.type === 'element') fallback.properties['href'] = node.properties['src'];
      return false;
    });
  };
}

function lead(run: Run, node: Element, key: 'href' | 'src'): void {
  const url = node.properties[key];
  if (typeof url !== 'string' || isFootnote(node)) return;
  const reference = readReference(url, run.context.path);
  const place = findPlace(run, node);
  if (reference.to === 'outside' || reference.to === 'unsafe') {
    const isUnsafe = reference.to === 'unsafe';
    report(run, node, { code: isUnsafe ? 'link-unsafe' : 'link-outside', values: { found: url.slice(0, 80) } });
    delete node.properties[key];
    return;
  }
  node.properties[key] = reference.href;
  if (reference.to === 'host') {
    if (key === 'href') node.properties['rel'] = ['noopener'];
  } else if (reference.to === 'file') {
    const player = key === 'src' ? { player: node.tagName as 'audio' | 'video' } : {};
    run.rendered.files.push({ path: reference.path, href: reference.href, place, ...player });
    if (key === 'href' && DOWNLOAD.test(reference.path)) node.properties['dataDownload'] = '';
  } else {
    const { target, fragment, href } = reference;
    run.rendered.links.push({ target, ...(fragment !== undefined && { fragment }), href, place });
  }
}

function isFootnote({ properties }: Element): boolean {
  return properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined;
}
