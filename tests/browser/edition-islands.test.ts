import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildSiteForTests } from '../support/built-site.ts';
import { ISLAND_PAGE, VOICES, makeIslandSite } from '../support/island-site.ts';
import { visitPage } from '../support/visit-page.ts';

const site = buildSiteForTests('islands', makeIslandSite);

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 } };

const visit = <T>(look: (page: Page) => Promise<T>, options: BrowserContextOptions = {}) =>
  visitPage(site.browser, site.url + ISLAND_PAGE, look, { ...PHONE, reducedMotion: 'reduce', ...options });

/** The same with something done before the page's own script runs. */
async function visitPrepared<T>(
  prepare: (page: Page) => Promise<unknown>,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await site.browser.newContext({ ...PHONE, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await prepare(page);
  await page.goto(site.url + ISLAND_PAGE);
  const result = await look(page);
  await context.close();
  expect(complaints).toEqual([]);
  return result;
}

const breachesOf = async (page: Page) => {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
};

describe('the light box', () => {
  const opener = (page: Page, name: string) => page.getByRole('button', { name });
  const caption = (page: Page) => page.locator('.light-box figcaption').innerText();
  const isOpen = (page: Page) => page.locator('.light-box').evaluate((box: HTMLDialogElement) => box.open);

  test('loads the largest picture when it is opened, and nothing before', () =>
    visit(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const scene = page.locator('#scene-2');
      await scene.scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
      expect(asked.filter((url) => url.includes('-2160.'))).toEqual([]);
      await opener(page, '看大图：校门').tap();
      await page.locator('.light-box img[alt="校门"]').waitFor();
      expect(asked.filter((url) => url.includes('-2160.'))).toHaveLength(1);
      expect(await caption(page)).toContain('校门，1921年');
      expect(await page.locator('.light-box-place').innerText()).toBe('1 / 3');
    }));

  test('turns by keys and buttons, closes by Escape, and the focus returns', () =>
    visit(async (page) => {
      await opener(page, '看大图：校门').focus();
      const before = await page.evaluate(() => scrollY);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.light-box img').getAttribute('alt')).toBe('操场');
      expect(await caption(page)).toBe('');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      expect(await caption(page)).toBe('礼堂');
      await page.getByRole('button', { name: '下一幅' }).click();
      expect(await caption(page)).toContain('校门');
      await page.keyboard.press('Escape');
      expect(await isOpen(page)).toBe(false);
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe('看大图：校门');
      expect(await page.evaluate(() => scrollY)).toBe(before);
      expect(await page.evaluate(() => history.state)).toBe(null);
    }, DESK));

  test("closes by the phone's way back, which leaves the page where it is", () =>
    visit(async (page) => {
      await page.locator('#scene-2').evaluate((scene) => scene.scrollIntoView());
      const [address, before] = await page.evaluate(() => [location.href, scrollY] as const);
      await opener(page, '看大图：礼堂').tap();
      expect(await isOpen(page)).toBe(true);
      expect(page.url()).toBe(address);
      await page.goBack();
      expect(await isOpen(page)).toBe(false);
      expect(page.url()).toBe(address);
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => scrollY)).toBe(before);
    }));

  test('closes by a tap on the paper and turns by a swipe', () =>
    visit(async (page) => {
      await opener(page, '看大图：校门').tap();
      const client = await page.context().newCDPSession(page);
      const touch = (type: string, x?: number) =>
        client.send('Input.dispatchTouchEvent', {
          type: type as 'touchStart',
          touchPoints: x === undefined ? [] : [{ x, y: 400 }],
        });
      for (const [type, x] of [['touchStart', 300], ['touchMove', 200], ['touchMove', 120], ['touchEnd']] as const) {
        await touch(type, x);
        // As fast as a finger: a faster one is a fling, which swallows the tap after it.
        await page.waitForTimeout(60);
      }
      await expect.poll(() => page.locator('.light-box img').getAttribute('alt')).toBe('操场');
      await page.touchscreen.tap(8, 300);
      await expect.poll(() => isOpen(page)).toBe(false);
    }));

  test('has one picture for a gallery of one, and passes axe', () =>
    visit(
      async (page) => {
        await opener(page, '看大图：独此一幅').click();
        expect(await page.getByRole('button', { name: '下一幅' }).isVisible()).toBe(false);
        await page.getByRole('button', { name: '关闭' }).click();
        await opener(page, '看大图：校门').click();
        expect(await breachesOf(page)).toEqual([]);
      },
      { bypassCSP: true },
    ));

  test('keeps picture and words inside any screen', async () => {
    for (const viewport of [PHONE.viewport, { width: 844, height: 390 }, DESK.viewport]) {
      await visit(
        async (page) => {
          for (const name of ['校门', '操场']) {
            await opener(page, `看大图：${name}`).click();
            await page.locator('.light-box img').evaluate((image: HTMLImageElement) => image.decode());
            for (const part of ['img', 'button >> nth=2']) {
              const { x, y, width, height } = (await page.locator(`.light-box ${part}`).boundingBox())!;
              expect(x).toBeGreaterThanOrEqual(0);
              expect(y).toBeGreaterThanOrEqual(0);
              expect(x + width).toBeLessThanOrEqual(viewport.width);
              expect(y + height).toBeLessThanOrEqual(viewport.height);
            }
            const { width, height } = (await page.locator('.light-box img').boundingBox())!;
            expect(width / height).toBeCloseTo(name === '操场' ? 2 / 3 : 3 / 2, 1);
            await page.keyboard.press('Escape');
          }
        },
        { viewport },
      );
    }
  });

  test('shows the words of a picture that fails to load', async () => {
    const context = await site.browser.newContext({ ...PHONE, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.route('**/*-2160.webp', (route) => route.abort());
    await page.goto(site.url + ISLAND_PAGE);
    await opener(page, '看大图：校门').tap();
    await page.waitForTimeout(200);
    const image = (await page.locator('.light-box img').boundingBox())!;
    expect(image.width).toBeGreaterThan(30);
    expect(await page.locator('.light-box figcaption').isVisible()).toBe(true);
    await context.close();
  });
});

describe('two pictures to compare', () => {
  const clip = (page: Page) =>
    page
      .locator('.compare img')
      .nth(1)
      .evaluate((one) => getComputedStyle(one).clipPath);

  test('lie over each other behind an edge that keys move', () =>
    visit(async (page) => {
      const slider = page.getByRole('slider', { name: '1921年 / 2021年' });
      const [first, second] = await page
        .locator('.compare img')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
      expect(second).toEqual(first);
      expect(await clip(page)).toBe('inset(0px 0px 0px 50%)');
      await slider.focus();
      for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
      expect(await clip(page)).toBe('inset(0px 0px 0px 70%)');
      // The arrows belong to the slider: the scene stays.
      expect(await page.locator('.count b').innerText()).toBe('3');
      expect(await page.locator('.compare figcaption').allInnerTexts()).toEqual(['1921年', '2021年']);
    }, DESK));

  test('follow a thumb, the edge under it', () =>
    visit(async (page) => {
      await page.locator('#scene-3').evaluate((scene) => scene.scrollIntoView());
      const box = (await page.locator('.compare img').first().boundingBox())!;
      for (const part of [0.2, 0.9]) {
        await page.touchscreen.tap(box.x + box.width * part, box.y + box.height / 2);
        expect(Number(/([\d.]+)%/u.exec(await clip(page))![1])).toBeCloseTo(part * 100, -1);
      }
    }));

  test('stand beside each other where one of them fails to load', async () => {
    const context = await site.browser.newContext({ ...PHONE, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.route('**/other-*', (route) => route.abort());
    await page.goto(site.url + ISLAND_PAGE);
    await page.locator('#scene-3').scrollIntoViewIfNeeded();
    await page.getByRole('slider').waitFor({ state: 'detached' });
    expect(await page.locator('.compare.slides').count()).toBe(0);
    await context.close();
  });
});

describe('the countdown', () => {
  const DAY = '2030年1月10日';
  /** What it says when the reader's clock shows a time. */
  const read = (now: string, options: BrowserContextOptions = {}) =>
    visitPrepared(
      (page) => page.clock.setFixedTime(new Date(now)),
      (page) => page.locator('.countdown p:not([hidden])').allTextContents(),
      options,
    );

  test.each([
    ['2029-12-31T12:00:00+08:00', '还有 10天'],
    ['2030-01-07T23:59:00+08:00', '还有 3天'],
    ['2030-01-08T00:00:00+08:00', '还有 2天'],
    ['2030-01-08T12:30:00+08:00', '还有 1天 12小时'],
    ['2030-01-09T23:30:00+08:00', '还有 1小时'],
  ])('at %s says %s', async (now, words) => {
    expect(await read(now)).toEqual([DAY, words]);
  });

  test('gives way to the sentence for afterwards as the day begins in China, wherever the reader is', async () => {
    for (const timezoneId of ['Asia/Shanghai', 'America/New_York']) {
      expect(await read('2030-01-09T23:59:59+08:00', { timezoneId })).toEqual([DAY, '还有 1小时']);
      expect(await read('2030-01-10T00:00:00+08:00', { timezoneId })).toEqual([DAY, '已经过了。']);
    }
  });

  test('ticks in view and rests out of it', () =>
    visitPrepared(
      (page) => page.clock.install({ time: new Date('2030-01-09T22:59:50+08:00') }),
      async (page) => {
        const words = page.locator('.countdown-left');
        await page.clock.runFor(20_000);
        expect(await words.textContent()).toBe('还有 2小时');
        await page.locator('#scene-5').evaluate((scene) => scene.scrollIntoView());
        await expect.poll(() => words.textContent()).toBe('还有 1小时');
        await page.clock.runFor(3_600_000);
        expect(await page.locator('.countdown-after').isVisible()).toBe(true);
        expect(await words.isVisible()).toBe(false);
      },
    ));
});

describe('passing voices', () => {
  const band = (page: Page) => page.locator('.voices-band span');
  const run = (page: Page) => page.getByRole('button', { name: '回音飘过' });

  test('wait for their button where motion is not wanted', () =>
    visit(async (page) => {
      expect(await band(page).count()).toBe(0);
      await run(page).tap();
      expect(await run(page).getAttribute('aria-pressed')).toBe('true');
      expect(await band(page).allTextContents()).toEqual(VOICES);
      await run(page).tap();
      expect(await band(page).count()).toBe(0);
    }));

  test('move by themselves elsewhere, in view only, for the eye alone', () =>
    visit(
      async (page) => {
        const states = () =>
          band(page).evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).animationPlayState))]);
        await expect.poll(states).toEqual(['paused']);
        await page.locator('#scene-6').evaluate((scene) => scene.scrollIntoView({ behavior: 'instant' }));
        await expect.poll(states).toEqual(['running']);
        expect(await page.locator('.voices-band').getAttribute('aria-hidden')).toBe('true');
        const left = () =>
          band(page)
            .first()
            .evaluate((one) => one.getBoundingClientRect().left);
        const before = await left();
        await expect.poll(left).toBeLessThan(before - 20);
        // One that has passed makes room for the next.
        await band(page).evaluateAll((all) => all.forEach((one) => one.getAnimations()[0]!.finish()));
        await expect
          .poll(() =>
            band(page)
              .first()
              .evaluate((one) => one.getAnimations()[0]!.playState),
          )
          .toBe('running');
        expect(await band(page).count()).toBe(VOICES.length);
      },
      { reducedMotion: 'no-preference' },
    ));
});

