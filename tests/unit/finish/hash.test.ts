import { hash as digest } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FinishOptions } from '../../../src/finish/context.ts';
import { hash } from '../../../src/finish/hash.ts';
import { SEARCH_DATA } from '../../../src/model/search/page.ts';
import { makeContext, makePage } from './make-context.ts';

const wrap = (head: string, body = ''): string =>
  `<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

async function readPolicy(html: string, options: Partial<FinishOptions> = {}, url = 'a.html'): Promise<string[]> {
  const page = makePage(url, html);
  await hash.run(makeContext([page], options));
  const [, policy] = /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(
    page.render(),
  )!;
  return policy!.split('; ');
}

describe('hash', () => {
  test('a page without scripts, styles and forms gets none of them', async () => {
    expect(await readPolicy(wrap(''))).toEqual([
      "default-src 'none'",
      "img-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('a page that can sign itself for WeChat may reach the signer and WeChat’s script, any other may not', async () => {
    const wechatSignUrl = 'https://sign.example/wx?app=1';
    const script = `<script src="a.js" data-sign="${wechatSignUrl}"></script>`;
    const policy = await readPolicy(wrap('', script), { wechatSignUrl });
    expect(policy).toContain("script-src 'self' https://res.wx.qq.com");
    expect(policy).toContain('connect-src https://sign.example');
    expect((await readPolicy(wrap('', '<p>data-sign</p>'), { wechatSignUrl })).join()).not.toContain('https:');
  });

  test('a style and a script in the page are allowed by the hash of what they hold', async () => {
    const policy = await readPolicy(
      wrap('<style>p{}</style>', '<script>let a</script><script type="application/json">{}</script>'),
    );
    expect(policy).toContain(`style-src 'sha256-${digest('sha256', 'p{}', 'base64')}'`);
    expect(policy).toContain(`script-src 'sha256-${digest('sha256', 'let a', 'base64')}'`);
  });

  test('the hash is that of the content after every step before', async () => {
    const page = makePage('a.html', wrap('<style>p{}</style>'));
    const [, end] = page.outline.styles[0]!;
    page.replace(end, end, 'b{}');
    await hash.run(makeContext([page]));
    expect(page.render()).toContain(`style-src 'sha256-${digest('sha256', 'p{}b{}', 'base64')}'`);
  });

  test('files, forms, fonts, film and data pictures open what they need', async () => {
    const policy = await readPolicy(
      wrap(
        '<style>@font-face{}p{background:url(data:image/svg+xml,x)}</style>',
        '<script src="a.js"></script><form></form><video></video>',
      ),
    );
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("font-src 'self'");
    expect(policy).toContain("media-src 'self'");
    expect(policy).toContain("img-src 'self' data:");
  });

  test('a frame of another host only on the page that names it', async () => {
    const options = { hosts: ['player.example'] };
    const naming = await readPolicy(wrap('', '<a data-frame="https://player.example/1">x</a>'), options);
    expect(naming).toContain('frame-src https://player.example');
    expect((await readPolicy(wrap(''), options)).join()).not.toContain('frame-src');
  });

  test('only the page that asks search may fetch and run WebAssembly', async () => {
    const script = '<script src="a.js"></script>';
    const policy = await readPolicy(wrap('', `<hs-search data-src="${SEARCH_DATA}"></hs-search>${script}`));
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("connect-src 'self'");
    expect((await readPolicy(wrap('', script))).join()).not.toMatch(/wasm|connect/u);
  });

  test('only what is pasted into WeChat may carry style attributes', async () => {
    expect(await readPolicy(wrap(''), {}, 'a.wechat.html')).toContain("style-src-attr 'unsafe-inline'");
    expect((await readPolicy(wrap(''))).join()).not.toContain('unsafe');
  });
});
