import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { availableParallelism, freemem } from 'node:os';
import { ContentError } from '../../faults.ts';
import type { Fault } from '../../faults.ts';
import { fill, getUi } from '../../i18n/ui.ts';
import { EXTENT } from '../../model/booklet.ts';
import { formatSize } from '../../model/sound.ts';
import type { Context, FinishOptions, PrintDocument, Step } from '../context.ts';
import { isForeignScript } from '../foreign-script.ts';
import { isKept, keepFile } from '../kept-file.ts';
import type { Stamp } from '../kept-file.ts';
import { Memo, digestOf } from '../memo.ts';
import { BESIDE } from '../output.ts';
import type { Page } from '../page.ts';
import { toFault } from '../to-fault.ts';
import { copyPage } from './copy-page.ts';
import type { PrintCopy } from './copy-page.ts';
import { countPdfPages, datePdf, finishPdf } from './finish-pdf.ts';
import { launchBrowser } from './launch-browser.ts';
import { Press } from './press.ts';
import { PRINT_FONT_STYLE, PrintFonts, writeFontConfiguration } from './print-fonts.ts';
import { writePrintPictures } from './print-pictures.ts';
import { readPrinterVersion } from './printer-version.ts';

/** What is remembered of a printed document; its bytes lie in the cache, undated. */
interface Printed {
  stamp: Stamp;
  pages: number;
}

interface Job {
  document: PrintDocument;
  page: Page;
  copy: PrintCopy;
  key: string;
}

/** Memory that one page in print may take. */
const BYTES_A_PAGE = 500 * 2 ** 20;

/**
 * Prints documents of the site as PDF by a headless browser, started only where one has changed; what an earlier build printed of the
 * same words, pictures and faces is taken again. Tells each page the extent of its PDF.
 */
export const print: Step = {
  name: 'pdf',
  async run(context) {
    const { options } = context;
    if (options.print === undefined) return 'left out';
    const store = join(options.cacheDir, 'printed');
    mkdirSync(store, { recursive: true });
    const fileOf = (key: string): string => join(store, `${key}.pdf`);
    const memo = new Memo<Printed>('printed', options);
    const { jobs, left } = prepareJobs(context);
    // What is not printed is neither linked nor looked for.
    options.print.documents = jobs.map(({ document }) => document);
    for (const page of left) dropLink(page);
    const isKnown = ({ key }: Job): boolean => {
      const known = memo.find(key);
      return known !== undefined && isKept(fileOf(key), known.stamp);
    };
    const wanted = jobs.filter((job) => !isKnown(job));
    const printer = wanted.length === 0 ? '' : await printAll(wanted, options, fileOf, memo);
    for (const { document, page, key } of jobs) {
      const printed = memo.find(key)!;
      memo.set(key, printed);
      const pdf = datePdf(readFileSync(fileOf(key)), options.print.day);
      const target = join(options.dir, document.pdf);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, pdf);
      tellExtent(page, document.lang, printed.pages, pdf.length);
    }
    if (memo.save()) forgetOthers(store, memo);
    return `${wanted.length} printed, ${jobs.length - wanted.length} known${printer}${describeLeft(left)}`;
  },
};

/** @throws ContentError where a document's address is taken, or words of it have no glyph. */
function prepareJobs({ options, pages }: Context): { jobs: Job[]; left: Page[] } {
  const { siteUrl, dir } = options;
  const version = readPrinterVersion();
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const fonts = new PrintFonts();
  const faults: Fault[] = [];
  const left: Page[] = [];
  const jobs = options.print!.documents.flatMap((document) => {
    const page = byUrl.get(document.page);
    if (!page) throw new Error(`no page ${document.page} to print`);
    if (existsSync(join(dir, document.pdf))) {
      faults.push(toFault(options, page.url, 'page-twice', { found: document.pdf, other: document.page }));
    }
    const copy = copyPage(page.render(), page.url, {
      ...(siteUrl !== undefined && { siteUrl }),
      head: PRINT_FONT_STYLE,
    });
    const missing = fonts.findMissing(copy.shown);
    if ([document.title, copy.shown].some((text) => isForeignScript(text, missing))) {
      left.push(page);
      return [];
    }
    if (missing !== '')
      faults.push(toFault(options, page.url, 'print-glyph-missing', { found: [...missing].join(' ') }));
    const key = digestOf(JSON.stringify([version, document.title, document.author, copy.html]));
    return [{ document, page, copy, key }];
  });
  const untolerated = faults.filter((fault) => !options.tolerates?.(fault));
  if (untolerated.length > 0) throw new ContentError(untolerated);
  return { jobs, left };
}

