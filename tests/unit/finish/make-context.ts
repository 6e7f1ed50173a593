import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Context, FinishOptions } from '../../../src/finish/context.ts';
import { listFiles } from '../../../src/finish/list-files.ts';
import { readOutline } from '../../../src/finish/outline.ts';
import { Page } from '../../../src/finish/page.ts';

/** An empty folder of its own below the system's temporary one. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'finish-'));
}

/** Writes files given as path → content, and returns the folder. */
export function makeFiles(files: Record<string, string | Uint8Array>, folder = makeFolder()): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file of a folder as path → text. */
export async function readFiles(folder: string): Promise<Record<string, string>> {
  const paths = await listFiles(folder);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

export function makeOptions(options: Partial<FinishOptions> = {}): FinishOptions {
  const dir = options.dir ?? makeFolder();
  return {
    dir,
    out: `${dir}.out`,
    cacheDir: `${dir}.cache`,
    srcDir: 'src',
    expected: [],
    unpublished: [],
    hosts: [],
    pictures: [],
    files: {},
    ...options,
  };
}

export function makePage(url: string, source: string): Page {
  const page = new Page(url, source, source, readOutline(source));
  page.overwrite(source);
  return page;
}

export function makeContext(pages: Page[], options: Partial<FinishOptions> = {}): Context {
  return { options: makeOptions(options), pages, renamed: new Map() };
}
