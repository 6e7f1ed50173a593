import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { CACHE, ROOT } from '../paths.ts';
import { listPicturesInView, loadFirstView } from './first-view.ts';
import { printJudged, printRatio, seconds } from './judge.ts';
import { openPhone } from './phone.ts';
import { listPhotographs, makeMany } from './photographs.ts';
import { measureRenderer } from './renderer-memory.ts';
import { median } from './run-timed.ts';
import { serveCompressed } from './serve-compressed.ts';

const SIZES = [10, 100];
/** Two medians of the same page differ by as much. */
const NOISE = 1.05;

/** An edition of a hundred scenes with a photograph each beside one of ten: the first view, and the memory after walking through all. */
export async function benchHundred(photographsDir: string, rounds: number): Promise<void> {
  const scratch = join(CACHE, 'bench/hundred');
  const [content, site] = [join(scratch, 'content'), join(scratch, 'dist')];
  const files = await makeMany(listPhotographs(photographsDir), join(scratch, 'photographs'), Math.max(...SIZES));
  writeContent(content, files);
  execFileSync(process.execPath, ['scripts/launch.mjs', 'build', '--content', content, '--out', site, '--no-pdf'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const served = await serveCompressed(site);
  const address = (scenes: number) => `${served.url}many/editions/scenes-${scenes}.html`;
  try {
    const browser = await launchBrowser();
    const times = new Map<number, number[]>(SIZES.map((size) => [size, []]));
    const { context, page } = await openPhone(browser);
    await page.goto(address(SIZES[0]!), { waitUntil: 'networkidle' });
    const pictures = await listPicturesInView(page);
    await context.close();
    for (let round = 0; round < rounds; round += 1) {
      for (const size of SIZES) times.get(size)!.push((await loadFirstView(browser, address(size), pictures)).seconds);
    }
    await browser.close();
    const [few, many] = SIZES.map((size) => median(times.get(size)!));
    printRatio('first view of 100 scenes', many!, few!, NOISE, seconds, '10 scenes');

    await judgeMemory(site, `${served.url}many/editions/`);
  } finally {
    served.close();
  }
}

/** Beside a blank page, and a bare page with the same pictures, since it is the browser that keeps what it decoded. */
async function judgeMemory(site: string, root: string): Promise<void> {
  const folder = join(site, 'many/editions');
  const html = readFileSync(join(folder, 'scenes-100.html'), 'utf8');
  const pictures = [...html.matchAll(/[^"\s]*_assets\/photograph[^"\s]*-1080\.webp(?= )/gu)].map(
    ([address]) => address,
  );
  const scenes = pictures.map(
    (src) => `<div class="scene"><img src="${src}" loading="lazy" width="390" height="844"></div>`,
  );
  writeFileSync(
    join(folder, 'bare.html'),
    `<!doctype html><meta name="viewport" content="width=device-width"><main>${scenes.join('')}</main>`,
  );
  for (const isSmall of [true, false]) {
    const blank = await measureRenderer('about:blank', isSmall);
    const bare = await measureRenderer(`${root}bare.html`, isSmall, showScenes);
    const own = await measureRenderer(`${root}scenes-100.html`, isSmall, showScenes);
    printJudged({
      what: `100 scenes, PSS${isSmall ? ', phone of little memory' : ''}`,
      shown: `${own.toFixed(0)} MB   bare ${bare.toFixed(0)} MB   blank page ${blank.toFixed(0)} MB`,
      value: own,
      goal: 300,
      unit: 'MB',
    });
  }
}

/** Brings each scene into view, and waits for its pictures. */
async function showScenes(page: Page): Promise<void> {
  const count = await page.locator('main .scene').count();
  for (let scene = 0; scene < count; scene += 1) {
    await page.evaluate((index) => {
      document.querySelectorAll('main .scene')[index]!.scrollIntoView({ behavior: 'instant' });
    }, scene);
    await page.waitForFunction(
      (index) =>
        [...document.querySelectorAll('main .scene')[index]!.querySelectorAll('img')].every(({ complete }) => complete),
      scene,
    );
    await page.waitForTimeout(100);
  }
}

function writeContent(content: string, files: string[]): void {
  const campaign = join(content, 'many');
  rmSync(content, { recursive: true, force: true });
  for (const folder of ['editions', 'pictures']) mkdirSync(join(campaign, folder), { recursive: true });
  for (const file of files) copyFileSync(file, join(campaign, 'pictures', basename(file)));
  writeFileSync(join(content, 'site.yaml'), 'title: Many\nlanguages: [en]\n');
  writeFileSync(join(campaign, 'index.md'), '---\ntitle: Many\ndescription: A hundred photographs.\n---\n');
  for (const size of SIZES) {
    const scenes = files.slice(0, size).map((file, index) => {
      const picture = `../pictures/${basename(file)}`;
      return index === 0
        ? `::scene{layout=cover background=${picture}}\n\n# Many\n\nA hundred photographs\n`
        : `::scene{layout=photo}\n\n![Photograph ${index + 1}.](${picture} "Photograph ${index + 1}")\n`;
    });
    const head = `---\ntitle: Many ${size}\ndescription: Photographs.\nmode: pages\n---\n\n`;
    writeFileSync(join(campaign, `editions/scenes-${size}.md`), head + scenes.join('\n---\n\n'));
  }
}
