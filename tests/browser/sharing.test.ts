import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { buildSiteForTests } from '../support/built-site.ts';
import { readSearchDocument } from '../../src/finish/search-text.ts';
import { visitPage } from '../support/visit-page.ts';

const SITE = 'https://x.example/s/';
const EDITION = `${encodeURIComponent('甲')}/editions/${encodeURIComponent('长卷')}.html`;
/** What WeChat adds to the address of a shared page. */
const ADDED = '?from=singlemessage&isappinstalled=0&scene=1&clicktime=1700000000';
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' };

const site = buildSiteForTests('sharing', async () => {
  return {
    'site.yaml': `title: 站\nurl: ${SITE}\nshare:\n  wechat: { signUrl: "https://sign.example/wx?app=1" }\n`,
    '甲/index.md': '---\nseal: 甲子\norganiser: 甲校\n---\n\n# 甲\n\n正文一段。\n',
    '甲/editions/长卷.md':
      '---\ndescription: 一句话\ndate: 1921-07-23\n---\n\n# 长卷\n\n---\n\n## 第二景\n\n正文。\n\n---\n\n## 第三景\n\n正文。\n',
  };
});

const open = <T>(look: (page: Page) => Promise<T>, options: BrowserContextOptions = {}) =>
  visitPage(site.browser, site.url + EDITION + ADDED, look, { ...PHONE, ...options });

test('the code on the poster leads to the page', async () => {
  const page = readFileSync(join(site.dist, '甲', 'editions', '长卷.html'), 'utf8');
  const { data, info } = await sharp(join(site.dist, '甲', 'editions', '长卷.poster.png'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const address = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
  expect(address).toBe(SITE + EDITION);
  expect(page).toContain(`<link rel="canonical" href="${address}"`);
});

describe('the poster in the page', () => {
  test('is a picture with nothing over it that a long press can save, also without scripts', async () => {
    const look = (page: Page) =>
      page.evaluate(async () => {
        const image = document.querySelector<HTMLImageElement>('.sharing img')!;
        image.scrollIntoView({ block: 'center', behavior: 'instant' });
        image.loading = 'eager';
        await image.decode();
        const { left, top, width, height } = image.getBoundingClientRect();
        const style = getComputedStyle(image);
        return {
          size: [image.naturalWidth, image.naturalHeight],
          file: image.currentSrc,
          code: width * 0.48 > 160 === true,
          above: document.elementFromPoint(left + width / 2, top + height * 0.75) === image,
          select: style.userSelect,
          touch: style.pointerEvents,
        };
      });
    const found = await open(look);
    expect(found).toMatchObject({ size: [1080, 1920], code: true, above: true, select: 'auto', touch: 'auto' });
    expect(found.file).toMatch(/\.poster\.png$/u);
    const bare = await open(
      async (page) => ({
        poster: await page.locator('.sharing img').isVisible(),
        address: await page.locator('.sharing .address').textContent(),
        buttons: await page.locator('.share:visible, .copy-link:visible, .share-panel:visible').count(),
      }),
      { javaScriptEnabled: false },
    );
    expect(bare).toEqual({ poster: true, address: SITE + EDITION, buttons: 0 });
  });

  test('opens from every scene and closes again', async () => {
    await open(async (page) => {
      const panel = page.locator('.share-panel');
      const scenes = await page.locator('main > .scene').all();
      expect(scenes).toHaveLength(3);
      for (const scene of scenes) {
        await scene.evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
        await page.locator('.share').click();
        expect(await panel.locator('img').isVisible()).toBe(true);
        await page.keyboard.press('Escape');
        expect(await panel.isVisible()).toBe(false);
        await page.locator('.share').click();
        await panel.locator('.share-close').click();
        expect(await panel.isVisible()).toBe(false);
      }
    });
  });

  test("closes by the phone's way back, which leaves the page where it is", () =>
    open(async (page) => {
      await page
        .locator('.scene')
        .nth(1)
        .evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
      await page.locator('.count b', { hasText: '2' }).waitFor();
      const [address, before] = await page.evaluate(() => [location.href, scrollY] as const);
      const panel = page.locator('.share-panel');
      await page.locator('.share').click();
      expect(page.url()).toBe(address);
      await page.evaluate(() => history.back());
      await expect.poll(() => panel.isVisible()).toBe(false);
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => [location.href, scrollY])).toEqual([address, before]);
      // Closed by its button, it leaves no step behind that leads nowhere.
      await page.locator('.share').click();
      await panel.locator('.share-close').click();
      await expect.poll(() => page.evaluate(() => history.state)).toBe(null);
    }));

  test('is no scene, and search does not read its words', () => {
    const page = readFileSync(join(site.dist, '甲', 'editions', '长卷.html'), 'utf8');
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
    expect(main).toContain('class="sharing"');
    expect(main.match(/<section/gu)).toHaveLength(3);
    expect(readSearchDocument(page)!.text.split('\n')).toEqual(['长卷', '第二景', '正文。', '第三景', '正文。']);
  });
});

