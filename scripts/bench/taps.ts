import type { Browser } from 'playwright-core';
import { milliseconds, printJudged } from './judge.ts';
import { limitProcessor, openPhone } from './phone.ts';

/** Taps the buttons of an edition on a processor four times slower, and tells the slowest answer (interaction to next paint). */
export async function benchTaps(browser: Browser, url: string): Promise<void> {
  const { context, page, session } = await openPhone(browser);
  await page.addInitScript(() => {
    const taps: { name: string; target: string; duration: number; busy: number }[] = [];
    Object.assign(globalThis, { taps });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
        if (entry.interactionId === 0) continue;
        const target = entry.target instanceof Element ? entry.target.className || entry.target.localName : '';
        taps.push({
          name: entry.name,
          target,
          duration: entry.duration,
          busy: entry.processingEnd - entry.processingStart,
        });
      }
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await limitProcessor(session);
  let tapped = 0;
  for (const name of [
    '.sound',
    '.sound',
    '.count',
    '.gallery img',
    '.light-box button',
    '.voices-run',
    'main button',
  ]) {
    const target = page.locator(`${name}:visible`).last();
    if ((await target.count()) === 0) continue;
    await target.scrollIntoViewIfNeeded();
    await page.waitForTimeout(800);
    await target
      .tap({ timeout: 5000, force: true })
      .catch((error: Error) => console.log(`    no tap on ${name}: ${error.message.split('\n')[0]}`));
    tapped += 1;
    await page.waitForTimeout(800);
  }
  const taps = await page.evaluate(
    () => (globalThis as unknown as { taps: { name: string; target: string; duration: number; busy: number }[] }).taps,
  );
  await context.close();
  const slow = taps
    .filter(({ duration }) => duration > 100)
    .map((one) => `${one.name} on ${one.target} ${one.duration}/${one.busy.toFixed(0)}`);
  if (slow.length > 0) console.log(`    over 100 ms (whole/handlers): ${slow.join(', ')}`);
  const slowest = taps.sort((a, b) => b.duration - a.duration)[0];
  printJudged({
    what: '  INP at 4x',
    shown: slowest
      ? `${milliseconds(slowest.duration)} (${slowest.name} on ${slowest.target}, handlers ${milliseconds(slowest.busy)}), ${tapped} taps`
      : `under 16 ms, ${tapped} taps`,
    value: slowest?.duration ?? 0,
    goal: 200,
    unit: 'ms',
  });
}
