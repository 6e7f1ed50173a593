import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

    const blank = await measureRenderer('about:blank');
    const walked = await measureRenderer(address(100), async (shown) => {
      for (let scene = 0; scene < 100; scene += 1) {
        await shown.evaluate(async (index) => {
          const one = document.querySelectorAll('main .scene')[index]!;
          one.scrollIntoView({ behavior: 'instant' });
          await Promise.all([...one.querySelectorAll('img')].map((image) => image.decode()));
        }, scene);
        await shown.waitForTimeout(100);
      }
    });
    printJudged({
      what: 'renderer after 100 scenes, PSS',
      shown: `${walked.toFixed(0)} MB   blank page ${blank.toFixed(0)} MB`,
      value: walked,
      goal: 300,
      unit: 'MB',
    });
  } finally {
    served.close();
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
