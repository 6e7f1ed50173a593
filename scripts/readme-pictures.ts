#!/usr/bin/env node
/** Takes the pictures of the README from a built site: `node scripts/readme-pictures.ts [dist]`. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { launchBrowser } from '../tests/support/browser.ts';
import { ROOT } from './paths.ts';

const site = pathToFileURL(`${resolve(process.argv[2] ?? join(ROOT, 'dist'))}/`).href;
const target = join(ROOT, '.github');
const GAP = 24;
const PAPER = '#e9dec8';

await mkdir(target, { recursive: true });
const browser = await launchBrowser();
try {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.goto(`${site}jiujiu/editions/changjuan.html`);
  const scenes = [];
  for (const number of [1, 4, 10, 15]) {
    await page.evaluate((index) => document.querySelectorAll('.scene')[index]!.scrollIntoView(), number - 1);
    await page.waitForTimeout(300);
    scenes.push(await page.screenshot());
  }
  await sharp({
    create: { width: scenes.length * (390 + GAP) + GAP, height: 844 + 2 * GAP, channels: 3, background: PAPER },
  })
    .composite(scenes.map((input, index) => ({ input, left: GAP + index * (390 + GAP), top: GAP })))
    .webp({ quality: 82 })
    .toFile(join(target, 'edition.webp'));
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site}jiujiu/timelines/century.html`);
  await page.evaluate(() =>
    scrollTo(0, document.querySelector('.year-group')!.getBoundingClientRect().top + scrollY - 160),
  );
  await page.waitForTimeout(300);
  await sharp(await page.screenshot())
    .webp({ quality: 82 })
    .toFile(join(target, 'timeline.webp'));
} finally {
  await browser.close();
}
