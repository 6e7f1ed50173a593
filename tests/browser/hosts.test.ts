import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { ask, crawl } from '../support/crawl.ts';
import { isInstalled, startHost } from '../support/real-hosts.ts';
import type { HostProgram } from '../support/real-hosts.ts';
import type { Served } from '../support/serve.ts';
import { visitPage } from '../support/visit-page.ts';

/** How a host must call a file, by its ending. */
const TYPES: Record<string, RegExp> = {
  '.html': /^text\/html\b/u,
  '.js': /^(?:text|application)\/javascript\b/u,
  '.css': /^text\/css\b/u,
  '.xml': /^(?:text|application)\/xml\b/u,
  '.json': /^application\/json\b/u,
  '.txt': /^text\/plain\b/u,
  '.svg': /^image\/svg\+xml\b/u,
  '.webp': /^image\/webp$/u,
  '.png': /^image\/png$/u,
  '.jpg': /^image\/jpeg$/u,
  '.woff2': /^(?:font|application)\/(?:x-font-)?woff2$/u,
  '.wasm': /^application\/wasm$/u,
  '.ics': /^text\/calendar\b/u,
};

/** What each can send of the compressed files. */
const ENCODINGS: Record<HostProgram, ('br' | 'gzip')[]> = { nginx: ['gzip'], caddy: ['br', 'gzip'] };
const COMPRESSED = {
  br: { ending: '.br', undo: brotliDecompressSync },
  gzip: { ending: '.gz', undo: gunzipSync },
};

const HOSTS = (['nginx', 'caddy'] as const).flatMap((program) => [
  { program, base: '/', precompressed: false },
  { program, base: '/a/b/', precompressed: true },
]);

const site = inject('sample');
const files = globSync('**/*', { cwd: site.dir })
  .filter((path) => statSync(join(site.dir, path)).isFile() && !/\.(?:br|gz)$/u.test(path))
  .sort();
const addressOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(HOSTS)('$program at $base, precompressed: $precompressed', ({ program, base, precompressed }) => {
  let host: Served | undefined;
  beforeAll(async () => {
    if (isInstalled(program)) host = await startHost(program, { folder: site.dir, base, precompressed });
  });
  afterAll(() => host?.close());
  beforeEach((context) => {
    if (!host) context.skip(`${program} is not installed on this machine`);
  });

  test('every link, picture, script and font that a page names is there', async () => {
    const { found, outside } = await crawl(host!.url, ['', ...site.pages]);
    const missing = [...found]
      .filter(([, { status }]) => status !== 200)
      .map(([url, { status }]) => `${status} ${url}`);
    expect(missing).toEqual([]);
    expect(outside).toEqual([]);
    const kinds = new Set([...found.keys()].map((url) => extname(new URL(url).pathname)));
    for (const kind of ['.html', '.js', '.webp', '.woff2', '.svg']) expect(kinds).toContain(kind);
  });

  test('every file comes whole, and is called what it is', async () => {
    const wrong: string[] = [];
    for (const path of files) {
      const { status, headers, body } = await ask(host!.url + addressOf(path));
      if (status !== 200) wrong.push(`${path}: ${status}`);
      else if (!body.equals(readFileSync(join(site.dir, path)))) wrong.push(`${path}: other bytes`);
      else if (TYPES[extname(path)]?.test(headers['content-type'] ?? '') === false)
        wrong.push(`${path}: ${headers['content-type']}`);
    }
    expect(wrong).toEqual([]);
  });

  test('what is not there is answered by 404.html, at any depth', async () => {
    const expected = readFileSync(join(site.dir, '404.html'));
    for (const path of [
      'none.html',
      'jiujiu/none/',
      `jiujiu/${encodeURIComponent('没有')}/none.html`,
      '_assets/none.js',
    ]) {
      const { status, headers, body } = await ask(host!.url + path);
      expect([path, status, headers['content-type']]).toEqual([path, 404, expect.stringMatching(TYPES['.html']!)]);
      expect(body.equals(expected), `${path}: ${body.toString('utf8').slice(0, 200)}`).toBe(true);
    }
  });

  test('a search by address shows results that lead to pages', async () => {
    const address = `${host!.url}search.html?q=${encodeURIComponent('日期')}`;
    const links = await visitPage(browser, address, async (page) => {
      await page.waitForSelector('#results li a');
      return page.$$eval('#results li a', (found) => found.map((link) => (link as HTMLAnchorElement).href));
    });
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      expect(link.startsWith(host!.url), link).toBe(true);
      expect((await ask(link)).status, link).toBe(200);
    }
  });

  if (!precompressed) return;
  test('the compressed file is sent to who takes it, under the type of the plain one', async () => {
    const wrong: string[] = [];
    let count = 0;
    for (const encoding of ENCODINGS[program]) {
      const { ending, undo } = COMPRESSED[encoding];
      for (const path of files.filter((file) => existsSync(join(site.dir, file + ending)))) {
        count += 1;
        const { status, headers, body } = await ask(host!.url + addressOf(path), { 'accept-encoding': encoding });
        const told = `${status} ${headers['content-encoding']} ${headers['vary']}`;
        if (told !== `200 ${encoding} Accept-Encoding`) wrong.push(`${path}: ${told}`);
        else if (!undo(body).equals(readFileSync(join(site.dir, path)))) wrong.push(`${path}: other bytes`);
        else if (TYPES[extname(path)]?.test(headers['content-type'] ?? '') === false)
          wrong.push(`${path}: ${headers['content-type']}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(site.pages.length);
  });
});
