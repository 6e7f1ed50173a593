import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildSiteForTests } from '../support/built-site.ts';
import { ISLAND_PAGE, ROLL_PAGE, SCENES, makeIslandSite } from '../support/island-site.ts';

const site = buildSiteForTests('hall', makeIslandSite);

const DESK = { viewport: { width: 1440, height: 900 } };

interface Visit extends BrowserContextOptions {
  path?: string;
  query?: string;
  /** Runs before the page's own script. */
  before?: string;
  clock?: boolean;
}

/** Opens the edition; an exception of the page fails the test. */
async function visit(
  look: (page: Page) => Promise<void>,
  { path = ISLAND_PAGE, query = '', before, clock, ...options }: Visit = {},
) {
  const context = await site.browser.newContext({ ...DESK, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  if (clock) await page.clock.install({ time: new Date('2020-10-08T09:30:00+08:00') });
  if (before) await page.addInitScript(before);
  await page.goto(site.url + path + query);
  await look(page);
  await context.close();
  expect(complaints).toEqual([]);
}

/** Enters by the key; the browser then fills the screen in its own time. */
async function enter(page: Page) {
  await page.keyboard.press('p');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.waitForTimeout(100);
}

const isIn = (page: Page) => page.evaluate(() => document.documentElement.classList.contains('in-hall'));
/** The scene at the top of the screen, counted from 1; 0 if none is. */
const sceneOf = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('main > .scene')].findIndex(
        (scene) => Math.abs(scene.getBoundingClientRect().top) < 2,
      ) + 1,
  );
/** The count follows a moment later; a key pressed before would walk from where the page was. */
const expectScene = (page: Page, number: number) =>
  expect
    .poll(async () => [await sceneOf(page), await page.locator('.count b').textContent()])
    .toEqual([number, `${number}`]);

