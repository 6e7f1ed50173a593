import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/finish/list-files.ts';
import { makeContentFolder } from '../support/content-folder.ts';
import type { ContentFolder } from '../support/content-folder.ts';
import { runBuild } from '../support/run-build.ts';

const DAY = ['--at', '2026-05-04'];
/** Stands in everything that is not published yet, and in nothing else. */
const SECRET = '未公开之言';
const hidden = (front: string) =>
  `---\n${front}\n---\n\n# ${SECRET}\n\n${SECRET}，写在这里的一段话足够长，认得出来。\n`;
const PUBLIC = [
  'a/calls/letters.html',
  'a/courses/x/index.html',
  'a/courses/x/one.html',
  'a/index.html',
  'a/reports/open.html',
  'b/index.html',
  'b/reports/b.html',
  'index.html',
];
/** Pages that only lead to others; a search engine lists none of them. */
const LEADING_ON = /(?:^404|search)\.html$/u;

let content: ContentFolder;
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'handscroll-drafts-'));
  content = makeContentFolder({
    'site.yaml': 'title: 站\nurl: https://x.example/s/\n',
    'a/index.md': '# 甲\n\n正文一段。\n',
    'a/reports/open.md': '# 开幕式\n\n正文一段，见[未公开](../courses/x/one.md)。\n',
    'a/reports/draft.md': hidden('draft: true'),
    'a/reports/later.md': hidden('publishAt: 2026-05-05'),
    'a/reports/gone.md': hidden('expireAt: 2026-05-03'),
    'a/reports/namesake.md': '---\ndraft: true\n---\n\n# 开幕式\n\n另一篇。\n',
    'a/courses/x/one.md': '# 一\n\n正文一段，参见[开幕式](../../reports/open.md)。\n',
    'a/courses/x/two.md': hidden('draft: true'),
    'a/calls/letters.md': '# 来信\n\n请写信来。\n',
    'a/voices/one.md': '---\ncall: letters\nby: 甲\n---\n\n已经公开的回音。\n',
    'a/voices/two.md': hidden('call: letters\ndraft: true'),
    'b/index.md': '# 乙\n\n正文一段。\n',
    'b/reports/b.md': '# 乙事\n\n正文一段。\n',
  });
});
afterAll(() => {
  content[Symbol.dispose]();
  rmSync(home, { recursive: true, force: true });
});

/** Builds into a folder of its own; the text of every file, unpacked, by address. */
async function build(name: string, ...options: string[]): Promise<Map<string, string>> {
  const out = join(home, name);
  const answer = runBuild(content, out, ...DAY, ...options);
  expect(answer.status, answer.text).toBe(0);
  const urls = (await listFiles(out)).filter((url) => !url.endsWith('.br'));
  return new Map(urls.map((url) => [url, unpack(readFileSync(join(out, url))).toString('utf8')]));
}

function unpack(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

const listPages = (files: Map<string, string>) => [...files].filter(([url]) => url.endsWith('.html'));

test('what is not published stands in no page, feed, sitemap or search', async () => {
  const files = await build('plain');
  expect([...files].filter(([, text]) => text.includes(SECRET)).map(([url]) => url)).toEqual([]);
  const urls = listPages(files).map(([url]) => url);
  expect(urls.filter((url) => !LEADING_ON.test(url)).sort()).toEqual(PUBLIC);
  for (const [url, text] of files) {
    expect(/reports\/(?:draft|later|gone|namesake)|x\/two\.html/u.exec(text)?.[0], url).toBe(undefined);
  }
  const listed = [...files.get('sitemap.xml')!.matchAll(/<loc>https:\/\/x\.example\/s\/(.*?)<\/loc>/gu)];
  expect(listed.map(([, url]) => url)).toEqual(PUBLIC);
  expect(files.get('a/feed.xml')).toContain('https://x.example/s/a/reports/open.html');
  for (const [url, html] of listPages(files)) expect(html.includes('noindex'), url).toBe(LEADING_ON.test(url));
});

test('with --drafts every page is a marked review copy that no search engine may list', async () => {
  const files = await build('review', '--drafts');
  const pages = listPages(files);
  expect(pages.map(([url]) => url)).toEqual(
    expect.arrayContaining(['draft', 'later', 'gone', 'namesake'].map((name) => `a/reports/${name}.html`)),
  );
  expect(files.get('a/calls/letters.html')).toContain(SECRET);
  for (const [url, html] of pages) {
    expect(html, url).toMatch(/<p class="review"[^>]*>\s*送审稿/u);
    expect(html, url).toMatch(/<meta name="robots" content="noindex"/u);
  }
  expect(files.has('sitemap.xml')).toBe(false);
  expect(files.get('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
});

test('--campaign builds only that', async () => {
  const files = await build('one', '--campaign', 'b');
  expect([...files.keys()].filter((url) => url.startsWith('a/'))).toEqual([]);
  expect(files.has('b/reports/b.html')).toBe(true);
});

test('where nothing is published, the site that was there stays', async () => {
  const out = join(home, 'kept');
  mkdirSync(join(out, '_assets'), { recursive: true });
  for (const page of ['index.html', '404.html', 'search.html']) writeFileSync(join(out, page), 'old');
  using drafts = makeContentFolder({
    'a/index.md': hidden('draft: true'),
    'a/reports/later.md': hidden('publishAt: 2026-05-05'),
  });
  const { status, text } = runBuild(drafts, out, ...DAY);
  expect(status).toBe(1);
  expect(text).toMatch(/content {2}content-unpublished/u);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
});
