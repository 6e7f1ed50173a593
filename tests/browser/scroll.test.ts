import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { buildSiteForTests } from '../support/built-site.ts';
import { visitPage } from '../support/visit-page.ts';

const drawSlice = (shade: number) =>
  sharp({ create: { width: 700, height: 900, channels: 3, background: { r: 240, g: shade, b: 200 } } })
    .webp()
    .toBuffer();

const SCENES = Array.from(
  { length: 9 },
  (_, index) => `## Stop ${index + 1}\n\nWords of stop ${index + 1}, a line or two.`,
);

const write = (...settings: string[]) => `---
mode: scroll
${settings.join('\n')}
panorama:
  layers:
    - ../pictures/far-*.webp
    - ../pictures/near-*.webp
---

# A walk

From right to left

---

${SCENES.join('\n\n---\n\n')}

---

::scene{tone=night}

## Night

The painting shows through.
`;

const site = buildSiteForTests('scroll', async () => {
  const slices: Record<string, Buffer> = {};
  for (const [layer, count] of [
    ['far', 4],
    ['near', 14],
  ] as const) {
    for (let n = 1; n <= count; n += 1) slices[`walk/pictures/${layer}-${n}.webp`] = await drawSlice(n * 12);
  }
  return {
    'site.yaml': 'title: Walks\nlanguages: [en]\n',
    'walk/index.md': '# Walk\n',
    'walk/editions/auto.md': write(),
    'walk/editions/upright.md': write('direction: vertical'),
    'walk/editions/level.md': write('direction: horizontal'),
    'walk/editions/down.md': write().replace('panorama:', 'panorama:\n  runs: down'),
    'walk/editions/short.md': `---\nmode: scroll\n---\n\n::scene{layout=text}\n\nA word.\n\n---\n\n::scene{layout=gallery}\n\n:::gallery\n![A slice](../pictures/near-1.webp)\n:::\n\n---\n\n::scene{layout=gallery}\n\n:::gallery\n![A slice](../pictures/near-2.webp)\n:::\n`,
    ...slices,
  };
});

const PHONE = { viewport: { width: 390, height: 844 } };
const WIDE = { viewport: { width: 1440, height: 900 } };

const visit = <T>(name: string, look: (page: Page) => Promise<T>, options: BrowserContextOptions = PHONE) =>
  visitPage(site.browser, `${site.url}walk/editions/${name}`, look, options);

/** How far the layers have moved, far to near, in pixels. */
const measureLayers = (page: Page) =>
  page
    .locator('.layer')
    .evaluateAll((layers) => layers.map((layer) => Math.round(new DOMMatrix(getComputedStyle(layer).transform).m41)));

const walkTo = async (page: Page, part: number) => {
  await page.evaluate((part) => {
    const { scrollWidth, scrollHeight } = document.scrollingElement!;
    const [x, y] = [scrollWidth - innerWidth, scrollHeight - innerHeight];
    scrollTo({ left: x > 5 ? -x * part : 0, top: y * part, behavior: 'instant' });
  }, part);
  await page.waitForTimeout(300);
};

const countSlices = (page: Page) =>
  page
    .locator('.slice')
    .evaluateAll((slices) => slices.filter((slice) => (slice as HTMLImageElement).currentSrc !== '').length);

