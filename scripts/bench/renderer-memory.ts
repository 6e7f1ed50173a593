import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { openPhone } from './phone.ts';

/**
 * Memory of the process that shows a page after some work in it and a collection of its garbage, in MB: its proportional share, so
 * that what processes have in common counts once. Linux only; NaN elsewhere.
 * @param isSmall as the browser behaves on a phone with little memory: else it keeps up to 512 MB of decoded pictures, which it can drop,
 * whatever the page does
 */
export async function measureRenderer(
  url: string,
  isSmall: boolean,
  work?: (page: Page) => Promise<void>,
): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  // A browser of its own: no other page shares its processes.
  const browser = await launchBrowser({}, isSmall ? ['--enable-low-end-device-mode'] : []);
  try {
    const { page, session } = await openPhone(browser);
    await page.goto(url, { waitUntil: 'load' });
    await work?.(page);
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(1000);
    const whole = await browser.newBrowserCDPSession();
    const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    // A spare process may wait beside the one that works.
    return Math.max(...renderers.map(({ id }) => readShare(id)));
  } finally {
    await browser.close();
  }
}

function readShare(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))!;
  return (Number(kilobytes) * 1024) / 1e6;
}
