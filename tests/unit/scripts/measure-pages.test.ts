import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listNeeds, measurePages } from '../../../scripts/measure-pages.ts';

const PAGE = `<!doctype html><style>body{src:url("../_assets/f.woff2")}</style><link rel="stylesheet" href="../a.css">
<script src="../_assets/lesson.js" defer></script><script>inline()</script>
<img src="../_assets/x-360.webp" srcset="../_assets/x-360.webp 360w, ../_assets/x-1080.webp 1080w, ../_assets/x-1600.webp 1600w">
<img src="../_assets/lazy.webp" loading="lazy"><img src="https://example.edu/p.png"><img src="data:image/gif;base64,AA">
<a href="b.html">b</a>`;

test('a page needs its styles, scripts, fonts and the pictures that a phone loads at once', () => {
  const { css, js, fonts, images, inlineCss } = listNeeds(PAGE, 'web30/a.html');
  expect([...css]).toEqual(['a.css']);
  expect([...js]).toEqual(['_assets/lesson.js']);
  expect([...fonts]).toEqual(['_assets/f.woff2']);
  expect([...images]).toEqual(['_assets/x-1080.webp']);
  expect(inlineCss).toBe('body{src:url("../_assets/f.woff2")}');
});

test('bytes are counted as they travel', async () => {
  const site = mkdtempSync(join(tmpdir(), 'handscroll-measure-'));
  mkdirSync(join(site, 'web30'));
  mkdirSync(join(site, '_assets'));
  writeFileSync(join(site, 'web30/a.html'), PAGE);
  writeFileSync(join(site, 'web30/a.html.br'), 'x'.repeat(50));
  writeFileSync(join(site, '_assets/lesson.js'), 'x'.repeat(30));
  writeFileSync(join(site, '_assets/lesson.js.gz'), 'x'.repeat(20));
  writeFileSync(join(site, '_assets/x-1080.webp'), 'x'.repeat(70));
  expect(await measurePages(site)).toEqual({
    'web30/a.html': { html: 50, css: 35, js: 20, fonts: 0, firstViewImages: 70 },
  });
  rmSync(site, { recursive: true });
});
