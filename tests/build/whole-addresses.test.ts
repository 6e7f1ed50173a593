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
  const image = find(report, /<meta property="og:image" content="(.*?)"/u)!;
  expect(image).toMatch(/^https:\/\/x\.example\/s\/_assets\/photo-.*-900\.webp$/u);
  expect(existsSync(join(home, 'dist', image.slice(SITE.length)))).toBe(true);
  expect(find(report, /<meta property="og:image:alt" content="(.*?)"/u)).toBe('校门');
  expect(read('index.html')).not.toContain('rel="alternate"');
});
