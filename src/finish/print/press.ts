import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** Longest time for one page; a course of hundreds of pages is printed in parts. */
const PATIENCE_MS = 180_000;

type Launch = () => Promise<Browser>;

/**
 * One browser that prints pages, started with the first of them. If it dies or refuses a page it is started anew once, and the page
 * tried once more.
 */
export class Press {
  private readonly launch: Launch;
  private started: Promise<Browser> | undefined;
  /** Which browser is running, 0 for the first. */
  private turn = 0;
  private isSpare = true;

  constructor(launch: Launch) {
    this.launch = launch;
  }

  /** @throws where there is no browser to be had. */
  async start(): Promise<{ browser: Browser; turn: number }> {
    this.started ??= this.launch();
    const { turn } = this;
    return { browser: await this.started, turn };
  }

  /** Prints a file as a tagged PDF with an outline. */
  async print(file: string): Promise<Buffer> {
    const { browser, turn } = await this.start();
    try {
      return await printFile(browser, file);
    } catch (error) {
      if (!(await this.restart(turn))) throw error;
      return printFile((await this.start()).browser, file);
    }
  }

  async close(): Promise<void> {
    const browser = await this.started?.catch(() => undefined);
    await browser?.close().catch(() => {});
  }

  /** @returns false where the spare browser has been used up. */
  private async restart(turn: number): Promise<boolean> {
    // Several pages fail at once when their browser dies; the first of them starts the next one.
    if (turn !== this.turn) return true;
    if (!this.isSpare) return false;
    this.isSpare = false;
    this.turn += 1;
    const old = this.started;
    this.started = this.launch();
    this.started.catch(() => {});
    await (await old?.catch(() => undefined))?.close().catch(() => {});
    return true;
  }
}

async function printFile(browser: Browser, file: string): Promise<Buffer> {
  const context = await browser.newContext({ offline: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${file} was not printed within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  const work = async (): Promise<Buffer> => {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.emulateMedia({ media: 'print', reducedMotion: 'reduce', colorScheme: 'light' });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    const missing = await page.evaluate(async () => {
      const faces = [...document.fonts].filter(({ family }) => family === 'hs-print');
      const loads = await Promise.allSettled(faces.map((face) => face.load()));
      // Loaded is enough: what a PDF holds of a picture is its file.
      const blanks = [...document.images].filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0);
      return blanks.length + loads.filter(({ status }) => status === 'rejected').length;
    });
    if (missing > 0) throw new Error(`${missing} fonts or pictures of ${file} did not load`);
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  };
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
    await context.close().catch(() => {});
  }
}
