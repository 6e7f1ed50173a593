import axe from 'axe-core';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { buildSearchSite, MANY } from '../support/search-site.ts';
import { serveFolder } from '../support/serve.ts';
import type { Served } from '../support/serve.ts';

let browser: Browser;
let served: Served;
let site: Awaited<ReturnType<typeof buildSearchSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), buildSearchSite()]);
  served = await serveFolder(site.dir, { base: '/a/b/' });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  site?.remove();
});

/** Both ways to open a site: from a host below a sub-path, and by double click. */
const PLACES = { host: () => served.url, disk: () => `${pathToFileURL(site.dir).href}/` };

async function open(place: keyof typeof PLACES, query: string, folder = ''): Promise<Page> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('requestfailed', (request) => wrong.push(request.url()));
  await page.goto(`${PLACES[place]()}${folder}search.html${query}`);
  await page.waitForSelector('#results[aria-busy="false"]', { state: 'attached' });
  expect(wrong).toEqual([]);
  return page;
}

/** Addresses of the results below the site's root, in order, without the sub-results. */
async function listResults(page: Page, place: keyof typeof PLACES): Promise<string[]> {
  const links = await page.$$eval('#results > li > a', (found) =>
    found.map((link) => (link as HTMLAnchorElement).href),
  );
  return links.map((link) => link.slice(PLACES[place]().length));
}

const ONE = 'jiu/courses/a/one.html';
const TWO = 'jiu/courses/a/two.html';
const THREE = 'jiu/reports/three.html';
const FOUR = 'en/courses/b/four.html';
const FIVE = 'jiu/calls/five.html';
const SIX = 'jiu/calls/six.html';

describe.each(['host', 'disk'] as const)('a site opened from a %s', (place) => {
  test.each([
    { query: '共产党', results: [TWO, ONE] },
    { query: '全国代表大会', results: [ONE] },
    { query: '代表大会', results: [TWO, ONE] },
    { query: '代表 大会', results: [TWO, ONE, THREE] },
    { query: '线段树', results: [THREE, ONE] },
    { query: 'segment tree', results: [FOUR, ONE] },
    { query: '“segment tree”', results: [FOUR, ONE] },
    { query: 'ＳＥＧＭＥＮＴ', results: [FOUR, ONE] },
    { query: 'segmented', results: [FOUR] },
    { query: 'segmentx', results: [] },
    { query: '1921年7月', results: [ONE] },
    { query: '用C++', results: [ONE] },
    { query: '党', results: [ONE, TWO] },
    { query: 'ci', results: [SIX] },
    { query: 'ociety', results: [] },
    { query: 'soc', results: [FIVE] },
    { query: '64', results: [SIX] },
    { query: 'ab64', results: [FIVE] },
    { query: '1960年9月1日', results: [SIX, FIVE] },
    { query: '1960 年 9 月 1 日', results: [SIX, FIVE] },
    { query: '“1960年9月1日”', results: [SIX] },
    { query: '960年9月1日', results: [] },
    { query: 'segment tr', results: [FOUR, ONE] },
    { query: '“segment tr”', results: [] },
    { query: '“segm”', results: [FOUR, ONE] },
    { query: '中国字', results: [] },
    { query: '目录里的词', results: [] },
    { query: '暗语', results: [] },
    { query: '？！', results: [] },
  ])('$query finds $results', async ({ query, results }) => {
    const page = await open(place, `?q=${encodeURIComponent(query)}&from=timeline`);
    expect(await listResults(page, place)).toEqual(results);
    expect(await page.textContent('[role="status"]')).toBe(
      results.length === 0 ? '没有找到' : results.length === 1 ? '找到 1 页' : `找到 ${results.length} 页`,
    );
    expect(await page.isVisible('.search-help')).toBe(results.length === 0);
    await page.close();
  });

  test('an excerpt marks what was asked for, across inline mark-up', async () => {
    const page = await open(place, `?q=${encodeURIComponent('共产党第一次全国代表')}`);
    expect(await page.textContent('#results .search-excerpt mark')).toBe('共产党第一次全国代表');
    expect(await page.textContent('#results .search-where')).toBe('九九 · 讲 · 1921');
    await page.close();
  });

  test('a sub-result lands on its heading', async () => {
    const page = await open(place, `?q=${encodeURIComponent('出席')}`);
    const part = page.locator('#results .search-part a');
    expect(await part.textContent()).toBe('代表');
    await part.click();
    expect(page.url()).toBe(`${PLACES[place]()}${ONE}#delegates`);
    expect(await page.locator('#delegates').count()).toBe(1);
    await page.close();
  });

  test("a campaign's own search finds its pages, and all pages once the reader wants all", async () => {
    const page = await open(place, '?q=tree', 'jiu/');
    expect(await listResults(page, place)).toEqual([ONE]);
    expect(await page.inputValue('select[name="campaign"]')).toBe('九九');
    await page.selectOption('select[name="campaign"]', '');
    await page.waitForFunction(() => document.querySelector('[role="status"]')!.textContent === '找到 2 页');
    expect(await listResults(page, place)).toEqual([FOUR, ONE]);
    await page.reload();
    await page.waitForFunction(() => document.querySelector('[role="status"]')!.textContent === '找到 2 页');
    await page.locator('#results a').last().click();
    expect(page.url()).toMatch(`${PLACES[place]()}${ONE}`);
    await page.close();
  });

  test('choices that no page answers are left out', async () => {
    const page = await open(place, `?q=${encodeURIComponent('共产党')}`, 'jiu/');
    expect(await page.locator('select[name="campaign"] option').allTextContents()).toEqual(['全部', '九九 (2)']);
    expect(await page.locator('select[name="kind"] option').allTextContents()).toEqual(['全部', '讲 (2)']);
    expect(await page.locator('select[name="year"] option').allTextContents()).toEqual([
      '全部',
      '1922 (1)',
      '1921 (1)',
    ]);
    await page.close();
  });
});

