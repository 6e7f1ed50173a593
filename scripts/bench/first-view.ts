import type { Browser, Page } from 'playwright-core';
import { limitNetwork, limitProcessor, openPhone, sumBytes } from './phone.ts';
import type { Asked } from './phone.ts';

export interface FirstView {
  /** From the start of the navigation to the frame that shows the first screen whole. */
  seconds: number;
  cls: number;
  /** What moved. */
  moved: string[];
  /** What was asked for before the first scroll. */
  asked: Asked[];
  bytes: number;
  scriptBytes: number;
  /** What is asked for in the three seconds after all is there. */
  later: Asked[];
}

interface Watch {
  doneMs: number;
  cls: number;
  moved: string[];
}

type Shift = PerformanceEntry & {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
};

/**
 * Loads a page on a slow phone and a slow network until its first screen is complete: text is painted, the title seen, no face still
 * on its way, each picture that meets the screen there and decoded, and each of `pictures` (file names) transferred. LCP would not
 * see pictures that fill the screen, nor backgrounds.
 */
export async function loadFirstView(browser: Browser, url: string, pictures: string[]): Promise<FirstView> {
  const { context, page, session, asked } = await openPhone(browser);
  await limitNetwork(session);
  await limitProcessor(session);
  await page.addInitScript(watchFirstView, pictures);
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  await page.waitForFunction(() => (globalThis as unknown as { watch: Watch }).watch.doneMs > 0, undefined, {
    timeout: 120_000,
  });
  await page.waitForLoadState('networkidle');
  const before = asked.length;
  await page.waitForTimeout(3000);
  const { doneMs, cls, moved } = await page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch);
  await context.close();
  return {
    seconds: doneMs / 1000,
    cls,
    moved,
    asked,
    bytes: sumBytes(asked),
    scriptBytes: sumBytes(asked.filter(({ type }) => type === 'Script')),
    later: asked.slice(before),
  };
}

/** Runs in the page, before anything of it, and looks once a frame. */
function watchFirstView(pictures: string[]): void {
  const watch: Watch = { doneMs: 0, cls: 0, moved: [] };
  Object.assign(globalThis, { watch });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      watch.cls += entry.value;
      for (const { node, previousRect, currentRect } of entry.sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        const [from, to] = [previousRect, currentRect].map(({ x, y, width, height }) =>
          [x, y, width, height].map(Math.round).join(),
        );
        watch.moved.push(`${element?.className || element?.localName} ${from} to ${to}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const decoded = new WeakMap<HTMLImageElement, string>();
  const isInView = (element: Element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const meets = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && right > left && bottom > top;
    return meets && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const isReady = (image: HTMLImageElement) => {
    if (!image.complete || image.naturalWidth === 0) return false;
    if (decoded.get(image) === image.currentSrc) return true;
    const address = image.currentSrc;
    image.decode().then(
      () => decoded.set(image, address),
      () => {},
    );
    return false;
  };
  const isComplete = () => {
    if (performance.getEntriesByName('first-contentful-paint').length === 0) return false;
    if (![...document.querySelectorAll('h1')].some(isInView)) return false;
    // Text is painted at once in a face at hand, and swapped when its own has come (`font-display: swap`): its painting is not waited for twice.
    const came = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    if (!pictures.every((name) => came.some((one) => one.responseEnd > 0 && one.name.endsWith(name)))) return false;
    return [...document.images].filter(isInView).every(isReady);
  };
  const look = () => {
    if (isComplete()) requestAnimationFrame((now) => (watch.doneMs = now));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The pictures that meet the first screen once all is quiet, as pictures and as backgrounds; names of files. */
export async function listPicturesInView(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInView = (element: Element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && right > left && bottom > top;
    };
    const found = new Set<string>();
    for (const element of document.querySelectorAll('*')) {
      if (!isInView(element)) continue;
      if (element instanceof HTMLImageElement) found.add(element.currentSrc);
      for (const part of [undefined, '::before', '::after']) {
        const style = getComputedStyle(element, part);
        if (part && (style.content === 'none' || style.display === 'none')) continue;
        for (const [, url] of style.backgroundImage.matchAll(/url\("([^"]+)"\)/gu)) found.add(url!);
      }
    }
    return [...found].filter((url) => url.startsWith('http')).map((url) => url.split('/').at(-1)!);
  });
}
