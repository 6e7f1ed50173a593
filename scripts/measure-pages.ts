import { glob, readFile, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { Parser } from 'htmlparser2';

/** What a reader's first view of a page costs, in bytes as they travel: compressed where a compressed file lies beside. */
export interface PageBytes {
  html: number;
  /** Style sheets beside the page, and the styles inside it as they are written (which travel, compressed, with `html`). */
  css: number;
  js: number;
  fonts: number;
  /** Pictures that load at once on a phone of 390 px at three pixels a px. */
  firstViewImages: number;
}

interface Needs {
  css: Set<string>;
  js: Set<string>;
  fonts: Set<string>;
  images: Set<string>;
  inlineCss: string;
}

/** Widest picture that such a phone asks for. */
const PHONE_WIDTH_PX = 1080;

/** Weighs each page of a finished site, by its address below the root. */
export async function measurePages(siteDir: string): Promise<Record<string, PageBytes>> {
  const paths: string[] = [];
  for await (const path of glob('**/*.html', { cwd: siteDir })) paths.push(path.split(sep).join('/'));
  const weights = new Map<string, Promise<number>>();
  const weigh = (path: string): Promise<number> => {
    let weight = weights.get(path);
    if (weight === undefined) weights.set(path, (weight = weighFile(join(siteDir, path))));
    return weight;
  };
  const total = async (found: Set<string>): Promise<number> =>
    (await Promise.all([...found].map(weigh))).reduce((sum, bytes) => sum + bytes, 0);
  const pages: Record<string, PageBytes> = {};
  for (const path of paths.sort()) {
    const needs = listNeeds(await readFile(join(siteDir, path), 'utf8'), path);
    pages[path] = {
      html: await weigh(path),
      css: (await total(needs.css)) + Buffer.byteLength(needs.inlineCss),
      js: await total(needs.js),
      fonts: await total(needs.fonts),
      firstViewImages: await total(needs.images),
    };
  }
  return pages;
}

/** What a page asks for at once, as addresses below the root; other hosts and data: addresses are not the site's. */
export function listNeeds(html: string, page: string): Needs {
  const needs: Needs = { css: new Set(), js: new Set(), fonts: new Set(), images: new Set(), inlineCss: '' };
  const note = (kind: 'css' | 'js' | 'fonts' | 'images', address: string | undefined): void => {
    if (address === undefined || /^(?:[a-z][a-z+.-]*:|\/\/|#)/iu.test(address)) return;
    const path = decodeURIComponent(address.replace(/[?#].*$/u, ''));
    needs[kind].add(posix.join(posix.dirname(page), path));
  };
  let isInStyle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      isInStyle = name === 'style';
      if (name === 'script') note('js', attributes['src']);
      if (name === 'link' && /\bstylesheet\b/u.test(attributes['rel'] ?? '')) note('css', attributes['href']);
      if (name === 'img' && attributes['loading'] !== 'lazy') {
        note('images', chooseCandidate(attributes['srcset']) ?? attributes['src']);
      }
    },
    ontext(text) {
      if (isInStyle) needs.inlineCss += text;
    },
    onclosetag() {
      isInStyle = false;
    },
  });
  parser.end(html);
  for (const [, address] of needs.inlineCss.matchAll(/url\(\s*["']?([^"')]+\.(?:woff2?|ttf|otf))["']?\s*\)/giu)) {
    note('fonts', address);
  }
  return needs;
}

/** The narrowest candidate that fills the phone, else the widest. */
function chooseCandidate(srcset: string | undefined): string | undefined {
  const candidates = (srcset ?? '')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/u))
    .flatMap(([address, width]) =>
      address && /^\d+w$/u.test(width ?? '') ? [{ address, width: parseInt(width!, 10) }] : [],
    )
    .sort((a, b) => a.width - b.width);
  return (candidates.find(({ width }) => width >= PHONE_WIDTH_PX) ?? candidates.at(-1))?.address;
}

async function weighFile(file: string): Promise<number> {
  for (const path of [`${file}.br`, `${file}.gz`, file]) {
    const found = await stat(path).catch(() => undefined);
    if (found) return found.size;
  }
  return 0;
}
