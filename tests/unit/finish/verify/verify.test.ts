import { hash as digest } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../../../src/faults.ts';
import type { Fault } from '../../../../src/faults.ts';
import type { FinishOptions } from '../../../../src/finish/context.ts';
import { verify } from '../../../../src/finish/verify/verify.ts';
import { FAULTS } from '../../../../src/i18n/faults.ts';
import { makeContext, makeFiles, makePage } from '../make-context.ts';

const POLICY = `default-src 'none'; style-src 'sha256-${digest('sha256', 'p{}', 'base64')}'`;

/** A page without a fault; parts of it are replaced by the cases. */
function wrap(
  main = '<h1>A</h1>',
  { policy = POLICY, head = '<title>A</title>', html = ' lang="zh-Hans"' } = {},
): string {
  const meta = policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `<!doctype html><html${html}><head><meta charset="utf-8">${meta}${head}<style>p{}</style></head><body><main>${main}</main></body></html>`;
}

async function listFaults(
  files: Record<string, string | Uint8Array>,
  options: Partial<FinishOptions> = {},
): Promise<Fault[]> {
  const dir = makeFiles(files);
  const pages = Object.entries(files).flatMap(([url, html]) =>
    url.endsWith('.html') ? [makePage(url, String(html))] : [],
  );
  const error = await verify.run(makeContext(pages, { dir, ...options })).then(
    () => new ContentError([]),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ContentError)) throw error;
  expect(error.faults.filter(({ code }) => !(code in FAULTS))).toEqual([]);
  return [...error.faults];
}

async function listCodes(
  files: Record<string, string | Uint8Array>,
  options: Partial<FinishOptions> = {},
): Promise<string[]> {
  return (await listFaults(files, options)).map((fault) => fault.code);
}

test('a site without a fault passes', async () => {
  const files = {
    'a/b.html':
      wrap(`<h1 id="甲">A</h1><a href="#甲">1</a> <a href="../c.html?q=1#%E7%94%B2">2</a> <a href="https://x.example/">3</a>
      <a href="mailto:a@x.example">4</a> <a href="%E6%A0%A1%20%E5%8F%B2.pdf#page=2">5</a> <a href="#">6</a> <a href="">7</a>
      <img src="../_assets/p.svg" srcset="../_assets/p.svg 1x, data:image/svg+xml,a,b 2x" alt="">`),
    'a/校 史.pdf': '',
    'c.html': wrap('<h1 id="甲">C</h1><form action="a/b.html"></form>'),
    '404.html': wrap('<h1>404</h1><a href="https://site.example/x/c.html">home</a>'),
    '_assets/p.svg': '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>',
    '_assets/s.css': '/* url(none.png) */ p { background: url("p.svg") }',
    'sitemap.xml': '<urlset><url><loc>https://site.example/x/c.html</loc></url></urlset>',
  };
  expect(await listFaults(files, { expected: ['c.html'], siteUrl: 'https://site.example/x/' })).toEqual([]);
});

describe('a page', () => {
  test.each([
    ['page-mains', wrap('<h1>A</h1></main><main>b')],
    ['page-mains', wrap().replaceAll('main>', 'div>')],
    [
      'page-empty',
      wrap('  <h1> </h1><!-- x --><script src="c.js"></script>').replace(
        '<script src="c.js"></script>',
        '<script type="x">1</script>',
      ),
    ],
    ['page-without-heading', wrap('<h2>A</h2>')],
    ['page-without-title', wrap(undefined, { head: '<title> </title>' })],
    ['page-without-lang', wrap(undefined, { html: '' })],
    ['policy-missing', wrap(undefined, { policy: '' })],
    ['policy-loose', wrap(undefined, { policy: `${POLICY} 'unsafe-inline'` })],
    ['policy-loose', wrap(undefined, { policy: `${POLICY}; img-src *` })],
    ['policy-loose', wrap(undefined, { policy: POLICY.replace('default-src', 'img-src') })],
    ['policy-outdated', wrap('<h1>A</h1><script>alert()</script>')],
    ['style-attribute', wrap('<h1 style="color:red">A</h1>')],
    ['handler-attribute', wrap('<h1 onclick="alert()">A</h1>')],
    ['id-repeated', wrap('<h1 id="a">A</h1><svg><path id="a"/></svg>')],
    ['address-unfinished', wrap('<h1 data-x="/__REL__/a.html">A</h1>')],
    ['address-unfinished', wrap('<h1>A</h1><script type="application/json">"/__REL__/a.html"</script>')],
  ])('%s', async (code, html) => {
    expect(await listCodes({ 'a.html': html })).toContain(code);
  });

  test('that was expected and is missing', async () => {
    expect(await listCodes({ 'a.html': wrap() }, { expected: ['a.html', 'b.html'] })).toEqual(['page-missing']);
  });

  test('may carry style attributes where it is pasted into WeChat', async () => {
    const html = wrap('<h1 style="color:red">A</h1>', { policy: `${POLICY}; style-src-attr 'unsafe-inline'` });
    expect(await listCodes({ 'a.wechat.html': html })).toEqual([]);
    expect(await listCodes({ 'a.html': html })).toEqual(['policy-loose', 'style-attribute']);
  });
});

