import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildSiteForTests } from '../support/built-site.ts';
import { makeOddSite } from '../support/odd-site.ts';
import { visitPage } from '../support/visit-page.ts';

const site = buildSiteForTests('odd', makeOddSite);

const LONG = 'upright/editions/long.html';

const visit = <T>(path: string, look: (page: Page) => Promise<T>, options: BrowserContextOptions) =>
  visitPage(site.browser, site.url + path, look, { reducedMotion: 'reduce', ...options });

describe('the keys of an edition', () => {
  const SMALL = { viewport: { width: 390, height: 500 } };
  /** Puts the second scene, taller than the screen, at the top, presses a key and tells which scene's top is nearest. */
  const press = (key: string, prepare?: (page: Page) => Promise<unknown>) =>
    visit(
      LONG,
      async (page) => {
        const second = page.locator('.scene').nth(1);
        await second.evaluate((scene) => scene.scrollIntoView());
        await page.locator('.count b', { hasText: '2' }).waitFor();
        await prepare?.(page);
        await page.keyboard.press(key);
        await page.waitForTimeout(400);
        return page.evaluate(() =>
          [...document.querySelectorAll('.scene')].findIndex((scene) => {
            const { top } = scene.getBoundingClientRect();
            return Math.abs(top) < 2;
          }),
        );
      },
      SMALL,
    );

  test('scroll through a scene taller than the screen before they leave it', async () => {
    expect(await press('PageDown')).not.toBe(2);
    expect(await press('ArrowDown')).not.toBe(2);
    expect(await press('ArrowUp')).toBe(0);
  });

  test('walk on where the end of the scene is in view', async () => {
    const toItsEnd = (page: Page) =>
      page
        .locator('.scene')
        .nth(1)
        .evaluate((scene) => scene.scrollIntoView({ block: 'end' }));
    expect(await press('PageDown', toItsEnd)).toBe(2);
  });

  test('belong to what has the focus', async () => {
    const focusButton = (page: Page) =>
      page.evaluate(() => {
        const box = document.createElement('summary');
        box.tabIndex = 0;
        document.querySelectorAll('.scene')[1]!.prepend(box);
        box.focus({ preventScroll: true });
      });
    expect(await press('ArrowLeft', focusButton)).toBe(1);
    expect(await press('ArrowLeft')).toBe(0);
  });
});

test('the page of a part leads to its lessons', async () => {
  const links = await visit(
    'english/courses/reading/02-part/index.html',
    (page) =>
      page
        .locator('main .lessons a, main .turn a')
        .evaluateAll((all) => all.map((a) => `${a.getAttribute('rel') ?? ''} ${a.getAttribute('href')}`.trim())),
    { viewport: { width: 390, height: 844 } },
  );
  expect(links).toEqual(['01-second.html', '02-third.html', 'prev ../03-last.html', 'next 01-second.html']);
});

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

/** Where the words of each element that matches stand. */
const wordsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top: top + scrollY, bottom: bottom + scrollY };
    }),
  );

describe.each([320, 390, 820, 1440])('on a screen %i px wide', (width) => {
  const screen = { viewport: { width, height: 900 }, javaScriptEnabled: false };

  test.each([LONG, 'upright/editions/bare.html', 'english/editions/letters.html'])(
    '%s shows its big words whole',
    (path) =>
      visit(
        path,
        async (page) => {
          for (const { left, right } of await wordsOf(page, '.scene :is(h1, h2)')) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(width + 1);
          }
          expect((await wordsOf(page, '.scene-cover h1'))[0]!.bottom).toBeLessThanOrEqual(900);
        },
        screen,
      ),
  );
});

test('a cover in an alphabet stands upright', async () => {
  const modes = await visit(
    'english/editions/letters.html',
    (page) =>
      page.locator('.scene-cover > *').evaluateAll((all) => all.map((one) => getComputedStyle(one).writingMode)),
    PHONE,
  );
  expect(new Set(modes)).toEqual(new Set(['horizontal-tb']));
});

test('an upright painting stands behind a scene once', async () => {
  const repeat = await visit(
    LONG,
    (page) =>
      page
        .locator('.scene')
        .nth(1)
        .evaluate((scene) => getComputedStyle(scene, '::before').backgroundRepeat),
    DESK,
  );
  expect(repeat).toBe('no-repeat');
});

test('two pictures to compare stand beside each other on one screen without scripts', () =>
  visit(
    LONG,
    async (page) => {
      await page.locator('.scene-compare').evaluate((scene) => scene.scrollIntoView());
      const [first, second] = await page
        .locator('.scene-compare figure')
        .evaluateAll((all) => all.map((figure) => figure.getBoundingClientRect().toJSON() as DOMRect));
      expect(second!.left).toBeGreaterThan(first!.right);
      expect(second!.bottom).toBeLessThanOrEqual(900);
    },
    { ...DESK, javaScriptEnabled: false },
  ));

test('an item without a date takes the whole line', async () => {
  const [plain] = await visit(LONG, (page) => wordsOf(page, '.scene-dates li'), PHONE);
  expect(plain!.right - plain!.left).toBeGreaterThan(250);
});

test('an edition without scenes has a cover above its doors', () =>
  visit(
    'upright/editions/bare.html',
    async (page) => {
      expect(await page.locator('h1').innerText()).toBe('空卷');
      expect((await page.locator('.doors').boundingBox())!.y).toBeGreaterThan(56);
    },
    PHONE,
  ));

test('an upright cover of a campaign stands beside its title', () =>
  visit(
    'upright/index.html',
    async (page) => {
      const plate = (await page.locator('.plate').boundingBox())!;
      const title = (await page.locator('.cover h1').boundingBox())!;
      expect(plate.x + plate.width).toBeLessThan(title.x);
      expect(title.y + title.height).toBeLessThanOrEqual(900);
    },
    DESK,
  ));

test.each(['upright/index.html', LONG, 'english/courses/reading/01-first.html'])(
  'the masthead of %s stays low',
  (path) =>
    visit(
      path,
      async (page) => expect((await page.locator('.masthead').boundingBox())!.height).toBeLessThanOrEqual(58),
      PHONE,
    ),
);

test('the masthead of an edition stands below the bar of a review copy', () =>
  visit(
    LONG,
    async (page) => {
      await page.locator('.masthead').evaluate((masthead) => {
        const bar = document.createElement('p');
        bar.className = 'review';
        bar.textContent = '送审稿，请勿传播';
        masthead.before(bar);
      });
      const bar = (await page.locator('.review').boundingBox())!;
      expect((await page.locator('.masthead').boundingBox())!.y).toBeGreaterThanOrEqual(bar.y + bar.height);
      expect((await page.locator('.count').boundingBox())!.y).toBeGreaterThanOrEqual(bar.y + bar.height);
    },
    PHONE,
  ));
