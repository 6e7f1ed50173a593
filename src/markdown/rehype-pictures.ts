import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { encodePath, SENTINEL } from '../model/paths.ts';
import { listVariants, parseVariant } from '../model/picture.ts';
import { findMissingSize } from '../model/picture-room.ts';
import type { Picture, PictureFinding } from '../model/picture.ts';
import { element } from './directives/make.ts';
import { readReference } from './reference.ts';
import { getRun, report } from './run.ts';
import type { Run } from './run.ts';
import { walk } from './walk.ts';

/** How wide a picture in the column of text is shown; one that fills the screen says so itself. */
const COLUMN = '(min-width: 44rem) 40rem, 100vw';
/** An upright picture that fills a phone's screen: at three pixels a point more than 720 of them are not seen. */
const UPRIGHT = '(max-width: 43.99rem) 60vw, 100vw';

/**
 * `![alt](a.jpg)` → the picture in all its widths, with its size. Its file is looked at through the context; what is wrong with it is
 * a fault where the text uses it. A picture on another host becomes a link, so that no page asks any host for anything by itself.
 */
export default function rehypePictures() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const run = getRun(file);
    const found: { node: Element; key: 'src' | 'poster'; isInLink: boolean }[] = [];
    const collect = (parent: Nodes, isInLink: boolean): void =>
      walk<Element>(parent, (node) => {
        const key = node.tagName === 'img' ? 'src' : node.tagName === 'video' ? 'poster' : undefined;
        if (key && typeof node.properties[key] === 'string') found.push({ node, key, isInLink });
        if (isInLink || node.tagName !== 'a') return undefined;
        collect(node, true);
        return false;
      });
    collect(tree, false);
    if (found.length === 0) return;
    const findings = new Map<string, Promise<PictureFinding>>();
    const looks = found.map(({ node, key }) => {
      const reference = readReference(node.properties[key] as string, run.context.path);
      if (reference.to !== 'file') return { reference, finding: undefined };
      const finding = findings.get(reference.path) ?? run.context.examinePicture(reference.path);
      findings.set(reference.path, finding);
      return { reference, finding };
    });
    // In order of the text, so that faults and pictures never depend on which file was read first.
    for (const [index, { node, key, isInLink }] of found.entries()) {
      const { reference, finding } = looks[index]!;
      if (reference.to === 'host' && /^https?:/iu.test(reference.href))
        replaceRemote(run, node, reference.href, isInLink);
      else if (finding) place(run, node, key, await finding);
      else {
        report(run, node, {
          code: reference.to === 'unsafe' ? 'picture-embedded' : 'picture-nowhere',
          values: { found: String(node.properties[key]).slice(0, 60) },
        });
        blank(node, key);
      }
    }
    if (run.rendered.scenes) noteScenePictures(run, tree);
  };
}

function place(run: Run, node: Element, key: 'src' | 'poster', finding: PictureFinding): void {
  if ('fault' in finding) {
    report(run, node, finding.fault);
    blank(node, key);
    return;
  }
  const { picture } = finding;
  const missing = findMissingSize(picture, String(node.properties['shownIn']));
  if (missing) {
    const { path, width, height } = picture;
    report(run, node, { code: 'picture-small', values: { path, width, height, ...missing } });
  }
  if (!run.rendered.pictures.some(({ digest, path }) => digest === picture.digest && path === picture.path))
    run.rendered.pictures.push(picture);
  const variants = listVariants(picture).map(({ url, width }) => ({ url: SENTINEL + encodePath(url), width }));
  const middle = variants.findLast(({ width }) => width <= 1080) ?? variants[0]!;
  if (key === 'poster') {
    node.properties['poster'] = middle.url;
    return;
  }
  const { alt, title, loading, sizes, shownIn: _shownIn, ...rest } = node.properties;
  const size = sizeOf(picture, rest['width']);
  node.properties = {
    ...rest,
    src: middle.url,
    ...(variants.length > 1 && {
      srcSet: variants.map(({ url, width }) => `${url} ${width}w`).join(', '),
      sizes:
        sizes === '100vw' && picture.height > picture.width
          ? UPRIGHT
          : (sizes ?? (size.width < picture.width ? `${size.width}px` : COLUMN)),
    }),
    ...size,
    alt: alt ?? '',
    ...(title && { title }),
    ...(loading !== 'eager' && { loading: 'lazy' }),
    decoding: 'async',
  };
}

/** Tells each scene which picture lies behind its words, so that a veil can be measured for them. */
function noteScenePictures({ rendered }: Run, tree: Root): void {
  for (const node of tree.children) {
    if (node.type !== 'element' || node.properties['dataLayout'] === undefined) continue;
    const scene = rendered.scenes!.find(({ id }) => id === node.properties['id']);
    if (!scene) continue;
    walk<Element>(node, (child) => {
      if (child.tagName !== 'img' || scene.picture) return;
      const { className, src } = child.properties;
      if (scene.layout !== 'photo' && ![className].flat().includes('background')) return;
      const digest = parseVariant(decodeURI(String(src)).slice(SENTINEL.length))?.digest;
      const picture = rendered.pictures.find((one) => one.digest === digest);
      if (picture) scene.picture = picture;
    });
  }
}

/** The picture's own size, or the width in pixels that raw HTML asks for, in the picture's proportion. */
function sizeOf({ width, height }: Picture, wanted: unknown): { width: number; height: number } {
  const asked = Number(wanted);
  if (!Number.isInteger(asked) || asked < 1 || asked >= width) return { width, height };
  return { width: asked, height: Math.round((asked * height) / width) };
}

/** A picture that cannot be shown leaves its words. */
function blank(node: Element, key: 'src' | 'poster'): void {
  if (key === 'poster') {
    delete node.properties['poster'];
    return;
  }
  const alt = String(node.properties['alt'] ?? '');
  Object.assign(node, element('span', { className: ['no-picture'] }, [alt]));
}

function replaceRemote(run: Run, node: Element, href: string, isInLink: boolean): void {
  run.rendered.remotePictures += 1;
  if (node.tagName === 'video') {
    delete node.properties['poster'];
    return;
  }
  const words: ElementContent = { type: 'text', value: String(node.properties['alt'] ?? '').trim() || href };
  const link = isInLink
    ? element('span', { className: ['remote-picture'] }, [words])
    : element('a', { className: ['remote-picture'], href, rel: ['noopener'] }, [words]);
  Object.assign(node, link);
}
