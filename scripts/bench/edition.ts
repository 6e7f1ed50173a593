import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { CACHE, ROOT } from '../paths.ts';
import { writeDecks } from './decks.ts';
import { listPicturesInView, loadFirstView } from './first-view.ts';
import type { FirstView } from './first-view.ts';
import { kilobytes, megabytes, printJudged, printRatio, seconds } from './judge.ts';
import { openPhone, sumBytes } from './phone.ts';
import { median } from './run-timed.ts';
import { compress, serveCompressed } from './serve-compressed.ts';
import { benchTaps } from './taps.ts';
import { walkScenes } from './walk.ts';
import { traceWalk } from './walk-trace.ts';

const SITE = join(CACHE, 'bench/edition/dist');
const EDITIONS = ['jiujiu/editions/changjuan.html', 'web30/editions/first-thirty.html'];
const LIMITS = { pages: 90_000, scroll: 120_000 };

/** Builds the sample and measures its editions beside the same words and pictures as a bare page, a reveal.js deck and Swiper pages. */
export async function benchEdition(rounds: number): Promise<void> {
  execFileSync(process.execPath, ['scripts/launch.mjs', 'build', '--out', SITE, '--no-pdf'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const served = await serveCompressed(SITE);
  const browser = await launchBrowser();
  try {
    for (const path of EDITIONS) {
      const html = readFileSync(join(SITE, path), 'utf8');
      const mode = /data-mode="(\w+)"/u.exec(html)![1] as keyof typeof LIMITS;
      console.log(`edition ${path} (${mode})`);
      await benchFirstView(browser, served.url, path, html, mode, rounds);
      const swipes = await benchWholeWalk(browser, served.url, path, html);
      await traceWalk(browser, served.url + path, swipes);
      await benchTaps(browser, served.url + path);
    }
  } finally {
    await browser.close();
    served.close();
  }
}

async function benchFirstView(
  browser: Browser,
  root: string,
  path: string,
  html: string,
  mode: keyof typeof LIMITS,
  rounds: number,
): Promise<void> {
  const { context, page } = await openPhone(browser);
  await page.goto(root + path, { waitUntil: 'networkidle' });
  const pictures = await listPicturesInView(page);
  await context.close();
  const pages = { ours: path, ...writeDecks(SITE, path, html, pictures) };
  const views: Record<string, FirstView[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, address] of Object.entries(pages)) {
      (views[name] ??= []).push(await loadFirstView(browser, root + address, pictures));
    }
  }
  const time = (name: string) => median(views[name]!.map((view) => view.seconds));
  for (const [peer, goal] of [
    ['bare', 1.25],
    ['reveal.js', 0.5],
    ['Swiper', 0.5],
    ['Swiper, not lazy', 0.5],
  ] as const) {
    const bytes = kilobytes(median(views[peer]!.map((view) => view.bytes)));
    printRatio('  first view', time('ours'), time(peer), goal, seconds, `${peer} (${bytes})`);
  }
  const ours = views['ours']!;
  const bytes = median(ours.map((view) => view.bytes));
  printJudged({
    what: '  before the first scroll',
    shown: kilobytes(bytes),
    value: bytes / 1000,
    goal: LIMITS[mode] / 1000,
    unit: 'kB',
  });
  const byType: Record<string, number> = {};
  for (const one of ours[0]!.asked) byType[one.type] = (byType[one.type] ?? 0) + one.bytes;
  console.log(
    `    of it ${Object.entries(byType)
      .map(([type, size]) => `${type} ${kilobytes(size)}`)
      .join(', ')}`,
  );
  const isAhead = ({ type, url }: { type: string; url: string }) =>
    ['Image', 'Media'].includes(type) && !pictures.some((name) => url.endsWith(name));
  const ahead = [...ours[0]!.asked.filter(isAhead), ...ours[0]!.later];
  printJudged({
    what: '  asked for ahead of the reader',
    shown: [ahead.length, ...ahead.map(({ url }) => url.split('/').at(-1))].join(' '),
    value: ahead.length,
    goal: 0,
  });
  const inline = [...html.matchAll(/<script>([^]*?)<\/script>/gu)].map(([, code]) => code!).join('\n');
  const scripts = ours[0]!.scriptBytes + compress(inline).length;
  printJudged({
    what: '  JavaScript, compressed',
    shown: kilobytes(scripts),
    value: scripts / 1000,
    goal: 6,
    unit: 'kB',
  });
  const cls = Math.max(...ours.map((view) => view.cls));
  printJudged({
    what: '  CLS, at worst',
    shown: [cls.toFixed(4), ...new Set(ours.flatMap(({ moved }) => moved))].join(', '),
    value: cls,
    goal: 0,
  });
}

async function benchWholeWalk(browser: Browser, root: string, path: string, html: string): Promise<number> {
  const { context, page, session, asked } = await openPhone(browser);
  await page.goto(root + path, { waitUntil: 'networkidle' });
  const swipes = await walkScenes(page, session);
  await page.waitForLoadState('networkidle');
  const walked = sumBytes(asked);
  await context.close();
  const address = /<audio[^>]*class="music"[^>]*>/u.exec(html)?.[0].match(/src="([^"]+)"/u)?.[1];
  const music = address ? statSync(new URL(address, `file://${join(SITE, path)}`)).size : 0;
  printJudged({
    what: '  the whole walk with its music',
    shown: `${megabytes(walked + music)}, of it music ${megabytes(music)}`,
    value: (walked + music) / 1e6,
    goal: 3,
    unit: 'MB',
  });
  return swipes;
}