describe('the projector', () => {
  test('walks by the keys of keyboards and remotes, and leaves by Escape', () =>
    visit(async (page) => {
      await enter(page);
      expect(await isIn(page)).toBe(true);
      let number = 1;
      for (const [key, step] of [
        ...[['ArrowRight', 1] as const, ['ArrowDown', 1] as const, ['PageDown', 1] as const, ['Space', 1] as const],
        ...[
          ['Shift+Space', -1] as const,
          ['PageUp', -1] as const,
          ['ArrowUp', -1] as const,
          ['ArrowLeft', -1] as const,
        ],
      ]) {
        await page.keyboard.press(key);
        number += step;
        await expectScene(page, number);
      }
      await page.keyboard.press('End');
      await expectScene(page, SCENES);
      await page.keyboard.press('Home');
      await expectScene(page, 1);
      await page.keyboard.press('ArrowRight');
      await expectScene(page, 2);
      await page.keyboard.press('Escape');
      await expect.poll(() => isIn(page)).toBe(false);
      await expectScene(page, 2);
    }));

  test('shows the rest of a scene taller than the screen before the next', () =>
    visit(async (page) => {
      await page.locator('#scene-7').evaluate((scene) => scene.scrollIntoView());
      await page.locator('.count b', { hasText: '7' }).waitFor();
      await enter(page);
      await page.keyboard.press('Space');
      await page.waitForTimeout(200);
      const { top, bottom } = await page
        .locator('#scene-7')
        .evaluate((scene) => scene.getBoundingClientRect().toJSON() as DOMRect);
      expect(top).toBeLessThan(-100);
      expect(bottom).toBeGreaterThan(0);
      for (let press = 0; press < 12 && (await sceneOf(page)) !== 8; press++) {
        await page.keyboard.press('Space');
        await page.waitForTimeout(150);
      }
      expect(await sceneOf(page)).toBe(8);
    }));

  test('hides the furniture, sets words larger and fills the screen', () =>
    visit(async (page) => {
      const sizeOf = () =>
        page
          .locator('.scene-text p')
          .first()
          .evaluate((words) => parseFloat(getComputedStyle(words).fontSize));
      const before = await sizeOf();
      await page.getByRole('button', { name: '投影' }).click();
      await expect.poll(() => page.evaluate(() => document.fullscreenElement === document.documentElement)).toBe(true);
      for (const gone of [
        '.masthead',
        '.colophon',
        '.doors',
        '.count',
        '.progress',
        '.hall-enter',
        '.share',
        '.sharing',
      ]) {
        expect(await page.locator(gone).isVisible(), gone).toBe(false);
      }
      expect(
        await page.locator('.controls').evaluate((controls) => getComputedStyle(controls, '::before').display),
      ).toBe('none');
      expect(await sizeOf()).toBeGreaterThan(before * 1.2);
      await page.keyboard.press('Escape');
      await expect.poll(() => isIn(page)).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('hall-enter');
      expect(await page.locator('.masthead').isVisible()).toBe(true);
    }));

  test('leaves when the browser leaves full screen', () =>
    visit(async (page) => {
      await page.keyboard.press('p');
      await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
      await page.evaluate(() => document.exitFullscreen());
      await expect.poll(() => isIn(page)).toBe(false);
    }));

  test('blanks the screen by B and the full stop, and the next key brings the scene back', () =>
    visit(async (page) => {
      const isBlank = () =>
        page.evaluate(() => getComputedStyle(document.documentElement, '::after').position === 'fixed');
      await page.keyboard.press('p');
      for (const [on, off] of [
        ['b', 'b'],
        ['.', 'ArrowRight'],
        ['B', 'Space'],
      ] as const) {
        await page.keyboard.press(on);
        expect(await isBlank()).toBe(true);
        await page.keyboard.press(off);
        expect(await isBlank()).toBe(false);
      }
      expect(await sceneOf(page)).toBe(1);
    }));

  test('tells the time and what has passed, or nothing', () =>
    visit(
      async (page) => {
        await page.keyboard.press('p');
        await page.clock.runFor(65_000);
        const [time, passed] = await page.locator('.hall-clock time').allTextContents();
        expect(time).toBe('09:31');
        expect(passed).toMatch(/^00:01:0[4-6]$/u);
        await page.keyboard.press('c');
        expect(await page.locator('.hall-clock').isVisible()).toBe(false);
        await page.keyboard.press('C');
        expect(await page.locator('.hall-clock').isVisible()).toBe(true);
      },
      { clock: true, timezoneId: 'Asia/Shanghai' },
    ));

  test('hides cursor and panel after three seconds of rest', () =>
    visit(
      async (page) => {
        const look = () =>
          page.evaluate(() => [
            getComputedStyle(document.querySelector('h1')!).cursor,
            getComputedStyle(document.querySelector('.hall-panel')!).opacity,
          ]);
        await page.keyboard.press('p');
        await page.mouse.move(300, 300);
        expect(await look()).toEqual(['auto', '1']);
        await page.clock.runFor(3100);
        expect(await look()).toEqual(['none', '0']);
      },
      { clock: true },
    ));

  test('obeys its panel as it does the keys', () =>
    visit(async (page) => {
      await page.keyboard.press('p');
      await page.mouse.move(300, 300);
      await page.getByRole('button', { name: '下一景' }).click();
      await expectScene(page, 2);
      await page.getByRole('button', { name: '上一景' }).click();
      await expectScene(page, 1);
      await page.getByRole('button', { name: '时钟' }).click();
      expect(await page.locator('.hall-clock').isVisible()).toBe(false);
      // A button of the panel that has the focus leaves the keys of remotes alone, and keeps its space bar.
      await page.keyboard.press('PageDown');
      await expectScene(page, 2);
      await page.keyboard.press('Space');
      expect(await page.locator('.hall-clock').isVisible()).toBe(true);
      await page.getByRole('button', { name: '退出' }).click();
      expect(await isIn(page)).toBe(false);
    }));

  test('begins by P where the page or its button has the focus, and not on other controls', () =>
    visit(async (page) => {
      for (const other of ['.share', '.light-box-open', '.masthead a']) {
        await page.locator(other).first().focus();
        await page.keyboard.press('p');
        expect(await isIn(page), other).toBe(false);
      }
      await page.locator('#scene-2').evaluate((scene: HTMLElement) => ((scene.tabIndex = -1), scene.focus()));
      for (const here of ['#scene-2', '.hall-enter', 'body']) {
        if (here === 'body') await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        else await page.locator(here).focus();
        await page.keyboard.press('p');
        expect(await isIn(page), here).toBe(true);
        await page.keyboard.press('p');
        expect(await isIn(page), here).toBe(false);
      }
    }));

  test('leaves letters and arrows to fields and to the light box', () =>
    visit(async (page) => {
      await page.locator('.compare input').focus();
      await page.keyboard.press('p');
      expect(await isIn(page)).toBe(false);
      await page.keyboard.press('Tab');
      await page.locator('.light-box-open').first().click();
      await page.keyboard.press('p');
      expect(await isIn(page)).toBe(false);
    }));

  test.each([
    ['from right to left on a wide screen', 1440],
    ['downwards on a narrow one', 820],
  ])('walks along a painting scene by scene, %s', (_way, width) =>
    visit(
      async (page) => {
        /** The scenes whose beginning is at the edge where reading begins. */
        const begun = () =>
          page.evaluate((isSideways) => {
            const offsets = [...document.querySelectorAll('main > .scene')].map((scene) => {
              const { top, right } = scene.getBoundingClientRect();
              return Math.abs(isSideways ? right - innerWidth : top) < 3;
            });
            return offsets.indexOf(true) + 1;
          }, width > 1000);
        await enter(page);
        for (const [key, number] of [
          ...[['ArrowRight', 2] as const, ['PageDown', 3] as const, ['Space', 4] as const, ['Space', 4] as const],
          ...[['ArrowLeft', 3] as const, ['Home', 1] as const, ['End', 4] as const],
        ]) {
          await page.keyboard.press(key);
          await expect.poll(begun, { message: key }).toBe(number);
          await expect.poll(() => page.locator('.count b').textContent()).toBe(`${number}`);
        }
      },
      { path: ROLL_PAGE, viewport: { width, height: 900 } },
    ),
  );

  test('passes axe', () =>
    visit(
      async (page) => {
        await page.keyboard.press('p');
        await page.mouse.move(300, 300);
        await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
        const breaches = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run({ runOnly: tags });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
        });
        expect(breaches).toEqual([]);
      },
      { bypassCSP: true },
    ));

  test('opens from the closing of a phone by touch, and closes by its panel', () =>
    visit(
      async (page) => {
        const button = page.getByRole('button', { name: '投影' });
        expect(await button.evaluate((one) => getComputedStyle(one).position)).toBe('static');
        await button.tap();
        expect(await isIn(page)).toBe(true);
        await page.touchscreen.tap(200, 300);
        await page.getByRole('button', { name: '退出' }).tap();
        expect(await isIn(page)).toBe(false);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ));
});