describe('an address', () => {
  test.each([
    ['address-dead', '<a href="none.html">'],
    ['address-dead', '<a href="../../a.html">'],
    ['address-dead', '<a href="./">'],
    ['address-dead', '<a href="%E6.html">'],
    ['address-dead', '<a href="A.html">'],
    ['address-dead', '<img src="none.webp" alt="">'],
    ['address-dead', '<img srcset="a.html 1x, none.webp 2x" alt="">'],
    ['address-dead', '<video poster="none.webp"></video>'],
    ['address-dead', '<svg><image xlink:href="none.svg"/></svg>'],
    ['address-dead', '<object data="none.pdf"></object>'],
    ['address-dead', '<form action="none.html"></form>'],
    ['address-dead', '<meta http-equiv="refresh" content="0; url=none.html">'],
    ['address-dead', '<style>p{background:url(none.webp)}</style>'],
    ['address-dead', '<style>@import "none.css";</style>'],
    ['anchor-dead', '<a href="#none">'],
    ['anchor-dead', '<a href="a.html#none">'],
    ['address-absolute', '<a href="/a.html">'],
    ['address-absolute', '<a href="//x.example/a.html">'],
    ['address-absolute', '<img src="/a.webp" alt="">'],
    ['address-unsafe', '<a href="javascript:alert()">'],
    ['address-unsafe', '<a href="file:///etc/passwd">'],
    ['host-unasked', '<img src="https://x.example/a.png" alt="">'],
    ['host-unasked', '<script src="https://x.example/a.js"></script>'],
    ['host-unasked', '<link rel="stylesheet" href="https://x.example/a.css">'],
    ['host-unasked', '<link rel="canonical" href="https://x.example/">'],
    ['host-unasked', '<style>p{background:url(https://x.example/a.png)}</style>'],
    ['host-unasked', '<iframe src="https://player.example/1"></iframe>'],
  ])('%s: %s', async (code, html) => {
    expect(await listCodes({ 'a.html': wrap(`<h1>A</h1>${html}`) })).toContain(code);
  });

  test('of a frame is free where content asked for its host', async () => {
    const files = { 'a.html': wrap('<h1>A</h1><iframe src="https://player.example/1"></iframe>') };
    expect(await listCodes(files, { hosts: ['player.example'] })).toEqual([]);
    expect(await listCodes(files, { hosts: ['layer.example'] })).toEqual(['host-unasked']);
  });

  test('of the site itself is free in the head, where it must be absolute', async () => {
    const files = {
      'a.html': wrap(undefined, { head: '<title>A</title><link rel="canonical" href="https://site.example/a.html">' }),
    };
    expect(await listCodes(files, { siteUrl: 'https://site.example/' })).toEqual([]);
  });

  test('cannot be relative in the page of lost readers', async () => {
    expect(await listCodes({ '404.html': wrap('<h1>A</h1><a href="a.html">x</a>'), 'a.html': wrap() })).toEqual([
      'address-relative',
    ]);
  });

  test('is shown with its place, and with the content file that it comes from', async () => {
    const files = { 'a/b.html': wrap('<h1>A</h1>\n  <a href="none.html">x</a>') };
    expect(await listFaults(files)).toMatchObject([
      { file: 'a/b.html', line: 2, column: 6, values: { page: 'a/b.html:2:6', found: 'none.html' } },
    ]);
    expect(await listFaults(files, { sources: { 'a/b.html': 'a/b.md' } })).toMatchObject([
      { file: 'a/b.md', line: 1, column: 1, values: { page: 'a/b.html:2:6' } },
    ]);
  });

  test('that is tolerated does not stop the build', async () => {
    expect(
      await listCodes(
        { 'a.html': wrap('<h1>A</h1><a href="none.html">x</a>') },
        { tolerates: ({ code }) => code === 'address-dead' },
      ),
    ).toEqual([]);
  });
});

