import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Context } from '../../../src/finish/context.ts';
import { digestOf } from '../../../src/finish/memo.ts';
import { readOutline } from '../../../src/finish/outline.ts';
import { Page } from '../../../src/finish/page.ts';
import { search } from '../../../src/finish/search.ts';
import { stopPagefind } from '../../../src/finish/search-pagefind.ts';
import { texts } from '../../../src/finish/search-texts.ts';
import { locateOrigins, startSearch } from '../../../src/finish/start-search.ts';
import type { Entry, Library } from '../../../src/model/library.ts';
import { SEARCH_DATA, SEARCH_FOLDER } from '../../../src/model/search/page.ts';
import type { SearchData } from '../../../src/model/search/page.ts';
import { makeOptions, readFiles } from './make-context.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'handscroll-search-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** What authors wrote: title and body by address. */
type Content = Record<string, { title?: string; body: string }>;

const CONTENT: Content = Object.fromEntries(
  [...'甲乙丙丁戊己'].map((sign, index) => [
    `a/${index}.html`,
    { body: `<h2 id="x">${sign}字</h2><p>${sign}字的课文。</p>` },
  ]),
);
const EDITED: Content = { ...CONTENT, 'a/3.html': { body: '<p>改过的</p><h2 id="y">新节</h2><p>课文，长了。</p>' } };

const SEARCH_PAGE = `<html data-kind="search"><main data-table="${SEARCH_DATA}">搜</main></html>`;

function toPage(title: string, body: string): string {
  return `<html data-kind="lesson"><main><h1>${title}</h1>${body}<h2 id="end">尾</h2></main></html>`;
}

function makeLibrary(content: Content): Library {
  const entries = Object.entries(content).map(([url, { title = '题', body }]) => {
    const bodyFile = join(folder, `${digestOf(body)}.body.html`);
    writeFileSync(bodyFile, body);
    return { url, status: 'published', bodyFile, digest: digestOf(title + body) } as Entry;
  });
  return { site: { review: false }, entries } as unknown as Library;
}

/** Builds a site, with what an earlier build of the same `cache` left. */
async function build(name: string, content: Content, { cache = 'cache', more = {} as Record<string, string> } = {}) {
  const options = makeOptions({ dir: join(folder, name), cacheDir: join(folder, cache) });
  const startedSearch = startSearch(makeLibrary(content), options);
  const sources = {
    ...Object.fromEntries(Object.entries(content).map(([url, { title = '题', body }]) => [url, toPage(title, body)])),
    ...more,
    'search.html': SEARCH_PAGE,
  };
  const pages = Object.entries(sources).map(
    ([url, source]) => new Page(url, source, digestOf(source), readOutline(source)),
  );
  const context: Context = { options: { ...options, startedSearch }, pages, renamed: new Map() };
  await texts.run(context);
  await search.run(context);
  const files = await readFiles(options.dir);
  const table = files[context.renamed.get(SEARCH_DATA)!]!;
  const data = JSON.parse(table.slice(table.indexOf('(') + 1, table.lastIndexOf(')'))) as SearchData;
  return { files, data, begun: startedSearch.index, index: context.search!.index };
}

test('the table names every page, its text and what Pagefind calls it', async () => {
  const { files, data } = await build('one', CONTENT);
  expect(data.pages.map(({ url }) => url)).toEqual(Object.keys(CONTENT));
  expect(new Set(data.ids).size).toBe(data.pages.length);
  expect(data.ids.every((id) => /^unknown_[0-9a-f]+$/u.test(id))).toBe(true);
  expect(files[`${SEARCH_FOLDER}/${data.texts[3]}`]).toContain('丁字的课文');
  expect(data.allTexts.map((name) => files[`${SEARCH_FOLDER}/${name}`]).join()).toMatch(/甲字的课文.*己字的课文/u);
});

test('of Pagefind only what the island asks for is published', async () => {
  const { files } = await build('one', CONTENT);
  const names = Object.keys(files)
    .filter((file) => file.startsWith('pagefind/'))
    .map((file) => file.replaceAll(/[0-9a-f]{7,}/gu, '#'));
  expect([...new Set(names)].sort()).toEqual([
    'pagefind/index/unknown_#.pf_index',
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind.js',
    'pagefind/pagefind.unknown_#.pf_meta',
    'pagefind/wasm.unknown.pagefind',
  ]);
});

test('the same pages give the same files, whatever the cache holds', async () => {
  const first = await build('one', CONTENT);
  const again = await build('two', CONTENT);
  const edited = await build('three', EDITED);
  const cold = await build('four', EDITED, { cache: 'other' });
  expect([first, again, edited, cold].map(({ index }) => index.isKnown)).toEqual([false, true, false, false]);
  expect(again.files).toEqual(first.files);
  expect(edited.files).toEqual(cold.files);
  expect(edited.files).not.toEqual(first.files);
});

test('after an edit of a body the index is begun before there are pages', async () => {
  await build('one', CONTENT);
  const { begun, index } = await build('two', EDITED);
  expect(begun).toBe(index);
});

test.each<{ name: string; content: Content; more?: Record<string, string> }>([
  { name: 'a title', content: { ...CONTENT, 'a/3.html': { title: '新题', body: '<p>改</p>' } } },
  { name: 'a page that no entry made', content: CONTENT, more: { 'index.html': toPage('家', '<p>新</p>') } },
  { name: 'one page more', content: { ...CONTENT, 'a/9.html': { body: '<p>新来的</p>' } } },
  { name: 'one page less', content: Object.fromEntries(Object.entries(CONTENT).slice(1)) },
])('$name is followed, though nobody expected it', async ({ content, more = {} }) => {
  await build('one', CONTENT, { more: { 'index.html': toPage('家', '<p>旧</p>') } });
  const warm = await build('two', content, { more });
  const cold = await build('three', content, { more, cache: 'other' });
  expect(warm.begun).not.toBe(warm.index);
  expect(warm.files).toEqual(cold.files);
});

test('a cache that was cut off is made again', async () => {
  const first = await build('one', CONTENT);
  writeFileSync(locateOrigins(join(folder, 'cache')), '[{"url":');
  writeFileSync(join(folder, 'cache', 'finish', 'search.json'), '{"code":');
  expect((await build('two', CONTENT)).files).toEqual(first.files);
});

test('few indexes are kept, and no half ones', async () => {
  for (const sign of '子丑寅卯辰巳') await build(sign, { 'a.html': { body: `<p>${sign}</p>` } });
  const kept = readdirSync(join(folder, 'cache', 'search'));
  expect(
    kept.every((name) => /^[0-9a-f]{16}$/u.test(name) && statSync(join(folder, 'cache', 'search', name)).isDirectory()),
  ).toBe(true);
  expect(kept).toHaveLength(4);
});

test('print and WeChat copies are left out', async () => {
  const more = { 'a/print.html': toPage('印', ''), 'a/x.wechat.html': toPage('微', '') };
  expect((await build('one', CONTENT, { more })).data.pages).toHaveLength(6);
});

test('a Pagefind that does not start fails the build', async () => {
  stopPagefind();
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  process.env['PAGEFIND_EXTENDED_BINARY_PATH'] = join(folder, 'missing');
  try {
    await expect(build('one', CONTENT)).rejects.toThrow(/Pagefind/u);
  } finally {
    delete process.env['PAGEFIND_EXTENDED_BINARY_PATH'];
    complaint.mockRestore();
  }
});
