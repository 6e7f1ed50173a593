import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeContentFolder } from '../support/content-folder.ts';
import { runBuild } from '../support/run-build.ts';

const SITE = 'https://x.example/s/';
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'handscroll-head-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const read = (url: string): string => readFileSync(join(home, 'dist', url), 'utf8');
const find = (html: string, pattern: RegExp): string | undefined => pattern.exec(html)?.[1];

test('a page tells other programs where it, its feed and its picture are, as sitemap and feed do', async () => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#b3261e' } })
    .jpeg()
    .toBuffer();
  using content = makeContentFolder({
    'site.yaml': `title: 站\nurl: ${SITE}\n`,
    '甲/index.md': '# 甲\n\n正文一段。\n',
    '甲/reports/校史.md': '---\ncover: photo.jpg\ncoverAlt: 校门\n---\n\n# 校史\n\n正文一段。\n',
    '甲/reports/photo.jpg': photo,
  });
  const { status, text } = runBuild(content, join(home, 'dist'));
  expect(status, text).toBe(0);
  const listed = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, address]) => address!);
  expect(listed).toHaveLength(3);
  for (const address of listed) {
    const html = read(decodeURIComponent(address.slice(SITE.length)));
    expect(find(html, /<link rel="canonical" href="(.*?)"/u)).toBe(address);
    expect(find(html, /<meta property="og:url" content="(.*?)"/u)).toBe(address);
  }
  const report = read('甲/reports/校史.html');
  expect(find(report, /<link rel="alternate" type="application\/atom\+xml" href="(.*?)"/u)).toBe('../feed.xml');
  expect(existsSync(join(home, 'dist', '甲', 'feed.xml'))).toBe(true);
  const told = new Map<string, string[]>();
  for (const [, name, content] of report.matchAll(/<meta (?:property|name|itemprop)="([^"]+)" content="([^"]*)"/gu)) {
    told.set(name!, [...(told.get(name!) ?? []), content!]);
  }
  expect(told.get('og:title')).toEqual(['校史']);
  expect(told.get('name')).toEqual(['校史']);
  expect(told.get('og:description')).toEqual(['正文一段。']);
  expect(told.get('description')).toEqual(['正文一段。', '正文一段。']);
  expect(told.get('og:type')).toEqual(['article']);
  expect(told.get('og:site_name')).toEqual(['站']);
  expect(told.get('og:locale')).toEqual(['zh_CN']);
  expect(told.get('twitter:card')).toEqual(['summary_large_image']);
  const images = told.get('og:image')!;
  expect(told.get('image')).toEqual([images[1]]);
  expect(images).toHaveLength(2);
  for (const [index, image] of images.entries()) {
    expect(image).toMatch(/^https:\/\/x\.example\/s\/_assets\/share-[0-9a-f]{16}-(?:wide|square)\.jpg$/u);
    const bytes = readFileSync(join(home, 'dist', image.slice(SITE.length)));
    const { width, height, format } = await sharp(bytes).metadata();
    expect(format).toBe('jpeg');
    expect([width, height].map(String)).toEqual([
      told.get('og:image:width')![index],
      told.get('og:image:height')![index],
    ]);
    if (index === 0) expect([width, height]).toEqual([1200, 630]);
    else expect([width! >= 300, bytes.length < 32 * 1024]).toEqual([true, true]);
  }
  expect(told.get('og:image:alt')).toEqual(['校门', '校门']);
  const icon = find(report, /<link rel="apple-touch-icon" sizes="180x180" href="(.*?)"/u)!;
  expect((await sharp(join(home, 'dist', '甲', 'reports', icon)).metadata()).width).toBe(180);
  expect(read('index.html')).not.toContain('rel="alternate"');
});