describe('the painting behind a scroll', () => {
  test('passes whole in one walk, each layer at its own pace, by the scroll alone', async () => {
    await visit('auto.html', async (page) => {
      expect(await measureLayers(page)).toEqual([0, 0]);
      await walkTo(page, 0.5);
      const [far, near] = await measureLayers(page);
      expect(far).toBeGreaterThan(100);
      expect(near).toBeGreaterThan(far! * 3);
      await walkTo(page, 1);
      const ends = await page
        .locator('.layer')
        .evaluateAll((layers) => layers.map((layer) => Math.round(layer.getBoundingClientRect().left)));
      expect(ends).toEqual([0, 0]);
      expect(await page.locator('.stage').evaluate((stage) => (stage as HTMLElement).style.length)).toBe(0);
    });
  });

  test('passes the same way by a script, where the browser knows no scroll timelines', async () => {
    const context = await site.browser.newContext(PHONE);
    const page = await context.newPage();
    await page.addInitScript(() => {
      const supports = CSS.supports.bind(CSS);
      CSS.supports = ((...query: [string]) => !query[0].includes('timeline') && supports(...query)) as never;
    });
    await page.route('**/auto.html', async (route) => {
      const body = (await (await route.fetch()).text())
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
        .replaceAll('animation-timeline', 'no-timeline');
      await route.fulfill({ body, contentType: 'text/html' });
    });
    await page.goto(`${site.url}walk/editions/auto.html`);
    expect(await measureLayers(page)).toEqual([0, 0]);
    await walkTo(page, 1);
    expect(
      await page
        .locator('.layer')
        .evaluateAll((layers) => layers.map((layer) => Math.round(layer.getBoundingClientRect().left))),
    ).toEqual([0, 0]);
    await context.close();
  });

  test('stands still for readers who asked for less motion', async () => {
    await visit(
      'auto.html',
      async (page) => {
        await walkTo(page, 1);
        expect(await measureLayers(page)).toEqual([0, 0]);
      },
      { ...PHONE, reducedMotion: 'reduce' },
    );
  });

  test('loads what is in view, and more only when the reader moves', async () => {
    await visit('auto.html', async (page) => {
      await page.waitForTimeout(500);
      expect(await countSlices(page)).toBe(2);
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(700);
      const near = await countSlices(page);
      expect(near).toBeGreaterThan(2);
      expect(near).toBeLessThan(14);
    });
  });

  test('is there without scripts, and so are all the words', async () => {
    await visit(
      'auto.html',
      async (page) => {
        await page.waitForTimeout(300);
        expect(await countSlices(page)).toBeGreaterThanOrEqual(2);
        for (const scene of await page.locator('.scene').all()) {
          expect(await scene.locator('p').first().isVisible()).toBe(true);
        }
        expect(
          await page.locator('.scene p').evaluateAll((all) => all.map((p) => getComputedStyle(p).opacity)),
        ).toEqual(Array.from({ length: 11 }, () => '1'));
      },
      { ...PHONE, javaScriptEnabled: false },
    );
  });
});

/** Whether the layers cover the screen from edge to edge with slices that are there. */
const findGaps = (page: Page) =>
  page.locator('.layer').evaluateAll((layers) =>
    layers.map((layer) => {
      const boxes = [...layer.querySelectorAll('.slice')]
        .map((slice) => slice.getBoundingClientRect())
        .filter(({ width }) => width > 0);
      const [left, bottom] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.bottom))];
      return layer.closest('.down') ? Math.max(0, Math.floor(innerHeight - bottom)) : Math.max(0, Math.floor(left));
    }),
  );

test.each([
  [390, 844],
  [390, 664],
  [360, 560],
  [844, 390],
  [820, 1180],
  [1440, 900],
  [1920, 900],
  [3440, 1300],
])('the first view is painted whole on a screen of %i × %i', async (width, height) => {
  for (const name of ['auto.html', 'upright.html', 'down.html'])
    expect(await visit(name, findGaps, { viewport: { width, height } }), name).toEqual([0, 0]);
});

test('a painting whose slices join downwards is walked down', async () => {
  await visit('down.html', async (page) => {
    const measure = () =>
      page
        .locator('.layer')
        .evaluateAll((layers) =>
          layers.map((layer) => Math.round(new DOMMatrix(getComputedStyle(layer).transform).m42)),
        );
    expect(await measure()).toEqual([0, 0]);
    await walkTo(page, 1);
    const [far, near] = await measure();
    expect(far).toBeLessThan(-100);
    expect(near).toBeLessThan(far! * 2);
  });
});

test('a second scene that is in view at once has its picture at once', async () => {
  await visit('short.html', async (page) => {
    const shown = () => page.locator('.scene img').evaluateAll((all) => all.map((image) => image.checkVisibility()));
    expect(await shown()).toEqual([true, false]);
    await page.mouse.wheel(0, 50);
    await expect.poll(shown).toEqual([true, true]);
  });
});

