import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { buildSiteForTests } from '../support/built-site.ts';
import { getContrast } from '../../src/model/contrast.ts';
import { THEME_NAMES } from '../../src/model/theme.ts';
import { parseThemeTokens } from '../../src/model/theme-tokens.ts';
import { makeThemedSite } from '../support/themed-site.ts';
import { visitPage } from '../support/visit-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWPORTS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
const IDS = Object.keys(THEME_NAMES);

const site = buildSiteForTests('themes', makeThemedSite);

const visit = <T>(path: string, viewport: (typeof VIEWPORTS)[number], look: (page: Page) => Promise<T>) =>
  visitPage(site.browser, site.url + path, look, { viewport, reducedMotion: 'reduce', bypassCSP: true });

const pagesOf = (id: string): string[] =>
  ['index', 'editions/e', 'timelines/t', 'courses/c/index', 'courses/c/01', 'reports/r', 'calls/k', 'search'].map(
    (page) => `t-${id}/${page}.html`,
  );

test('a page carries the tokens of its own theme and of no other; one without a campaign those of the site', () => {
  const paperOf = (id: string): string => parseThemeTokens(readFileSync(`src/themes/${id}.css`, 'utf8'))['paper']!;
  const read = (path: string): string => readFileSync(join(site.dist, path), 'utf8');
  for (const id of IDS) {
    const others = IDS.filter((other) => other !== id).map((other) => `--paper:${paperOf(other)};`);
    for (const path of pagesOf(id)) {
      // What is printed of a dark theme is ink on paper.
      const screen = read(path).replaceAll(/@media print\{:root\{[^}]*\}\}/gu, '');
      expect(screen, path).toContain(
        `:root{color-scheme:${id === 'gold-on-night' ? 'dark' : 'only light'};--paper:${paperOf(id)};`,
      );
      expect(
        others.filter((other) => screen.includes(other)),
        path,
      ).toEqual([]);
    }
  }
  for (const path of ['index.html', 'search.html', '404.html']) {
    expect(read(path), path).toContain(`:root{color-scheme:dark;--paper:${paperOf('gold-on-night')};`);
    expect(read(path), path).toContain('<meta name="color-scheme" content="dark">');
  }
});

describe.each([
  ...IDS.map((id) => [id, pagesOf(id)] as const),
  ['the site', ['index.html', 'search.html', '404.html']] as const,
])('%s', (_, paths) => {
  test('every word on plain ground has the contrast that WCAG asks for', async () => {
    for (const viewport of VIEWPORTS) {
      for (const path of paths) {
        const found = await visit(path, viewport, async (page) => {
          // Over the fibres of the paper, and over mountains, axe gives no answer.
          await page.addStyleTag({
            content: 'body { background-image: none !important } .landscape { display: none !important }',
          });
          await page.evaluate(AXE);
          return page.evaluate(async () => {
            const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
            const results = await axe.run({ runOnly: ['color-contrast'] });
            const told = results.violations.flatMap(({ nodes }) =>
              nodes.map((node) => `${node.html} ${node.failureSummary}`),
            );
            return { told, judged: results.passes.flatMap(({ nodes }) => nodes).length };
          });
        });
        expect(found.told, `${path} at ${viewport.width}`).toEqual([]);
        expect(found.judged, `${path} at ${viewport.width}`).toBeGreaterThan(0);
      }
    }
  });
});

/** What of a scene or a cover lies over its picture. */
const OVER_PICTURES =
  '.scene > :is(h1, h2, h3, p, ul), .scene figcaption, .scene blockquote p, .cover :is(h1, .span, .when)';

/**
 * The least contrast of the words of an element with what is seen behind them, as many stray pixels left out as the mist is measured
 * without; as a share of the contrast that is wanted.
 */
async function measure(page: Page, element: Locator): Promise<number> {
  const words = await element.evaluate((node) => {
    const style = getComputedStyle(node);
    const range = document.createRange();
    range.selectNodeContents(node);
    // Where the lines stand: the boxes of signs are taller than their ink.
    const [inner, outer] = [range.getBoundingClientRect(), (node as Element).getBoundingClientRect()];
    const [x, y] = [Math.max(inner.x, outer.x), Math.max(inner.y, outer.y, 0)];
    const width = Math.min(inner.right, outer.right) - x;
    const height = Math.min(inner.bottom, outer.bottom, innerHeight) - y;
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    return { box: { x, y, width, height }, colour: style.color, wanted: isLarge ? 3 : 4.5 };
  });
  const hide = await page.addStyleTag({
    content: '* { color: transparent !important } .seal, .count, .span i { visibility: hidden }',
  });
  const shot = await page.screenshot({ clip: words.box });
  await hide.evaluate((node) => (node as unknown as Element).remove());
  const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [red, green, blue] = words.colour.match(/\d+/gu)!.map(Number) as [number, number, number];
  const found: number[] = [];
  for (let at = 0; at < info.width * info.height * 3; at += 3 * 7) {
    found.push(getContrast([data[at]!, data[at + 1]!, data[at + 2]!], [red, green, blue]));
  }
  found.sort((a, b) => a - b);
  return found[Math.floor(found.length * 0.02)]! / words.wanted;
}

describe.each(IDS)('over pictures, %s', (id) => {
  test.each(VIEWPORTS)('words keep their contrast at $width', async (viewport) => {
    for (const path of [`t-${id}/editions/e.html`, `t-${id}/index.html`]) {
      const weak = await visit(path, viewport, async (page) => {
        await page.addStyleTag({
          content: '* { scroll-snap-type: none !important; scroll-behavior: auto !important }',
        });
        const told: string[] = [];
        const all = await page.locator(OVER_PICTURES).all();
        expect(all.length).toBeGreaterThan(path.endsWith('index.html') ? 2 : 20);
        for (const element of all) {
          await element.scrollIntoViewIfNeeded();
          const share = await measure(page, element);
          if (share < 0.99)
            told.push(
              `${share.toFixed(2)} of what is wanted: ${await element.evaluate((node) => `${node.parentElement!.id} ${node.outerHTML.slice(0, 80)}`)}`,
            );
        }
        return told;
      });
      expect(weak, path).toEqual([]);
    }
  });
});
