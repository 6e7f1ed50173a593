import { createIndex } from 'pagefind';
import { gunzipSync } from 'node:zlib';
import { fold } from '../model/search/fold.ts';
import { toTerms } from '../model/search/terms.ts';
import type { PageText } from '../model/search/page.ts';

/** Pagefind's own interface, highlighter and texts of pages are not published: our island shows results from our own files. */
const PUBLISHED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|pagefind\.[^/]+\.pf_meta|index\/.+)$/u;

export interface PagefindIndex {
  /** Pagefind's name of each page, in the order given. */
  ids: string[];
  /** Path below `pagefind/` → bytes. */
  files: Map<string, Uint8Array>;
}

/**
 * Indexes texts with Pagefind over overlapping pairs of Han characters: `中国历史` is written as the words 中国 国历 历史 史, which a
 * quoted query of pairs then finds exactly. The single last character keeps pairs of two blocks from standing side by side.
 * Same texts, same bytes.
 * @throws Error with Pagefind's own words where it refuses a page.
 */
export async function buildPagefind(pages: { url: string; title: string; text: PageText }[]): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const added = await Promise.all(
      pages.map((page, number) =>
        index.addHTMLFile({ url: `${number}`, content: toIndexedHtml(page.title, page.text) }),
      ),
    );
    const refused = added.flatMap((answer, number) => answer.errors.map((error) => `${pages[number]!.url}: ${error}`));
    if (refused.length > 0) throw new Error(`Pagefind refused ${refused.join('; ')}`);
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind failed: ${written.errors.join('; ')}`);
    const ids: string[] = [];
    const files = new Map<string, Uint8Array>();
    for (const { path, content } of written.files) {
      const fragment = /^fragment\/(.+)\.pf_fragment$/u.exec(path);
      if (fragment) ids[readFragmentUrl(content)] = fragment[1]!;
      else if (PUBLISHED.test(path)) files.set(path, content);
    }
    return { ids, files };
  } finally {
    await index.deleteIndex();
  }
}

/** A page as Pagefind reads it: headings weigh more than paragraphs, and every word is a term of ours. */
function toIndexedHtml(title: string, { text, sections }: PageText): string {
  const headings = new Set(sections.map(([start]) => start));
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const tag = headings.has(at) ? 'h2' : 'p';
    at += line.length + 1;
    return `<${tag}>${toWords(line)}</${tag}>`;
  });
  return `<html lang="en"><body data-pagefind-body><h1>${toWords(title)}</h1>${lines.join('')}</body></html>`;
}

function toWords(line: string): string {
  return toTerms(fold(line))
    .filter(({ kind }) => kind !== 'joint')
    .map(({ text }) => text)
    .join(' ');
}

/** The number that a page was added under: fragments are gzipped JSON behind a signature. */
function readFragmentUrl(content: Uint8Array): number {
  const json = gunzipSync(content).toString('utf8');
  return Number((JSON.parse(json.slice(json.indexOf('{'))) as { url: string }).url.replace(/^\//u, ''));
}
