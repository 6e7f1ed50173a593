import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** No network of its own, no GPU, and no shared memory, which containers have little of. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--hide-scrollbars',
];

/** True where the Chromium that npm brings can run. */
const HAS_PACKED = process.platform === 'linux' && process.arch === 'x64';

/**
 * Starts a headless browser, file:// pages allowed: the one of `CHROME_PATH`, else on Linux (x64) the Chromium that npm brought,
 * elsewhere an installed Chrome or Edge.
 * @param env what its process sees besides our own environment
 * @param switches what its command line says besides ours
 * @throws where there is none
 */
export async function launchBrowser(env: Record<string, string> = {}, switches: string[] = []): Promise<Browser> {
  const options = {
    headless: true,
    args: [...ARGS, ...switches],
    env: { ...process.env, ...env } as Record<string, string>,
  };
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return playwright.launch({ ...options, executablePath: named });
  if (HAS_PACKED) return playwright.launch({ ...options, executablePath: await chromium.executablePath() });
  return playwright
    .launch({ ...options, channel: 'chrome' })
    .catch(() => playwright.launch({ ...options, channel: 'msedge' }));
}