describe('an unattended screen', () => {
  const HALL = { query: '?hall=5', clock: true };
  /** Turns as time goes by; what is scrolled is told by the browser in its own time. */
  const pass = async (page: Page, seconds: number) => {
    await page.clock.runFor(seconds * 1000);
    await page.waitForTimeout(100);
  };

  test('turns at the pace of its address, round and round', () =>
    visit(async (page) => {
      expect(await isIn(page)).toBe(true);
      expect(await page.locator('.hall-clock').isVisible()).toBe(false);
      await page.clock.pauseAt(new Date('2020-10-08T10:00:00+08:00'));
      await page.keyboard.press('End');
      await expectScene(page, SCENES);
      await pass(page, 61);
      await expectScene(page, 1);
      await pass(page, 3);
      await expectScene(page, 1);
      await pass(page, 3);
      await expectScene(page, 2);
      await pass(page, 5);
      await expectScene(page, 3);
    }, HALL));

  test('waits a minute after a key or a tap', () =>
    visit(async (page) => {
      await page.clock.pauseAt(new Date('2020-10-08T10:00:00+08:00'));
      await page.keyboard.press('Home');
      await pass(page, 30);
      await page.mouse.click(300, 300);
      await pass(page, 58);
      await expectScene(page, 1);
      await pass(page, 3);
      await expectScene(page, 2);
    }, HALL));

  test.each([
    ['?hall', '12'],
    ['?hall=1', '3'],
    ['?hall=999', '120'],
    ['?hall=abc&from=timeline', '12'],
    ['?from=singlemessage&hall=30', '30'],
  ])('%s means %s seconds', (query, seconds) =>
    visit(
      async (page) => {
        expect(await isIn(page)).toBe(true);
        expect(await page.locator('.hall-panel input').inputValue()).toBe(seconds);
      },
      { query },
    ),
  );

  test('begins and ends by the panel, at the pace that stands there', () =>
    visit(
      async (page) => {
        await page.keyboard.press('p');
        await page.mouse.move(300, 300);
        await page.locator('.hall-panel input').fill('4');
        await page.getByRole('button', { name: '自动放映' }).click();
        await page.clock.pauseAt(new Date('2020-10-08T10:00:00+08:00'));
        await page.keyboard.press('Home');
        await pass(page, 61);
        await expectScene(page, 2);
        await pass(page, 4.5);
        await expectScene(page, 3);
        await page.keyboard.press('r');
        await pass(page, 90);
        await expectScene(page, 3);
      },
      { clock: true },
    ));

  const LIT = `globalThis.locks = [];
    Object.defineProperty(Navigator.prototype, 'wakeLock', { configurable: true, value: { request: (type) => {
      const lock = { type, released: false, release() { this.released = true; return Promise.resolve(); } };
      locks.push(lock);
      return Promise.resolve(lock);
    } } });`;
  const locks = (page: Page) =>
    page.evaluate(() =>
      (globalThis as unknown as { locks: { released: boolean }[] }).locks.map(({ released }) => released),
    );

  test('keeps the screen lit while it is there', () =>
    visit(
      async (page) => {
        expect(await locks(page)).toEqual([false]);
        // A browser takes the lock away from a hidden page.
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        expect(await locks(page)).toEqual([true, false]);
        await page.keyboard.press('Escape');
        expect((await locks(page)).at(-1)).toBe(true);
      },
      { query: '?hall', before: LIT },
    ));

  test('lets the screen go where the lock comes after the reader has left', () =>
    visit(
      async (page) => {
        await page.keyboard.press('Escape');
        expect(await isIn(page)).toBe(false);
        await page.evaluate(() => (globalThis as unknown as { give(): void }).give());
        expect(await locks(page)).toEqual([true]);
      },
      {
        query: '?hall',
        before: `${LIT}
          const { request } = navigator.wakeLock;
          navigator.wakeLock.request = async (type) => {
            await new Promise((resolve) => (globalThis.give = resolve));
            return request(type);
          };`,
      },
    ));

  test.each([
    [
      'a refused lock',
      "Object.defineProperty(Navigator.prototype, 'wakeLock', { value: { request: () => Promise.reject(new Error()) } })",
    ],
    ['no lock', 'delete Navigator.prototype.wakeLock'],
    ['no full screen', 'delete Element.prototype.requestFullscreen'],
    ['refused full screen', 'Element.prototype.requestFullscreen = () => Promise.reject(new TypeError())'],
    [
      'an old full screen',
      'delete Element.prototype.requestFullscreen; Element.prototype.webkitRequestFullscreen = () => {}',
    ],
  ])('goes on with %s', (_name, before) =>
    visit(
      async (page) => {
        await page.keyboard.press('ArrowRight');
        await expectScene(page, 2);
        await page.keyboard.press('Escape');
        expect(await isIn(page)).toBe(false);
      },
      { query: '?hall', before },
    ),
  );
});