describe('what is not published yet', () => {
  const siteUrl = 'https://x.example/';
  const unpublished = [{ url: 'a/稿.html' }, { text: '五十年前 我在这所学校读书，“春天”最好。' }];
  const listLeaks = async (files: Record<string, string>) =>
    (await listCodes({ 'c.html': wrap(), ...files }, { unpublished, siteUrl })).filter((code) =>
      code.startsWith('unp'),
    );

  test.each([
    ['unpublished-page', 'a/稿.html', wrap()],
    ['unpublished-linked', 'b.html', wrap('<h1>B</h1><a href="a/%E7%A8%BF.html#x">1921</a>')],
    ['unpublished-linked', 'feed.xml', '<link href="https://x.example/a/%E7%A8%BF.html"/>'],
    ['unpublished-linked', 'sitemap.xml', '<urlset><loc>https://x.example/a/%E7%A8%BF.html</loc></urlset>'],
    ['unpublished-linked', 'a/t.json', '{"url":"稿.html"}'],
    ['unpublished-linked', '_assets/search/search-data-0.js', 'f({"pages":[{"url":"a/稿.html"}]})'],
    [
      'unpublished-shown',
      'b.html',
      wrap('<h1>B</h1><p>五十年前 我在这所<b>学校</b>读书，&#x201c;春天&#x201d;最好。</p>'),
    ],
  ])('%s in %s', async (code, file, content) => {
    expect(await listLeaks({ [file]: content })).toEqual([code]);
  });

  test('is not found where something else has a like name, a longer address or the same first words', async () => {
    const files = {
      'b.html': wrap('<h1>稿</h1><a href="c.html">稿</a><p>五十年前 我在这所学校教书。</p>'),
      'sitemap.xml': '<urlset><loc>https://x.example/b/a/%E7%A8%BF.html</loc></urlset>',
      'feed.xml': '<feed><title>稿</title><link href="https://other.example/a/%E7%A8%BF.html"/></feed>',
    };
    expect(await listLeaks(files)).toEqual([]);
  });

  test('is looked for in one walk, however much of it there is', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => ({
      text: `五十年前我在第${String(n).padStart(5, '0')}班读书，那里很好。`,
    }));
    const page = wrap(`<h1>A</h1>${'<p>五十年前我在这所学校教书。</p>'.repeat(10_000)}`);
    const began = performance.now();
    expect(await listCodes({ 'a.html': page }, { unpublished: many })).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('a file', () => {
  test.each([
    ['address-dead', 'a.css', 'p { background: url(none.png) }'],
    ['host-unasked', 'a.css', '@import url("https://x.example/a.css");'],
    ['address-unfinished', 'a.js', 'import("/__REL__/b.js")'],
    ['address-unfinished', 'a.json', '{"a":"/__REL__/b.html"}'],
    ['address-absolute', 'a.xml', '<feed><link rel="self" href="/feed.xml"/></feed>'],
    ['address-dead', 'a.svg', '<svg><image href="none.png"/></svg>'],
    ['handler-attribute', 'a.svg', '<svg onload="alert()"></svg>'],
    ['handler-attribute', 'a.svg', '<svg><script>alert()</script></svg>'],
    ['picture-misnamed', 'a.svg', 'GIF89a'],
    ['picture-misnamed', 'a.webp', 'GIF89a'],
  ])('%s in %s', async (code, file, content) => {
    expect(await listCodes({ [file]: content })).toContain(code);
  });

  const drawing = sharp({ create: { width: 4, height: 4, channels: 3, background: '#b3261e' } });
  const exif = { IFD0: { Copyright: 'x' }, IFD3: { GPSLatitudeRef: 'N' } };
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a picture says nothing of its origin: %s', async (format) => {
    const name = `a.${format}`;
    expect(await listCodes({ [name]: await drawing.clone().toFormat(format).toBuffer() })).toEqual([]);
    const telling = await drawing.clone().withExif(exif).toFormat(format).toBuffer();
    expect(await listCodes({ [name]: telling })).toEqual(['picture-metadata']);
  });

  test('XMP alone is found too', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>';
    const telling = await drawing.clone().withXmp(xmp).webp().toBuffer();
    expect(await listCodes({ 'a.webp': telling })).toEqual(['picture-metadata']);
  });
});

test('a PDF that was asked for must be there and hold something', async () => {
  const documents = ['a', 'b'].map((name) => ({ page: `${name}.html`, pdf: `${name}.pdf`, title: 'A', lang: 'en' }));
  const print = { documents, day: '2026-11-24' };
  const files = { 'a.html': wrap(), 'b.html': wrap() };
  expect(await listCodes({ ...files, 'a.pdf': '%PDF', 'b.pdf': '%PDF' }, { print })).toEqual([]);
  expect(await listCodes({ ...files, 'b.pdf': '' }, { print })).toEqual(['booklet-missing', 'booklet-missing']);
});
