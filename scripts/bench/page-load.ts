import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { limitNetwork, limitProcessor, openPhone, sumBytes } from './phone.ts';
import { median } from './run-timed.ts';
import { serveCompressed } from './serve-compressed.ts';

export interface Load {
  lcpMs: number;
  cls: number;
  bytes: number;
  scriptBytes: number;
}

/** Loads a page `rounds` times on a slow phone and a slow network, and answers the medians. */
export async function loadPage(folder: string, path: string, rounds: number): Promise<Load> {
  const served = await serveCompressed(folder);
  const browser = await launchBrowser();
  try {
    const loads: Load[] = [];
    for (let round = 0; round < rounds; round += 1) loads.push(await loadOnce(browser, served.url + path));
    const pick = (key: keyof Load) => median(loads.map((load) => load[key]));
    return { lcpMs: pick('lcpMs'), cls: pick('cls'), bytes: pick('bytes'), scriptBytes: pick('scriptBytes') };
  } finally {
    await browser.close();
    served.close();
  }
}

async function loadOnce(browser: Browser, url: string): Promise<Load> {
  const { context, page, session, asked } = await openPhone(browser);
  await limitNetwork(session);
  await limitProcessor(session);
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcp = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.cls += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  const { lcp, cls } = await page.evaluate(
    () => (globalThis as unknown as { seen: { lcp: number; cls: number } }).seen,
  );
  await context.close();
  return {
    lcpMs: lcp,
    cls,
    bytes: sumBytes(asked),
    scriptBytes: sumBytes(asked.filter(({ type }) => type === 'Script')),
  };
}
