import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LAYOUTS } from '../../src/markdown/directives/known.ts';
import { launchBrowser } from '../support/browser.ts';
import { ENGLISH_PAGE_OF_EACH_KIND, PAGE_OF_EACH_KIND } from '../support/sample-site.ts';
import { serveFolder } from '../support/serve.ts';
import type { Served } from '../support/serve.ts';
import { visitPage } from '../support/visit-page.ts';

const site = inject('sample');
let browser: Browser;
let atRoot: Served;
let below: Served;

beforeAll(async () => {
  [browser, atRoot, below] = await Promise.all([
    launchBrowser(),
    serveFolder(site.dir),
    serveFolder(site.dir, { base: '/a/b/' }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([atRoot?.close(), below?.close()]);
});

const PHONE = { viewport: { width: 390, height: 844 } };
const ENGLISH = Object.entries(ENGLISH_PAGE_OF_EACH_KIND);
const KINDS = [
  ...Object.entries(PAGE_OF_EACH_KIND),
  ...ENGLISH.map(([kind, path]) => [`English ${kind}`, path] as const),
];

const visit = <T>(address: string, look: (page: Page) => Promise<T>, options: BrowserContextOptions = PHONE) =>
  visitPage(browser, address, look, options);

/** Afterwards what comes into view as one scrolls has come. */
async function walkScenes(page: Page): Promise<void> {
  for (const scene of await page.locator('.scene').all()) await scene.scrollIntoViewIfNeeded();
}

/** The text of each block of a page's content that can be seen, without blanks; with scripts or without. */
const readBlocks = (path: string, javaScriptEnabled: boolean) =>
  visit(
    atRoot.url + path,
    async (page) => {
      if (javaScriptEnabled) await walkScenes(page);
      return page.locator('main :is(p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption)').evaluateAll((blocks) =>
        blocks
          // Days left are counted for today; the day itself stands in the text.
          .filter((block) => !block.matches('.countdown-left, .countdown-after'))
          .filter((block) => block.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          .map((block) => block.textContent!.replace(/\s+/gu, ''))
          .filter((text) => text !== ''),
      );
    },
    { ...PHONE, javaScriptEnabled, reducedMotion: 'reduce' },
  );

describe('every page of the sample', () => {
  test('opens at the root of a host, below a path and from disk, with nothing missing', async () => {
    for (const page of site.pages) {
      for (const base of [atRoot.url, below.url, `${pathToFileURL(site.dir).href}/`]) {
        await visit(base + page.split('/').map(encodeURIComponent).join('/'), async (tab) => {
          expect(await tab.locator('main').count()).toBe(1);
        });
      }
    }
  });
});

describe.each(KINDS)('%s', (kind, path) => {
  test('breaks no rule of WCAG 2.2 AA', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const viewport of [PHONE.viewport, { width: 1440, height: 900 }]) {
      const found = await visit(
        atRoot.url + path,
        async (page) => {
          await page.evaluate(axe);
          return page.evaluate(async () => {
            const { axe: checker } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const { violations } = await checker.run({ runOnly: tags });
            return violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
            );
          });
        },
        { viewport, reducedMotion: 'reduce', bypassCSP: true },
      );
      expect(found).toEqual([]);
    }
  });

  test('reads whole without scripts', async () => {
    const [without, withScripts] = [await readBlocks(path, false), await readBlocks(path, true)];
    expect(without.join('').length).toBeGreaterThan(20);
    // Scripts may add, never bring the content itself; the search alone lives by its script.
    if (kind !== 'search') expect(withScripts.filter((text) => !without.includes(text))).toEqual([]);
  });

  test.each([320, 390, 820, 1440])('keeps inside a screen %i px wide', async (width) => {
    // An edition that is walked sideways is as long as it likes, and no higher than the screen.
    const over = await visit(
      atRoot.url + path,
      (page) =>
        page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          const isSideways = getComputedStyle(document.documentElement).writingMode === 'vertical-rl';
          return isSideways ? scrollHeight - innerHeight : scrollWidth - innerWidth;
        }),
      { viewport: { width, height: 800 } },
    );
    expect(over).toBeLessThanOrEqual(0);
  });

  test('can be tapped with a thumb', async () => {
    const small = await visit(atRoot.url + path, async (page) => {
      await walkScenes(page);
      return page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('header a, nav a, button, summary, input, select, .colophon a')]
          .filter(
            (target) =>
              target.checkVisibility() && !target.closest('.skip, p, .visually-hidden') && !target.matches('.skip'),
          )
          .filter((target) => target.getBoundingClientRect().height < 44 && target.getClientRects().length > 0)
          .map((target) => `${target.outerHTML.slice(0, 90)} ${target.getBoundingClientRect().height}`),
      );
    });
    expect(small).toEqual([]);
  });
});

test.each([...ENGLISH, ['search', 'web30/search.html']])(
  'the English %s has English furniture',
  async (_kind, path) => {
    const { lang, furniture } = await visit(atRoot.url + path, (page) =>
      page.evaluate(() => {
        const parts = document.querySelectorAll<HTMLElement>('header, nav, button, summary, label, .colophon dt');
        const words = [...parts].flatMap((part) => [
          part.textContent!,
          ...[part, ...part.querySelectorAll('*')].map((element) => element.getAttribute('aria-label') ?? ''),
        ]);
        return { lang: document.documentElement.lang, furniture: words.join(' ') };
      }),
    );
    expect(lang).toBe('en');
    expect(furniture).toContain('Search');
    // The seal, the name of the site and those of its campaigns are the author's.
    expect(furniture.replaceAll(/卅|云溪学院长卷|九十九年/gu, '')).not.toMatch(/\p{Script=Han}/u);
  },
);

test('the editions of the sample show every layout of a scene between them', () => {
  const pages = [PAGE_OF_EACH_KIND.edition, ENGLISH_PAGE_OF_EACH_KIND.edition];
  const html = pages.map((page) => readFileSync(join(site.dir, page), 'utf8')).join('');
  expect(LAYOUTS.filter((layout) => !html.includes(` data-layout="${layout}"`))).toEqual([]);
});

test.each([PAGE_OF_EACH_KIND.timeline, ENGLISH_PAGE_OF_EACH_KIND.timeline])('each event of %s has a source', (page) => {
  const path = join(site.dir, page.replace(/html$/u, 'json'));
  const { events } = JSON.parse(readFileSync(path, 'utf8')) as { events: { id: string; sources: string[] }[] };
  expect(events.length).toBeGreaterThanOrEqual(40);
  expect(events.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([]);
});

test('the policy of each page is strict', () => {
  for (const page of site.pages) {
    const html = readFileSync(join(site.dir, page), 'utf8');
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/iu.exec(html)?.[1];
    expect(policy, page).toBeDefined();
    expect(policy, page).not.toContain('unsafe-inline');
    expect(policy!.includes('unsafe-eval'), page).toBe(/(^|\/)search\.html$/u.test(page));
  }
});

test('the page that is not there searches by the whole address, from any depth', () => {
  const html = readFileSync(join(site.dir, '404.html'), 'utf8');
  expect(html).toMatch(/<form [^>]*action="https:\/\/[^"]+\/search\.html"/u);
  expect(html).not.toContain('<!--');
});
