import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { makeContentFolder } from '../support/content-folder.ts';
import { makeOddSite } from '../support/odd-site.ts';
import { runBuild } from '../support/run-build.ts';
import { serveFolder } from '../support/serve.ts';
import type { Served } from '../support/serve.ts';
import { visitPage } from '../support/visit-page.ts';

const home = mkdtempSync(join(tmpdir(), 'handscroll-odd-'));
let browser: Browser;
let served: Served;

beforeAll(async () => {
  using content = makeContentFolder(await makeOddSite());
  const { status, text } = runBuild(content, join(home, 'dist'));
  expect(status, text).toBe(0);
  [browser, served] = await Promise.all([launchBrowser(), serveFolder(join(home, 'dist'))]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(home, { recursive: true, force: true });
});

const LONG = 'upright/editions/long.html';

const visit = <T>(path: string, look: (page: Page) => Promise<T>, options: BrowserContextOptions) =>
  visitPage(browser, served.url + path, look, { reducedMotion: 'reduce', ...options });

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
