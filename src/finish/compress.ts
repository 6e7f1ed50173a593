import { copyFile, mkdir, readFile, readdir, rename, stat, utimes, writeFile, rm } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants as zlib, gzip } from 'node:zlib';
import { ASSETS } from '../model/picture.ts';
import { SEARCH_FOLDER } from '../model/search/page.ts';
import type { Step } from './context.ts';
import { listFiles } from './list-files.ts';
import { digestOf } from './memo.ts';

/** Files whose bytes a host sends compressed; pictures and fonts are compressed already. */
const TEXT = /\.(?:html|css|js|json|xml|svg|txt|ics|webmanifest)$/u;
/** Below this a compressed answer saves no packet. */
const MIN_BYTES = 512;
/** Twice the threads of zlib in flight keeps both cores busy and memory flat. */
const AT_ONCE = 8;
const KEPT_DAYS = 30;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Writes a `.br` and a `.gz` beside each text file that is worth it; those of the last builds are copied. */
export const compress: Step = {
  name: 'compress',
  async run({ options: { dir, cacheDir, fresh } }) {
    const store = join(cacheDir, 'compressed');
    await mkdir(store, { recursive: true });
    const known = new Set(fresh ? [] : await readdir(store));
    const used = new Set<string>();
    const urls = (await listFiles(dir)).filter((url) => TEXT.test(url));
    let hits = 0;
    let count = 0;
    const work = async (): Promise<void> => {
      for (let url = urls.pop(); url !== undefined; url = urls.pop()) {
        const bytes = await readFile(join(dir, url));
        if (bytes.length < MIN_BYTES) continue;
        const quality = isLongLived(url) ? 11 : 5;
        const stem = `${digestOf(bytes)}-${quality}`;
        count += 1;
        used.add(`${stem}.br`).add(`${stem}.gz`);
        if (known.has(`${stem}.br`) && known.has(`${stem}.gz`)) hits += 1;
        else {
          await Promise.all([
            keep(join(store, `${stem}.br`), await compressBrotli(bytes, quality)),
            keep(join(store, `${stem}.gz`), await toGzip(bytes, { level: 9, memLevel: 9 })),
          ]);
        }
        await Promise.all(
          ['br', 'gz'].map((kind) =>
            copyFile(join(store, `${stem}.${kind}`), join(dir, `${url}.${kind}`), constants.COPYFILE_FICLONE),
          ),
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (known.size > 4 * used.size + 1_000) await forgetOld(store, used);
    return `${count} files, ${hits} known`;
  },
};

/** True for files that browsers keep for good and that many pages share; texts of search change with any page. */
function isLongLived(url: string): boolean {
  return url.startsWith(`${ASSETS}/`) && !url.startsWith(`${SEARCH_FOLDER}/`);
}

/** The same bytes for the same input on every machine: no setting depends on it. */
function compressBrotli(bytes: Buffer, quality: number): Promise<Buffer> {
  return toBrotli(bytes, {
    params: {
      [zlib.BROTLI_PARAM_QUALITY]: quality,
      [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
      [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      // A window of the file's own size: clearing the default's 4 MB costs more than compressing a page.
      [zlib.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes.length)))),
    },
  });
}

async function keep(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}

/** Removes what no build has used for a month. */
async function forgetOld(store: string, used: ReadonlySet<string>): Promise<void> {
  const limit = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of await readdir(store)) {
    const file = join(store, name);
    if (used.has(name)) await utimes(file, new Date(), new Date());
    else if ((await stat(file)).mtimeMs < limit) await rm(file, { force: true });
  }
}