describe('copying the link', () => {
  const copyAt = async (page: Page, scene: number) => {
    const id = await page
      .locator('.scene')
      .nth(scene)
      .evaluate((element) => (element.scrollIntoView({ behavior: 'instant' }), element.id));
    await page.locator('.count b', { hasText: String(scene + 1) }).waitFor();
    await page.locator('.share').click();
    await page.locator('.share-panel .copy-link').click();
    await page.locator('.share-panel output', { hasText: '已复制' }).waitFor();
    return id;
  };

  test('gives the address of the scene in view, without what a messenger added', async () => {
    const options = { permissions: ['clipboard-read', 'clipboard-write'] };
    const [id, copied, shown, first] = await open(async (page) => {
      const third = await copyAt(page, 2);
      const text = await page.evaluate(() => navigator.clipboard.readText());
      const address = await page.locator('.share-panel .address').textContent();
      await page.keyboard.press('Escape');
      await copyAt(page, 0);
      return [third, text, address, await page.evaluate(() => navigator.clipboard.readText())];
    }, options);
    expect(copied).toBe(`${SITE}${EDITION}#${encodeURIComponent(id!)}`);
    expect(shown).toBe(copied);
    expect(first).toBe(SITE + EDITION);
  });

  test('works where the clipboard is closed', async () => {
    const [id, copied] = await open(async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
        addEventListener('copy', () => {
          document.title = (document.activeElement as HTMLTextAreaElement).value;
        });
      });
      return [await copyAt(page, 1), await page.title()];
    });
    expect(copied).toBe(`${SITE}${EDITION}#${encodeURIComponent(id!)}`);
  });
});

describe('signing for WeChat', () => {
  const WECHAT = { ...PHONE, userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/142 XWEB/1 MicroMessenger/8.0.64' };
  const SIGNED = { appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's' };
  const SDK = `window.told = {}; window.wx = {
    config(options) { told.config = options; setTimeout(() => this.then()); },
    ready(then) { this.then = then; }, error() {},
    updateAppMessageShareData(card) { told.friend = card; },
    updateTimelineShareData(card) { told.moments = card; } };`;
  const headers = { 'access-control-allow-origin': '*' };

  /** Opens the edition, touches it, and tells what was asked before and after, and what the page complained of itself. */
  async function touch(
    options: BrowserContextOptions,
    sign: (route: Route) => unknown,
    sdk: (route: Route) => unknown,
  ) {
    const context = await site.browser.newContext(options);
    const page = await context.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    // What a browser says of an answer that is no good stands in the console by itself.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load')) errors.push(message.text());
    });
    await context.route(/sign\.example|res\.wx\.qq\.com/u, async (route) => {
      asked.push(route.request().url());
      await (route.request().url().includes('sign.example') ? sign(route) : sdk(route));
    });
    await page.goto(`${site.url + EDITION + ADDED}#${encodeURIComponent('第二景')}`);
    await page.waitForTimeout(300);
    const before = [...asked];
    await page.mouse.click(200, 600);
    await page.waitForTimeout(600);
    const told = await page.evaluate(() => (window as unknown as { told?: Record<string, unknown> }).told);
    await context.close();
    return { before, asked, errors, told };
  }
  const answer = (route: Route) => route.fulfill({ headers, json: SIGNED });
  const load = (route: Route) => route.fulfill({ contentType: 'text/javascript', body: SDK });

  test('asks after the reader has acted, and hands over the card', async () => {
    const { before, asked, errors, told } = await touch(WECHAT, answer, load);
    expect(before).toEqual([]);
    expect(errors).toEqual([]);
    expect(asked).toHaveLength(2);
    const question = new URL(asked[0]!);
    expect(question.searchParams.get('app')).toBe('1');
    expect(question.searchParams.get('url')).toBe(site.url + EDITION + ADDED);
    expect(asked[1]).toBe('https://res.wx.qq.com/open/js/jweixin-1.6.0.js');
    expect(told!['config']).toMatchObject(SIGNED);
    expect(told!['friend']).toMatchObject({ title: '长卷', desc: '一句话', link: SITE + EDITION });
    expect(told!['friend']).toEqual(told!['moments']);
    const { imgUrl } = told!['friend'] as { imgUrl: string };
    const image = readFileSync(join(site.dist, imgUrl.slice(SITE.length)));
    expect(image.length).toBeLessThan(32 * 1024);
  });

  test.each<[string, (route: Route) => unknown, (route: Route) => unknown]>([
    ['a refused connection', (route) => route.abort(), load],
    ['a failing endpoint', (route) => route.fulfill({ status: 500, headers, body: 'no' }), load],
    ['no JSON', (route) => route.fulfill({ headers, body: '<html>' }), load],
    ['other JSON', (route) => route.fulfill({ headers, json: { errcode: 40001 } }), load],
    ['null', (route) => route.fulfill({ headers, json: null }), load],
    ['no script of WeChat', answer, (route) => route.abort()],
    ['a script without wx', answer, (route) => route.fulfill({ contentType: 'text/javascript', body: '' })],
  ])('fails silently: %s', async (_, sign, sdk) => {
    const { errors, asked, told } = await touch(WECHAT, sign, sdk);
    expect(errors).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    expect(told).toBeUndefined();
  });

  test('asks nobody outside of WeChat', async () => {
    expect((await touch(PHONE, answer, load)).asked).toEqual([]);
  });

  test('is not in the pages of a site that names no endpoint', () => {
    const page = readFileSync(join(inject('sample').dir, 'jiujiu', 'editions', 'changjuan.html'), 'utf8');
    expect(page).not.toMatch(/wechat-[0-9a-f]+\.js|res\.wx\.qq\.com|data-sign|connect-src/u);
    const signed = readFileSync(join(site.dist, '甲', 'editions', '长卷.html'), 'utf8');
    expect(signed).toMatch(/script-src [^;]*https:\/\/res\.wx\.qq\.com[ ;]/u);
    expect(signed).toMatch(/connect-src https:\/\/sign\.example[;"]/u);
  });
});