describe('a scroll on wide screens', () => {
  test('begins at the right and runs to the left, and a wheel turns it', async () => {
    await visit(
      'auto.html',
      async (page) => {
        const lefts = () =>
          page.locator('.scene').evaluateAll((all) => all.map((scene) => scene.getBoundingClientRect().left));
        const before = await lefts();
        expect(before).toEqual([...before].sort((a, b) => b - a));
        expect(before[0]).toBe(0);
        await page.mouse.move(700, 400);
        await page.mouse.wheel(0, 600);
        await page.waitForTimeout(300);
        expect((await lefts())[0]).toBe(600);
        expect((await measureLayers(page))[1]).toBeGreaterThan(0);
      },
      WIDE,
    );
  });

  test('is walked by keys to its end and back', async () => {
    await visit(
      'auto.html',
      async (page) => {
        await page.keyboard.press('End');
        await expect.poll(() => page.locator('.count b').textContent()).toBe('11');
        await page.keyboard.press('End');
        await expect
          .poll(() => page.evaluate(() => scrollX + document.scrollingElement!.scrollWidth - innerWidth))
          .toBeLessThan(2);
        await page.keyboard.press('Home');
        await expect.poll(() => page.locator('.count b').textContent()).toBe('1');
        await page.keyboard.press('ArrowLeft');
        await expect.poll(() => page.locator('.count b').textContent()).toBe('2');
      },
      WIDE,
    );
  });

  test('keeps to the direction that its author gave', async () => {
    const isLevel = (page: Page) =>
      page.evaluate(() => getComputedStyle(document.documentElement).writingMode === 'vertical-rl');
    expect(await visit('auto.html', isLevel, WIDE)).toBe(true);
    expect(await visit('auto.html', isLevel, PHONE)).toBe(false);
    expect(await visit('upright.html', isLevel, WIDE)).toBe(false);
    expect(await visit('level.html', isLevel, PHONE)).toBe(true);
  });
});

test('a phone shows a level scroll at its own size, from its beginning', async () => {
  await visit(
    'level.html',
    async (page) => {
      expect(await page.evaluate(() => [innerWidth, scrollX, visualViewport!.scale])).toEqual([390, 0, 1]);
    },
    { ...PHONE, isMobile: true, hasTouch: true },
  );
});

describe('a link to a scene', () => {
  test('leads there where the browser does not hold its place while pictures come', async () => {
    const context = await site.browser.newContext(PHONE);
    const page = await context.newPage();
    await page.route('**/short.html*', async (route) => {
      const body = (await (await route.fetch()).text())
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
        .replace('</head>', '<style>*{overflow-anchor:none!important}</style></head>');
      await route.fulfill({ body, contentType: 'text/html' });
    });
    await page.goto(`${site.url}walk/editions/short.html#scene-3`);
    await page.waitForTimeout(600);
    expect(Math.abs((await page.locator('#scene-3').boundingBox())!.y)).toBeLessThan(40);
    await context.close();
  });

  test.each([
    ['a phone', PHONE],
    ['a wide screen', WIDE],
  ])('leads there on %s, whatever a messenger adds to it', async (_, options) => {
    await visit(
      'auto.html?from=singlemessage&isappinstalled=0#stop-6',
      async (page) => {
        await expect.poll(() => page.locator('.count b').textContent()).toBe('7');
        const { x, y } = (await page.locator('#stop-6').boundingBox())!;
        expect(x).toBeGreaterThan(-1);
        expect(x).toBeLessThan(options.viewport.width);
        expect(y).toBeLessThan(options.viewport.height);
      },
      options,
    );
  });
});

test('between two scenes, the link to copy leads to the one that the count tells', async () => {
  await visit('auto.html', async (page) => {
    // The middle of the gap after the sixth scene stands in the middle of the screen.
    const scenes = page.locator('main > .scene');
    await scenes.nth(6).evaluate((scene) => {
      const end = scene.previousElementSibling!.getBoundingClientRect().bottom;
      const middle = (scene.getBoundingClientRect().top + end) / 2;
      scrollBy({ top: middle - innerHeight / 2, behavior: 'instant' });
    });
    await expect.poll(() => page.locator('.count b').textContent()).toBe('6');
    const isOnScene = await page.evaluate(() =>
      document.elementsFromPoint(innerWidth / 2, innerHeight / 2).some((one) => one.matches('.scene')),
    );
    expect(isOnScene).toBe(false);
    await page.locator('.share').click();
    await page.evaluate(() => {
      navigator.clipboard.writeText = (text) => ((document.title = text), Promise.resolve());
    });
    await page.locator('.share-panel .copy-link').click();
    const id = await scenes.nth(5).getAttribute('id');
    await expect.poll(() => page.title()).toBe(`${page.url()}#${id}`);
  });
});

test('larger type makes no scene wider than the screen, and nothing shifts while it loads', async () => {
  await visit(
    'auto.html',
    async (page) => {
      const shift = await page.evaluate(
        () =>
          new Promise<number>((tell) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => tell(sum), 800);
          }),
      );
      // A headline whose face comes late may move by parts of a pixel.
      expect(shift).toBeLessThan(0.0005);
      await page.evaluate(() => (document.documentElement.style.fontSize = '175%'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
    { viewport: { width: 360, height: 780 } },
  );
});