describe('a number that counts up', () => {
  const shown = (page: Page) => page.locator('.scene-number .count-up').getAttribute('data-now');

  test('passes figures of the same length and ends as it is written', () =>
    visit(
      async (page) => {
        const heading = page.locator('.scene-number h2');
        const before = await heading.boundingBox();
        await page.locator('#scene-4').evaluate((scene) => scene.scrollIntoView({ behavior: 'instant' }));
        const seen: string[] = [];
        await expect
          .poll(async () => seen.push((await shown(page)) ?? '') > 1 && seen.some(Boolean) && seen.at(-1) === '', {
            interval: 30,
            timeout: 8000,
          })
          .toBe(true);
        for (const figure of seen.filter(Boolean)) expect(figure).toMatch(/^1\d,\d{3}$/u);
        expect(await heading.textContent()).toBe('12,345人');
        const after = await heading.boundingBox();
        expect([after!.width, after!.height]).toEqual([before!.width, before!.height]);
      },
      { reducedMotion: 'no-preference' },
    ));

  test('says the whole number while it moves, to ears and to search', () =>
    visitPrepared(
      (page) => page.clock.install({ time: 0 }),
      async (page) => {
        await page.clock.pauseAt(60_000);
        await page.locator('#scene-4').evaluate((scene) => scene.scrollIntoView({ behavior: 'instant' }));
        await expect
          .poll(async () => {
            await page.clock.runFor(50);
            return shown(page);
          })
          .toBeTruthy();
        const client = await page.context().newCDPSession(page);
        const { nodes } = await client.send('Accessibility.getFullAXTree');
        expect(nodes.filter(({ role }) => role?.value === 'heading').map(({ name }) => name?.value)).toContain(
          '12,345人',
        );
        expect(await page.locator('.scene-number h2').innerText()).toBe('12,345人');
        // The reader changes their mind about motion halfway.
        const colour = () => page.locator('.scene-number .count-up').evaluate((one) => getComputedStyle(one).color);
        expect(await colour()).toBe('rgba(0, 0, 0, 0)');
        await page.emulateMedia({ reducedMotion: 'reduce' });
        expect(await colour()).not.toBe('rgba(0, 0, 0, 0)');
      },
      { reducedMotion: 'no-preference' },
    ));

  test('stands still for those who do not want motion', () =>
    visit(async (page) => {
      await page.locator('#scene-4').evaluate((scene) => scene.scrollIntoView());
      await page.waitForTimeout(300);
      expect(await shown(page)).toBe(null);
    }));
});

