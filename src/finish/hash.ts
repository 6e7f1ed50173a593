import { hash as digest } from 'node:crypto';
import { SEARCH_DATA } from '../model/search/page.ts';
import type { FinishOptions, Step } from './context.ts';
import type { Page } from './page.ts';

/** Gives each page a Content-Security-Policy that allows what stands in it, by hash, and nothing else. */
export const hash: Step = {
  name: 'hash',
  async run({ options, pages }) {
    for (const page of pages) {
      const { headAt } = page.outline;
      page.replace(
        headAt,
        headAt,
        `<meta http-equiv="Content-Security-Policy" content="${formatPolicy(page, options)}">`,
      );
    }
    return `${pages.length} policies`;
  },
};

/** Where islands/sign-wechat.ts loads WeChat's script from. */
const WECHAT = 'https://res.wx.qq.com';

/**
 * Writes the policy of a page, strict as far as the page allows: a directive opens only what the page holds. 'self' covers the
 * folder of a page opened from file:// too.
 */
function formatPolicy(page: Page, { hosts, wechatSignUrl }: Pick<FinishOptions, 'hosts' | 'wechatSignUrl'>): string {
  const { outline } = page;
  // Search fetches its index and runs it as WebAssembly; no other page may do either.
  const hasSearch = page.includes(SEARCH_DATA);
  // WeChat's own script, and whoever signs addresses for it, once the reader has acted.
  const signer = page.includes(' data-sign="') ? wechatSignUrl : undefined;
  const scripts = [
    ...(outline.hasScriptFile ? [`'self'`] : []),
    ...(hasSearch ? [`'wasm-unsafe-eval'`] : []),
    ...(signer === undefined ? [] : [WECHAT]),
    ...listHashes(page, outline.scripts),
  ];
  const styles = [...(outline.hasStyleFile ? [`'self'`] : []), ...listHashes(page, outline.styles)];
  const frames = hosts.filter((host) => page.includes(host)).map((host) => `https://${host}`);
  const styleAttributes = page.url.endsWith('.wechat.html') ? [`style-src-attr 'unsafe-inline'`] : [];
  const directives: [string, string[]][] = [
    ['default-src', [`'none'`]],
    ['script-src', scripts],
    ['style-src', styles],
    ['img-src', [`'self'`, ...(page.includes('data:image/') ? ['data:'] : [])]],
    ['font-src', page.includes('@font-face') ? [`'self'`] : []],
    ['media-src', outline.hasMedia ? [`'self'`] : []],
    ['connect-src', [...(hasSearch ? [`'self'`] : []), ...(signer === undefined ? [] : [new URL(signer).origin])]],
    ['frame-src', frames],
    ['object-src', [`'none'`]],
    ['base-uri', [`'none'`]],
    ['form-action', [outline.hasForm ? `'self'` : `'none'`]],
  ];
  return [
    ...directives.filter(([, sources]) => sources.length > 0).map(([name, sources]) => `${name} ${sources.join(' ')}`),
    ...styleAttributes,
  ].join('; ');
}

function listHashes(page: Page, ranges: [number, number][]): string[] {
  return [
    ...new Set(ranges.map(([start, end]) => `'sha256-${digest('sha256', page.render(start, end), 'base64')}'`)),
  ].sort();
}
