import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBase } from '../../../scripts/commands/preview.ts';
import { listen } from '../../../scripts/listen.ts';
import { listAccepted } from '../../../scripts/preview/choose-encoding.ts';
import { parseRange } from '../../../scripts/preview/parse-range.ts';
import { createPreviewServer } from '../../../scripts/preview/server.ts';

let folder: string;
const servers: Server[] = [];
let root: number;
let below: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handscroll-preview-'));
  const site = join(folder, 'site');
  mkdirSync(join(site, 'web30', 'empty'), { recursive: true });
  mkdirSync(join(site, '_assets'));
  mkdirSync(join(site, '.git'));
  const page = '<!doctype html><main>Home</main>';
  writeFileSync(join(site, 'index.html'), page);
  writeFileSync(join(site, 'index.html.br'), brotliCompressSync(page));
  writeFileSync(join(site, 'index.html.gz'), gzipSync(page));
  writeFileSync(join(site, '404.html'), '<!doctype html><main>Not in the scroll</main>');
  writeFileSync(join(site, 'web30', 'index.html'), '<main>web30</main>');
  writeFileSync(join(site, 'web30', '校史 二.html'), '<main>校史</main>');
  writeFileSync(join(site, '_assets', 'a-0123456789abcdef.js'), 'void 0');
  writeFileSync(join(site, 'song.mp3'), '0123456789');
  writeFileSync(join(site, '.git', 'config'), 'secret');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  for (const base of ['/', '/a/b/']) servers.push(createPreviewServer(site, base));
  [root, below] = (await Promise.all(servers.map((server) => listen(server, undefined, 0)))) as [number, number];
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks with the path exactly as written, which fetch would tidy up. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', port = root } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test('a page is sent with its type, is asked for again each time, and wears what only a host can add', async () => {
  const { status, headers, body } = await ask('/');
  expect([status, body]).toEqual([200, '<!doctype html><main>Home</main>']);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "frame-ancestors 'self'",
    vary: 'Accept-Encoding',
  });
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['identity', undefined],
])('for a browser that takes %s the page is sent as %s', async (accepted, encoding) => {
  const { headers } = await ask('/index.html', { 'accept-encoding': accepted });
  expect(headers['content-encoding']).toBe(encoding);
});

test('what has its digest in its name is kept for good', async () => {
  const { headers } = await ask('/_assets/a-0123456789abcdef.js');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test('a browser that has the file is told so, and an encoding is a file of its own', async () => {
  const { headers } = await ask('/');
  const again = await ask('/', { 'if-none-match': headers.etag! });
  expect([again.status, again.body]).toEqual([304, '']);
  expect((await ask('/', { 'if-none-match': headers.etag!, 'accept-encoding': 'br' })).status).toBe(200);
  expect((await ask('/', { 'if-modified-since': headers['last-modified']! })).status).toBe(304);
});

test('HEAD is answered like GET, without the body; other methods are refused', async () => {
  const head = await ask('/', {}, { method: 'HEAD' });
  expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '32', '']);
  const post = await ask('/', {}, { method: 'POST' });
  expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
});

test('a player gets the part of a recording that it asks for', async () => {
  const part = await ask('/song.mp3', { range: 'bytes=2-4' });
  expect([part.status, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
  expect((await ask('/song.mp3', { range: 'bytes=-3' })).body).toBe('789');
  const beyond = await ask('/song.mp3', { range: 'bytes=99-' });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
  expect((await ask('/song.mp3', { range: 'bytes=2-4', 'if-range': '"old"' })).status).toBe(200);
  expect((await ask('/song.mp3')).headers['accept-ranges']).toBe('bytes');
});

test('what is not there is answered with the page for it', async () => {
  const { status, body, headers } = await ask('/web30/nowhere.html', { 'if-none-match': '*' });
  expect([status, body]).toEqual([404, '<!doctype html><main>Not in the scroll</main>']);
  expect(headers['cache-control']).toBe('no-cache');
});

test('a folder is its index page, after a slash; none is listed', async () => {
  expect((await ask('/web30/')).body).toBe('<main>web30</main>');
  const bare = await ask('/web30?q=1');
  expect([bare.status, bare.headers.location]).toEqual([301, '/web30/?q=1']);
  expect((await ask('/web30/empty')).status).toBe(404);
  expect((await ask('/web30/empty/')).status).toBe(404);
});

test('Chinese names are found as browsers write them', async () => {
  expect((await ask(`/web30/${encodeURIComponent('校史 二')}.html?x`)).body).toBe('<main>校史</main>');
});

test.each([
  '/../secret.txt',
  '/web30/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/web30/..%5c..%5csecret.txt',
  '/.git/config',
  '/link.txt',
  '//secret.txt',
  '//example.com/',
  '/index.html%00.js',
  '/%E0%A4%A',
  '/index.html/',
])('%s leads nowhere', async (path) => {
  const { status, body, headers } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
  expect(headers.location).toBeUndefined();
});

describe('below a path', () => {
  test('the site stands there and nowhere else', async () => {
    expect((await ask('/a/b/', {}, { port: below })).body).toContain('Home');
    expect((await ask('/a/b', {}, { port: below })).headers.location).toBe('/a/b/');
    expect((await ask('/', {}, { port: below })).status).toBe(404);
    expect((await ask('/web30/', {}, { port: below })).status).toBe(404);
    expect((await ask('/a/b/web30', {}, { port: below })).headers.location).toBe('/a/b/web30/');
  });
  test.each([
    ['/', '/'],
    ['', '/'],
    ['a/b', '/a/b/'],
    ['//a//b/', '/a/b/'],
    ['/校史/', '/%E6%A0%A1%E5%8F%B2/'],
  ])('--base %s means %s', (written, base) => {
    expect(toBase(written)).toBe(base);
  });
});

test('a port that was asked for and is taken is refused, else the next one is found', async () => {
  const another = createPreviewServer(folder, '/');
  await expect(listen(another, root, root)).rejects.toThrow('portTaken');
  expect(await listen(another, undefined, root)).toBeGreaterThan(root);
  another.close();
});

test.each([
  [undefined, []],
  ['*', ['br', 'gzip']],
  ['gzip;q=1, br;q=0.8', ['gzip', 'br']],
  ['identity;q=1, *;q=0', []],
])('accept-encoding %s is read as %j', (header, encodings) => {
  expect(listAccepted(header)).toEqual(encodings);
});

test.each([
  [undefined, undefined],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=4-', { start: 4, end: 9 }],
  ['bytes=0-99', { start: 0, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=5-2', undefined],
  ['bytes=0-1,4-5', undefined],
  ['lines=1-2', undefined],
])('range %s of ten bytes is %j', (header, range) => {
  expect(parseRange(header, 10)).toEqual(range);
});
