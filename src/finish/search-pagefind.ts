import { close, createIndex } from 'pagefind';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fold } from '../model/search/fold.ts';
import { PAGEFIND_LANGUAGE } from '../model/search/page.ts';
import { toWords } from '../model/search/words.ts';
import { listFiles } from './list-files.ts';
import type { SearchDocument } from './search-text.ts';

/** Pagefind's own interfaces, its worker and its texts of pages are not published: our island shows results from files of ours. */
const PUBLISHED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.[^/]+\.pf_meta|index\/.+)$/u;

/**
 * Indexes documents with Pagefind, in its own process, and leaves in `folder` the files that a host needs. Same documents, same bytes.
 * @returns Pagefind's name of each document, in their order.
 * @throws Error with Pagefind's own words.
 */
export async function buildPagefind(documents: SearchDocument[], folder: string): Promise<string[]> {
  const input = `${folder}.pages`;
  try {
    await mkdir(input, { recursive: true });
    await Promise.all(
      documents.map((document, number) => writeFile(join(input, `${number}.html`), toIndexedHtml(document))),
    );
    await runPagefind(input, folder, documents.length);
    const ids = await readNames(join(folder, 'fragment'));
    const others = (await listFiles(folder)).filter((file) => !PUBLISHED.test(file));
    await Promise.all(others.map((file) => rm(join(folder, file))));
    await rm(join(folder, 'fragment'), { recursive: true });
    return ids;
  } finally {
    await rm(input, { recursive: true, force: true });
  }
}

/** Ends the Pagefind under way; what waits for it is told by an error. */
export function stopPagefind(): void {
  void close();
}

/** Has Pagefind read files and write its index. All is asked at once, so that it never waits for this process, which is busy. */
async function runPagefind(input: string, output: string, count: number): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: PAGEFIND_LANGUAGE, maxFragments: 1 });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const [read, written] = await Promise.all([
    index.addDirectory({ path: input }),
    index.writeFiles({ outputPath: output }),
    index.deleteIndex(),
  ]);
  const failures = [...read.errors, ...written.errors];
  if (failures.length > 0) throw new Error(`Pagefind failed: ${failures.join('; ')}`);
  if (read.page_count !== count) throw new Error(`Pagefind read ${read.page_count} of ${count} pages`);
}

/** A document as Pagefind reads it; headings weigh more than paragraphs. Words hold letters and digits only: nothing to escape. */
function toIndexedHtml({ text, sections }: SearchDocument): string {
  const headings = new Set(sections.map(([start]) => start));
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const tag = headings.has(at) ? 'h2' : 'p';
    at += line.length + 1;
    return `<${tag}>${toWords(fold(line)).join(' ')}</${tag}>`;
  });
  return `<html><body data-pagefind-body>${lines.join('')}</body></html>`;
}

/** Pagefind's names of the documents, in order, from its texts of them: gzipped JSON behind a signature. */
async function readNames(folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const file of await listFiles(folder)) {
    const text = gunzipSync(await readFile(join(folder, file))).toString('utf8');
    const content = JSON.parse(text.slice(text.indexOf('{'))) as Fragment | Record<string, Fragment>;
    const fragments = isFragment(content) ? { [basename(file, '.pf_fragment')]: content } : content;
    for (const [name, { url }] of Object.entries(fragments)) names[Number(/^\/(\d+)\.html$/u.exec(url)![1])] = name;
  }
  return names;
}

interface Fragment {
  url: string;
}

/** A single text stands in a file of its own, though all are asked to stand in one. */
function isFragment(content: Fragment | Record<string, Fragment>): content is Fragment {
  return typeof content['url'] === 'string';
}