test('without scripts everything is there and nothing that needs one', () =>
  visit(
    async (page) => {
      for (const gone of ['.light-box', '.hall', '.hall-enter', '.voices-run', '.compare input', '.light-box-open']) {
        for (const one of await page.locator(gone).all()) expect(await one.isVisible(), gone).toBe(false);
      }
      const [first, second] = await page.locator('.compare figure').all();
      expect((await second!.boundingBox())!.x).toBeGreaterThan((await first!.boundingBox())!.x);
      expect(await page.locator('.countdown-day').isVisible()).toBe(true);
      expect(await page.locator('.voices-wall li').count()).toBe(VOICES.length);
    },
    { javaScriptEnabled: false },
  ));

test.each([
  ['the walk', 'IntersectionObserver = class { constructor() { throw new Error("mine"); } }'],
  ['a number', 'Range.prototype.surroundContents = () => { throw new Error("mine"); }'],
])('%s that fails leaves the other islands at work, and the error is told', async (_name, script) => {
  const context = await site.browser.newContext(PHONE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.addInitScript(script);
  await page.goto(site.url + ISLAND_PAGE);
  expect(await page.locator('.share').isVisible()).toBe(true);
  expect(await page.locator('.light-box-open').count()).toBe(4);
  await page.waitForTimeout(100);
  expect(new Set(complaints)).toEqual(new Set(['mine']));
  await context.close();
});

/** What an old or odd browser may lack; each taken away before the page's own script runs. */
const LACKS = {
  'HTMLDialogElement.showModal': 'delete HTMLDialogElement.prototype.showModal',
  IntersectionObserver: 'delete globalThis.IntersectionObserver',
  'navigator.wakeLock': 'delete Navigator.prototype.wakeLock',
  requestFullscreen: 'delete Element.prototype.requestFullscreen',
  sessionStorage:
    'Object.defineProperty(globalThis, "sessionStorage", { get() { throw new DOMException("no", "SecurityError"); } })',
  'Intl unit formats': 'Intl.NumberFormat = class { format(n) { return String(n); } }',
};
test.each(Object.entries(LACKS))('a browser without %s keeps a whole page', (_name, script) =>
  visitPrepared(
    (page) => page.addInitScript(script),
    async (page) => {
      for (const scene of await page.locator('.scene').all()) {
        await scene.evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
        await page.waitForTimeout(60);
      }
      const hidden = () =>
        page
          .locator('main :is(h2, p, li, figcaption)')
          .evaluateAll((all) =>
            all
              .filter(
                (one) =>
                  !one.closest('[hidden], .print-only') &&
                  !one.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
              )
              .map(({ textContent }) => textContent),
          );
      await expect.poll(hidden).toEqual([]);
      const openers = await page.locator('.light-box-open').count();
      expect(openers).toBe(script.includes('showModal') ? 0 : 4);
      expect(await page.locator('.share').isVisible()).toBe(!script.includes('showModal'));
      await page.keyboard.press('p');
      await page.keyboard.press('Home');
      await page.keyboard.press('End');
      await page.keyboard.press('Escape');
    },
    { reducedMotion: 'no-preference' },
  ),
);
