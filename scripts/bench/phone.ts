import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** One thing that a page asked for. */
export interface Asked {
  url: string;
  type: string;
  bytes: number;
}

export interface Phone {
  context: BrowserContext;
  page: Page;
  session: CDPSession;
  /** What was asked for so far, in its order; grows. */
  asked: Asked[];
}

/** A phone's screen in a fresh context that counts what it transfers, without limits. */
export async function openPhone(browser: Browser): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const asked: Asked[] = [];
  const byId = new Map<string, Asked>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    // A picture written into the page itself is not transferred.
    if (request.url.startsWith('data:')) return;
    const one = { url: request.url, type: type ?? 'Other', bytes: 0 };
    byId.set(requestId, one);
    asked.push(one);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = byId.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  return { context, page, session, asked };
}

/** Slow 4G: 1.6 Mbit/s, 150 ms round trip. */
export async function limitNetwork(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
}

/** A processor four times slower. */
export async function limitProcessor(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

export const sumBytes = (asked: Asked[]): number => asked.reduce((sum, { bytes }) => sum + bytes, 0);
