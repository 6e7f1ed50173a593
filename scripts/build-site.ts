import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { ContentError } from '../src/faults.ts';
import type { Fault } from '../src/faults.ts';
import { finish, startPictures, startSearch } from '../src/finish/finish.ts';
import { openOutput } from '../src/finish/output.ts';
import type { PrintDocument } from '../src/finish/context.ts';
import { waitForLock } from '../src/finish/lock.ts';
import { loadLibrary } from '../src/loader/load-library.ts';
import { setSharedLibrary } from '../src/loader/shared-library.ts';
import { findOrganiser, locateBooklet } from '../src/model/booklet.ts';
import { listExpectedPages } from '../src/model/expected-pages.ts';
import type { Entry, Library } from '../src/model/library.ts';
import { listSheetOrders } from '../src/model/sheet-orders.ts';
import { findTokens } from './find-tokens.ts';
import { CACHE, ROOT } from './paths.ts';
import type { Phase } from './progress.ts';
import { releaseMemory } from './release-memory.ts';

export interface BuildOptions {
  contentDir: string;
  outDir: string;
  /** Only these campaigns. */
  campaigns?: string[];
  /** Show drafts too, every page marked as a review copy. */
  drafts?: boolean;
  /** The moment of the build, ISO 8601. */
  at: string;
  /** Print PDFs. */
  pdf?: boolean;
  /** Read no cache. */
  fresh?: boolean;
  onPhase?: (phase: Phase) => void;
  onProgress?: (name: string, done: number, total: number) => void;
}

export interface BuildResult {
  pages: number;
  pictures: number;
  /** Addresses of the PDFs that were made. */
  pdfs: string[];
  /** Pictures on other hosts, which pages show as links. */
  remotePictures: number;
  phases: Phase[];
  cacheHits: { hits: number; total: number };
  tolerated: Fault[];
}

/**
 * Builds a content folder into a site: reads and checks it, has Astro make the pages beside the old site, finishes and swaps them in.
 * @throws ContentError with every fault; the old site then stands as it was.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { contentDir, outDir, campaigns, drafts, at, pdf, fresh, onPhase, onProgress } = options;
  const phases: Phase[] = [];
  const tell = (phase: Phase): void => {
    phases.push(phase);
    onPhase?.(phase);
  };
  let began = performance.now();
  const { library, faults, tolerated, tolerates, figures } = await loadLibrary({
    ...{ contentDir, campaigns, drafts, at, fresh, cacheDir: CACHE },
    onProgress: (done, total) => onProgress?.('load', done, total),
  });
  if (faults.length > 0) throw new ContentError(faults);
  if (!listShown(library).some(({ url }) => url !== undefined)) throw new ContentError([NOTHING_TO_SHOW]);
  if (pdf) library.site.pdf = true;
  const { hits, files: total } = figures;
  tell({ name: 'load', seconds: (performance.now() - began) / 1000, note: `${total} files, ${hits} known` });

  const output = await openOutput(outDir, contentDir);
  let startedPictures: ReturnType<typeof startPictures> | undefined;
  try {
    const finishing = {
      dir: output.dir,
      out: output.out,
      cacheDir: CACHE,
      srcDir: join(ROOT, 'src'),
      tolerates: (fault: Fault): boolean => {
        const passes = tolerates(fault);
        if (passes) tolerated.push(fault);
        return passes;
      },
      ...describe(library),
    };
    startedPictures = startPictures(finishing);
    const startedSearch = startSearch(library, { ...finishing, fresh: fresh ?? false });
    began = performance.now();
    await makePages(library, contentDir, output.dir);
    releaseMemory();
    const expected = listExpectedPages(library);
    tell({ name: 'pages', seconds: (performance.now() - began) / 1000, note: `${expected.length} pages` });
    await finish({ ...finishing, expected, fresh: fresh ?? false, startedPictures, startedSearch, onStep: tell });
    return {
      pages: expected.length,
      pictures: library.pictures.length,
      pdfs: finishing.print?.documents.map(({ pdf }) => pdf) ?? [],
      remotePictures: listShown(library).reduce((sum, { rendered }) => sum + rendered.remotePictures, 0),
      phases,
      cacheHits: { hits, total },
      tolerated,
    };
  } finally {
    // Pictures that are still being written would come back behind the clearing.
    await startedPictures?.catch(() => {});
    await output.close();
  }
}

/** An empty site would take the place of one with pages. */
const NOTHING_TO_SHOW: Fault = { file: '.', line: 1, column: 1, code: 'content-unpublished' };

/** Has Astro write every page into a folder. */
async function makePages(library: Library, contentDir: string, outDir: string): Promise<void> {
  // No word to anyone about the use of the generator, and no question about newer versions.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  process.env['HANDSCROLL_CONTENT'] = contentDir;
  setSharedLibrary(library);
  // Astro keeps files of a build in .astro below its root, and the code of pages below the working folder: one build at a time.
  const lock = await waitForLock(join(CACHE, 'astro.lock'));
  const cacheDir = join(CACHE, 'astro');
  const cwd = process.cwd();
  process.chdir(CACHE);
  try {
    await rm(cacheDir, { recursive: true, force: true });
    await build({ root: ROOT, outDir, cacheDir, logLevel: 'error' });
  } finally {
    process.chdir(cwd);
    await lock.release();
  }
}

/** What finishing needs to know of the content. */
function describe(library: Library) {
  const { site, entries, pictures, files } = library;
  const shown = listShown(library);
  const isShown = new Set(shown);
  const said = new Set(shown.map(({ rendered }) => firstWords(rendered)));
  return {
    ...(site.url !== undefined && { siteUrl: site.url }),
    unpublished: entries
      .filter((entry) => !isShown.has(entry))
      .map(({ url, rendered }) => (url === undefined ? { text: firstWords(rendered) } : { url }))
      .filter(({ text }) => text === undefined || !said.has(text)),
    hosts: [...new Set(shown.flatMap(({ rendered }) => rendered.hosts))].sort(),
    sources: Object.fromEntries(shown.flatMap(({ url, path }) => (url === undefined ? [] : [[url, path]]))),
    sheets: listSheetOrders(library, (campaign) => findTokens(library, campaign)),
    ...(site.share?.wechat && { wechatSignUrl: site.share.wechat.signUrl }),
    pictures,
    files,
    ...(site.pdf && {
      print: { documents: shown.flatMap((entry) => describePrint(library, entry)), day: site.builtOn },
    }),
  };
}

/** Editions are printed as booklets. */
function describePrint({ site, entries }: Library, { kind, url, title, lang, campaign }: Entry): PrintDocument[] {
  if (kind !== 'edition' || url === undefined) return [];
  const home = entries.find((entry) => entry.kind === 'campaign' && entry.campaign === campaign);
  const author = findOrganiser(site, home);
  return [{ page: url, pdf: locateBooklet(url), title, lang, ...(author !== undefined && { author }) }];
}

/** The entries that readers may see. */
function listShown({ site, entries }: Library): Entry[] {
  return entries.filter(({ status }) => site.review || status === 'published');
}

/** Enough of a text to know it by. */
function firstWords({ excerpt }: Pick<Entry['rendered'], 'excerpt'>): string {
  return excerpt.slice(0, 40);
}
