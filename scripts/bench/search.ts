/**
 * Measures the search of a built site over the preview server: `node scripts/bench/search.ts DIST [QUERIES]`.
 * Cuts random Han strings of 2 to 6 characters from the pages with a fixed seed, asks each in a fresh browser context, and compares
 * with the truth of an extraction of its own (text of <main> by the browser's parser, so that nothing of the index is trusted).
 */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../../tests/support/browser.ts';
import { listen } from '../listen.ts';
import { createPreviewServer } from '../preview/server.ts';

const [dist = 'dist', count = '200'] = process.argv.slice(2);
const browser = await launchBrowser();
// Sends the .br and .gz beside a file, as hosts do.
const server = createPreviewServer(resolve(dist), '/a/b/');
const root = `http://127.0.0.1:${await listen(server, undefined, 4400)}/a/b/`;

/** What a reader reads, told by walking the DOM: blocks part words, other elements and white space between Han do not. */
async function readTruth(): Promise<Map<string, string>> {
  const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
  const truth = new Map<string, string>();
  for (const url of globSync('**/*.html', { cwd: dist }).map((path) => path.replaceAll('\\', '/'))) {
    if (/(?:^|\/)(?:print|search|404)\.html$|\.wechat\.html$/u.test(url)) continue;
    const text = await page.evaluate(
      (html) => {
        const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
        main
          ?.querySelectorAll(
            'nav, math, script, style, template, svg, button, select, textarea, [hidden], [data-search-ignore], ' +
              '[data-footnote-ref], [data-footnote-backref], .print-only',
          )
          .forEach((element) => element.remove());
        const blocks =
          'address,article,aside,blockquote,caption,dd,details,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,' +
          'li,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';
        main?.querySelectorAll(blocks).forEach((block) => {
          block.before('\u0001');
          block.after('\u0001');
        });
        return main?.textContent ?? '';
      },
      readFileSync(join(dist, url), 'utf8'),
    );
    truth.set(
      url,
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''),
    );
  }
  await page.context().close();
  return truth;
}

/** A small generator of random numbers with a seed (mulberry32), the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function cutQueries(truth: Map<string, string>): string[] {
  const random = createRandom(20261124);
  const texts = [...truth.values()];
  const queries: string[] = [];
  while (queries.length < Number(count)) {
    const runs = texts[Math.floor(random() * texts.length)]!.match(/\p{Script=Han}{2,}/gu) ?? [];
    const run = runs[Math.floor(random() * runs.length)];
    if (!run) continue;
    const characters = [...run];
    const length = Math.min(characters.length, 2 + Math.floor(random() * 5));
    const from = Math.floor(random() * (characters.length - length + 1));
    queries.push(characters.slice(from, from + length).join(''));
  }
  return queries;
}

async function ask(query: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let bytes = 0;
  await devtools.send('Network.enable');
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const begin = performance.now();
  await page.goto(`${root}search.html?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('#results[aria-busy="false"]', { state: 'attached' });
  const milliseconds = performance.now() - begin;
  const links = await page.$$eval('#results > li > a', (found) =>
    found.map((link) => (link as HTMLAnchorElement).href),
  );
  await context.close();
  return { bytes, milliseconds, links: links.map((link) => decodeURIComponent(link.slice(root.length))) };
}

const truth = await readTruth();
const sizes: number[] = [];
const times: number[] = [];
let [trueResults, foundResults, listed, wrongFirst, missed] = [0, 0, 0, 0, 0];
for (const query of cutQueries(truth)) {
  const right = new Set([...truth].filter(([, text]) => text.includes(query)).map(([url]) => url));
  const { bytes, milliseconds, links } = await ask(query);
  const hits = links.filter((link) => right.has(link));
  const first = links.slice(0, Math.min(3, right.size));
  if (first.length < Math.min(3, right.size) || first.some((link) => !right.has(link))) {
    wrongFirst += 1;
    console.log('wrong first:', query, first);
  }
  if (hits.length < right.size) {
    missed += 1;
    console.log('missed:', query, [...right].filter((url) => !links.includes(url)).slice(0, 3));
  }
  trueResults += right.size;
  foundResults += hits.length;
  listed += links.length;
  sizes.push(bytes);
  times.push(milliseconds);
}
sizes.sort((a, b) => a - b);
times.sort((a, b) => a - b);
const middle = sizes.length >> 1;
console.log(`pages                     ${truth.size}`);
console.log(`queries                   ${sizes.length}`);
console.log(`recall                    ${(foundResults / trueResults).toFixed(4)} (${missed} queries missed a page)`);
console.log(`precision of whole lists  ${(foundResults / listed).toFixed(4)}`);
console.log(`wrong among first 3       ${wrongFirst} queries`);
console.log(`transferred a first query ${toKb(sizes[middle]!)} median, ${toKb(sizes.at(-1)!)} at worst`);
console.log(
  `answered within           ${times[middle]!.toFixed(0)} ms median, ${times.at(-1)!.toFixed(0)} ms at worst`,
);
await browser.close();
server.close();

function toKb(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
