import sharp from 'sharp';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildSiteForTests } from '../support/built-site.ts';
import { MOTIONS } from '../../src/markdown/directives/known.ts';
import { visitPage } from '../support/visit-page.ts';

/** What moves the words of a scene, and its picture. */
const MOVES: Record<string, [words: string, picture: string]> = {
  none: ['none', 'none'],
  rise: ['rise', 'none'],
  fade: ['fade', 'none'],
  unroll: ['unroll', 'none'],
  ink: ['soak', 'none'],
  pan: ['none', 'pan'],
  zoom: ['none', 'zoom'],
  'count-up': ['come-in', 'none'],
  stagger: ['rise', 'none'],
};

const SCENES = MOTIONS.map(
  (motion) =>
    `::scene{layout=photo motion=${motion} id=${motion}}\n\n## 7\n\n![景](wide.webp)\n\n---\n\n` +
    `::scene{layout=photo motion=${motion} id=${motion}-captioned}\n\n![景](wide.webp "图注")`,
);
const NUMBERS = ['1.4 million', '12,345.50', '1,921人'].map(
  (number, index) => `::scene{layout=number motion=count-up id=number-${index}}\n\n## ${number}\n\n在此。`,
);
const GALLERY = ':::gallery\n![](wide.webp)\n\n![](wide.webp "有图注 | 摄影：甲")\n\n![有名](wide.webp)\n:::';

const site = buildSiteForTests('motion', async () => {
  const wide = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#7d9c8c' } })
    .webp()
    .toBuffer();
  return {
    'site.yaml': 'title: 试验\nlanguages: [zh-Hans]\n',
    'c/index.md': '# 活动\n',
    'c/editions/all.md': ['# 卷', ...SCENES, ...NUMBERS, `::scene{layout=gallery}\n\n${GALLERY}`].join('\n\n---\n\n'),
    'c/editions/wide.webp': wide,
  };
});

const visit = <T>(look: (page: Page) => Promise<T>, options: BrowserContextOptions = {}) =>
  visitPage(site.browser, `${site.url}c/editions/all.html`, look, {
    viewport: { width: 390, height: 844 },
    ...options,
  });

const showScene = (page: Page, id: string) =>
  page.locator(`[id="${id}"]`).evaluate((scene) => scene.scrollIntoView({ behavior: 'instant' }));
const animationOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((one) => getComputedStyle(one).animationName);

describe.each(MOTIONS)('motion=%s', (motion) => {
  const words = `[id="${motion}"] > h2`;
  const pictures = [`[id="${motion}"] img`, `[id="${motion}-captioned"] img`];

  test('moves what it should when the scene comes into view', () =>
    visit(async (page) => {
      await showScene(page, motion);
      await page.locator(`[id="${motion}"].seen`).waitFor();
      expect(await animationOf(page, words)).toBe(MOVES[motion]![0]);
      await showScene(page, `${motion}-captioned`);
      await page.locator(`[id="${motion}-captioned"].seen`).waitFor();
      for (const picture of pictures) expect(await animationOf(page, picture), picture).toBe(MOVES[motion]![1]);
    }));

  test('moves nothing for readers who asked for that', () =>
    visit(
      async (page) => {
        await showScene(page, motion);
        await page.locator(`[id="${motion}"].seen`).waitFor();
        for (const one of [words, ...pictures]) expect(await animationOf(page, one), one).toBe('none');
        expect(await page.locator(`[id="${motion}"] .count-up[data-now]`).count()).toBe(0);
      },
      { reducedMotion: 'reduce' },
    ));
});

test('without a script nothing waits to be shown', () =>
  visit(
    async (page) => {
      const opacities = await page
        .locator('main > .scene > :not(.background)')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).opacity));
      expect(opacities.length).toBeGreaterThan(2 * MOTIONS.length);
      expect(new Set(opacities)).toEqual(new Set(['1']));
    },
    { javaScriptEnabled: false },
  ));

test.each([
  [0, '1.4 million', /^[01]\.\d$/u],
  [1, '12,345.50', /^1\d,\d{3}\.\d\d$/u],
  [2, '1,921人', /^1,\d{3}$/u],
])('number %i counts up as it is written: %s', (index, written, passing) =>
  visit(async (page) => {
    const heading = page.locator(`#number-${index} h2`);
    await heading.evaluate((one) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(one.querySelector('.count-up')!.getAttribute('data-now') ?? '')).observe(
        one,
        {
          subtree: true,
          attributeFilter: ['data-now'],
        },
      );
    });
    await showScene(page, `number-${index}`);
    const read = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    await expect.poll(async () => (await read()).at(-1), { timeout: 8000 }).toBe('');
    const figures = (await read()).filter(Boolean);
    expect(figures.length).toBeGreaterThan(1);
    for (const figure of figures) expect(figure).toMatch(passing);
    expect(await heading.textContent()).toBe(written);
  }),
);

test('a picture without a name opens by its caption, else by its number', () =>
  visit(async (page) => {
    const names = await page.locator('.light-box-open').evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(names[0]).toBe('看大图：1');
    expect(names[1]).toMatch(/^看大图：有图注/u);
    expect(names[2]).toBe('看大图：有名');
  }));
