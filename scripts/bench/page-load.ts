import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { median } from './run-timed.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface Load {
  lcpMs: number;
  cls: number;
  bytes: number;
  scriptBytes: number;
}

/**
 * Loads a page `rounds` times on slow 4G (1.6 Mbit/s, 150 ms round trip) with a processor four times slower, on a phone's screen.
 * Every server compresses alike: brotli 5, made before the clock starts.
 */
export async function loadPage(folder: string, path: string, rounds: number): Promise<Load> {
  const server = await serve(folder);
  const { port } = server.address() as { port: number };
  const browser = await launchBrowser();
  try {
    const loads: Load[] = [];
    for (let round = 0; round < rounds; round += 1)
      loads.push(await loadOnce(browser, `http://127.0.0.1:${port}/${path}`));
    const pick = (key: keyof Load) => median(loads.map((load) => load[key]));
    return { lcpMs: pick('lcpMs'), cls: pick('cls'), bytes: pick('bytes'), scriptBytes: pick('scriptBytes') };
  } finally {
    await browser.close();
    server.close();
  }
}

async function loadOnce(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const types = new Map<string, string>();
  let [bytes, scriptBytes] = [0, 0];
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (types.get(requestId) === 'Script') scriptBytes += encodedDataLength;
  });
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
  return { lcpMs: lcp, cls, bytes, scriptBytes };
}

async function serve(folder: string): Promise<Server> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    let path = decodeURIComponent(new URL(request.url!, 'http://x').pathname).slice(1);
    if (path === '' || path.endsWith('/')) path += 'index.html';
    const file = join(folder, path);
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    if (!/^text|svg/u.test(type)) {
      response.writeHead(200, { 'content-type': type });
      createReadStream(file).pipe(response);
      return;
    }
    const body = compressed.get(file) ?? brotliCompressSync(readFileSync(file), { params: { 1: 5 } });
    compressed.set(file, body);
    response
      .writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
