import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexSearch } from '../../../src/finish/search-index.ts';
import { SEARCH_DATA, SEARCH_FOLDER } from '../../../src/model/search/page.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'handscroll-index-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const lesson = (text: string) => `<html data-kind="lesson"><body><main><h1>题</h1><p>${text}</p></main></body></html>`;

/** Writes pages into a new folder and indexes them. */
async function build(name: string, pages: Record<string, string>, cache = 'cache') {
  const dir = join(folder, name);
  mkdirSync(join(dir, 'a'), { recursive: true });
  writeFileSync(
    join(dir, 'search.html'),
    `<html data-kind="search"><main data-table="${SEARCH_DATA}">搜</main></html>`,
  );
  for (const [url, html] of Object.entries(pages)) writeFileSync(join(dir, url), html);
  const figures = await indexSearch({ dir, cacheDir: join(folder, cache) });
  const scripts = join(dir, SEARCH_FOLDER);
  const files = Object.fromEntries(
    readdirSync(scripts).map((file) => [file, readFileSync(join(scripts, file), 'utf8')]),
  );
  return { figures, files, searchPage: readFileSync(join(dir, 'search.html'), 'utf8') };
}

const PAGES = Object.fromEntries(
  [...'甲乙丙丁戊己庚辛壬癸'].map((sign, index) => [`a/${index}.html`, lesson(`${sign}字的课文`)]),
);

test('the search page names the table, whose name carries its digest', async () => {
  const { files, searchPage } = await build('one', PAGES);
  const name = /_assets\/search\/(search-data-[0-9a-f]{12}\.js)/u.exec(searchPage)?.[1];
  expect(files[name!]).toContain('"url":"a/3.html"');
});

test('the same pages give the same files, whether known or not', async () => {
  const changed = { ...PAGES, 'a/3.html': lesson('改过的课文') };
  const first = await build('one', PAGES);
  const again = await build('two', PAGES);
  const edited = await build('three', changed);
  const cold = await build('four', changed, 'other-cache');
  expect(again.figures.known).toBe(11);
  expect(again.files).toEqual(first.files);
  expect(edited.figures.known).toBe(10);
  expect(edited.files).toEqual(cold.files);
  expect(edited.files).not.toEqual(first.files);
});

test('a page that came or went is followed', async () => {
  await build('one', PAGES);
  const more = { ...PAGES, 'a/00.html': lesson('新来的') };
  expect((await build('two', more)).files).toEqual((await build('three', more, 'other-cache')).files);
  expect((await build('four', PAGES)).files).toEqual((await build('five', PAGES, 'third-cache')).files);
});

test('a cache that was cut off is made again', async () => {
  const first = await build('one', PAGES);
  writeFileSync(join(folder, 'cache', 'search', 'documents.json'), '{"documents":{');
  expect((await build('two', PAGES)).files).toEqual(first.files);
});

test('print and WeChat copies are left out', async () => {
  const { figures } = await build('one', { ...PAGES, 'a/print.html': lesson('印'), 'a/x.wechat.html': lesson('微') });
  expect(figures.pages).toBe(10);
});