test('nothing is fetched before a query is asked', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(served.url.length)));
  await page.goto(`${served.url}search.html`);
  await page.waitForSelector('#results[aria-busy="false"]', { state: 'attached' });
  expect(asked).toEqual(['search.html', expect.stringMatching(/^_assets\/search-\w+\.js$/u)]);
  expect(await page.textContent('[role="status"]')).toBe('');
  await page.close();
});

test('a word that begins none on any page is known as such by the text of one page', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${served.url}search.html?q=segmentx`);
  await page.waitForSelector('#results[aria-busy="false"]', { state: 'attached' });
  expect(await page.textContent('[role="status"]')).toBe('没有找到');
  expect(asked.filter((url) => /\/text-\w+\.js$/u.test(url))).toHaveLength(1);
  await page.close();
});

test('filters narrow the results, count what they would leave and stay in the address', async () => {
  const page = await open('host', `?q=${encodeURIComponent('tree')}`);
  expect(await page.isVisible('select[name="kind"]')).toBe(false);
  const choices = page.locator('select[name="campaign"] option');
  expect(await choices.allTextContents()).toEqual(['全部', '九九 (1)', 'English (1)']);
  await page.selectOption('select[name="campaign"]', '九九');
  await page.waitForFunction(() => document.querySelector('[role="status"]')!.textContent === '找到 1 页');
  expect(await listResults(page, 'host')).toEqual([ONE]);
  expect(new URL(page.url()).searchParams.get('campaign')).toBe('九九');
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('[role="status"]')!.textContent === '找到 2 页');
  expect(await page.inputValue('select[name="campaign"]')).toBe('');
  await page.selectOption('select[name="year"]', '2026');
  await page.waitForFunction(() => document.querySelector('[role="status"]')!.textContent === '找到 1 页');
  expect(await listResults(page, 'host')).toEqual([FOUR]);
  await page.close();
});

test('a reader searches by keyboard alone', async () => {
  const page = await open('host', '');
  await page.keyboard.press('Tab');
  await page.keyboard.type('共产党');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#results > li');
  expect(new URL(page.url()).searchParams.get('q')).toBe('共产党');
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('#results a'))) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.endsWith(TWO));
  await page.close();
});

test('a long list is shown step by step, and the reader goes on at the first new result', async () => {
  const page = await open('host', `?q=${encodeURIComponent('重复的词')}`);
  expect(await page.textContent('[role="status"]')).toBe(`找到 ${MANY} 页`);
  expect(await listResults(page, 'host')).toHaveLength(MANY);
  expect(await page.locator('#results > li:visible').count()).toBe(8);
  await page.click('.search-more');
  await page.waitForFunction(() => document.querySelectorAll('#results > [hidden]').length === 0);
  expect(await page.locator('#results > li .search-excerpt mark').count()).toBe(MANY);
  expect(await page.evaluate(() => document.activeElement === document.querySelectorAll('#results > li > a')[8])).toBe(
    true,
  );
  expect(await page.isVisible('.search-more')).toBe(false);
  await page.close();
});

test('results with filters pass axe', async () => {
  const page = await open('host', '?q=tree');
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run('main'));
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.close();
});

test.each(['text-*.js', '*.pf_index', '{texts-*.js,pagefind.js}'])(
  'a missing %s is told instead of shown as no result',
  async (file) => {
    const page = await browser.newPage();
    await page.route(`**/${file}`, (route) => route.abort());
    await page.goto(`${served.url}search.html?q=${encodeURIComponent('共产党')}`);
    await page.waitForSelector('#results[aria-busy="false"]', { state: 'attached' });
    expect(await page.textContent('[role="status"]')).toBe('搜索数据没能载入。请检查网络后再试。');
    await page.unrouteAll();
    await page.click('form button');
    await page.waitForFunction(() => document.querySelector('[role="status"]')!.textContent === '找到 2 页');
    await page.close();
  },
);

test.each([
  { name: 'no WebAssembly', script: 'delete globalThis.WebAssembly' },
  {
    name: 'a WebAssembly that runs nothing',
    script: 'WebAssembly.instantiate = () => Promise.reject(new Error("refused"))',
  },
])('a browser with $name searches the texts', async ({ script }) => {
  const page = await browser.newPage();
  await page.addInitScript(script);
  await page.goto(`${served.url}search.html?q=${encodeURIComponent('代表 大会')}`);
  await page.waitForSelector('#results[aria-busy="false"]', { state: 'attached' });
  expect(await listResults(page, 'host')).toEqual([TWO, ONE, THREE]);
  await page.close();
});

test('without scripts the page says so and leads to all contents', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${served.url}search.html?q=x`);
  expect(await page.textContent('.search-without')).toContain('目录');
  expect(await page.locator('.search-contents a').count()).toBe(2);
  expect(await page.isVisible('form')).toBe(false);
  await page.close();
});
