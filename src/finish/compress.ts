import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ASSETS } from '../model/picture.ts';
import { PAGEFIND_FOLDER, SEARCH_FOLDER } from '../model/search/page.ts';
import type { Step } from './context.ts';
import { isKept, keepFile, placeKept } from './kept-file.ts';
import type { Stamp } from './kept-file.ts';
import { listFiles } from './list-files.ts';
import { Memo, digestOf } from './memo.ts';

/** Files whose bytes a host sends compressed; pictures and fonts are compressed already. */
const TEXT = /\.(?:html|css|js|json|xml|svg|txt|ics|webmanifest)$/u;
/** Below this a compressed answer saves no packet. */
const MIN_BYTES = 512;
/** Some more than zlib has threads, so that none of them waits for a file to be read. */
const AT_ONCE = 6;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Writes a `.br` and a `.gz` beside each text file that is worth it; what an earlier build compressed is not even read again. */
export const compress: Step = {
  name: 'compress',
  async run({ options, pages }) {
    const { dir, cacheDir } = options;
    const store = join(cacheDir, 'compressed');
    mkdirSync(store, { recursive: true });
    const memo = new Memo<{ br: Stamp; gz: Stamp }>('compressed', options);
    const digests = new Map(pages.map((page) => [page.url, page.digest]));
    const urls = (await listFiles(dir)).filter((url) => TEXT.test(url));
    let count = 0;
    let hits = 0;
    const work = async (): Promise<void> => {
      for (let url = urls.pop(); url !== undefined; url = urls.pop()) {
        const quality = isLongLived(url) ? 11 : 5;
        const bytes = digests.has(url) ? undefined : await readFile(join(dir, url));
        if (bytes && bytes.length < MIN_BYTES) continue;
        const key = `${digests.get(url) ?? digestOf(bytes!)}-${quality}`;
        const [br, gz] = [join(store, `${key}.br`), join(store, `${key}.gz`)];
        const known = memo.find(key);
        count += 1;
        if (known && isKept(br, known.br) && isKept(gz, known.gz)) {
          hits += 1;
          memo.set(key, known);
        } else {
          const content = bytes ?? (await readFile(join(dir, url)));
          const brotli = await compressBrotli(content, quality);
          const zipped = await toGzip(content, { level: 9, memLevel: 9 });
          memo.set(key, { br: keepFile(br, brotli), gz: keepFile(gz, zipped) });
        }
        await placeKept(br, join(dir, `${url}.br`));
        await placeKept(gz, join(dir, `${url}.gz`));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (memo.save()) forgetOthers(store, memo);
    return `${count} files, ${hits} known`;
  },
};

/** True for files that rarely change and that many pages share; texts of search change with any page. */
function isLongLived(url: string): boolean {
  return (
    url.startsWith(`${PAGEFIND_FOLDER}/`) || (url.startsWith(`${ASSETS}/`) && !url.startsWith(`${SEARCH_FOLDER}/`))
  );
}

/** The same bytes for the same input on every machine: no setting depends on it. */
function compressBrotli(bytes: Buffer, quality: number): Promise<Buffer> {
  return toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      // A window of the file's own size: clearing the default's 4 MB costs more than compressing a page.
      [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes.length + 1)))),
    },
  });
}

/** Removes what no remembered build has. */
function forgetOthers(store: string, memo: Memo<unknown>): void {
  for (const name of readdirSync(store)) {
    if (memo.find(name.replace(/\.(?:br|gz)$/u, '')) === undefined) rmSync(join(store, name), { force: true });
  }
}