/** Takes the link to a PDF from its page, which holds the place of its extent. */
function dropLink(page: Page): void {
  const html = page.original();
  for (let at = html.indexOf(EXTENT); at >= 0; at = html.indexOf(EXTENT, at + 1)) {
    page.replace(html.lastIndexOf('<a ', at), html.indexOf('</a>', at) + '</a>'.length, '');
  }
}

function describeLeft(left: readonly Page[]): string {
  const urls = left.map(({ url }) => url).join(', ');
  return urls === '' ? '' : `, left out since the face lacks their script: ${urls}`;
}

/** @returns the printer's name, for the report. */
async function printAll(
  jobs: readonly Job[],
  options: FinishOptions,
  fileOf: (key: string) => string,
  memo: Memo<Printed>,
): Promise<string> {
  const folder = options.out + BESIDE.print;
  mkdirSync(folder, { recursive: true });
  const environment = await writeFontConfiguration(folder);
  const press = new Press(() => launchBrowser(environment));
  try {
    // Begins to start while fonts and pictures are made.
    const starting = press.start().catch((error: unknown) => {
      throw toLaunchFault(error, options, jobs[0]!);
    });
    starting.catch(() => {});
    const fonts = new PrintFonts();
    await fonts.prepare(jobs.map(({ copy }) => copy.characters));
    const { browser } = await starting;
    const queue = [...jobs];
    const work = async (): Promise<void> => {
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
        const { document, copy, key } = job;
        const place = join(folder, key);
        mkdirSync(place, { recursive: true });
        await fonts.write(copy.characters, place);
        await writePrintPictures(copy.pictures, options.dir, place);
        const file = join(place, 'page.html');
        writeFileSync(file, copy.html);
        const pdf = finishPdf(await press.print(file), document);
        memo.set(key, { stamp: keepFile(fileOf(key), pdf), pages: countPdfPages(pdf) });
        rmSync(place, { recursive: true, force: true });
      }
    };
    const atOnce = Math.max(1, Math.min(jobs.length, availableParallelism(), Math.floor(freemem() / BYTES_A_PAGE)));
    const results = await Promise.allSettled(Array.from({ length: atOnce }, work));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return `, ${process.env['CHROME_PATH'] || browser.browserType().name()} ${browser.version()}`;
  } finally {
    await press.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function toLaunchFault(error: unknown, options: FinishOptions, { page }: Job): ContentError {
  const [reason] = String((error as Error).message ?? error).split('\n');
  return new ContentError([toFault(options, page.url, 'print-browser-missing', { found: reason! })]);
}

function tellExtent(page: Page, lang: string, pages: number, bytes: number): void {
  const ui = getUi(lang);
  const text = fill(ui.pdfExtent, { pages, size: formatSize(bytes) });
  const source = page.original();
  for (let at = source.indexOf(EXTENT); at >= 0; at = source.indexOf(EXTENT, at + 1)) {
    page.replace(at, at + EXTENT.length, text);
  }
}

function forgetOthers(store: string, memo: Memo<unknown>): void {
  for (const name of readdirSync(store)) {
    if (memo.find(name.replace(/\.pdf$/u, '')) === undefined) rmSync(join(store, name), { force: true });
  }
}
