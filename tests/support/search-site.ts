import { build } from 'astro';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finish } from '../../src/finish/finish.ts';
import { bundle } from '../../src/finish/bundle.ts';
import { hash } from '../../src/finish/hash.ts';
import { read } from '../../src/finish/read.ts';
import { relocate } from '../../src/finish/relocate.ts';
import { search } from '../../src/finish/search.ts';
import { texts } from '../../src/finish/search-texts.ts';
import { write } from '../../src/finish/write.ts';
import { SENTINEL } from '../../src/model/paths.ts';

/** How many pages say 重复的词. */
export const MANY = 12;

/** Builds tests/browser/search-site: hand-made pages, many like one another, and a search page over the real panel, with the
 * real steps that make it searchable. */
export async function buildSearchSite(): Promise<{ dir: string; remove: () => void }> {
  const dir = mkdtempSync(join(tmpdir(), 'handscroll-search-'));
  // Vitest sets it for itself, and Astro would take it for the base of the pages.
  delete process.env['BASE_URL'];
  await build({
    root: fileURLToPath(new URL('../browser/search-site/', import.meta.url)),
    configFile: false,
    base: SENTINEL,
    outDir: join(dir, 'dist'),
    cacheDir: join(dir, 'cache'),
    build: { format: 'preserve' },
    logLevel: 'error',
  });
  for (let number = 1; number <= MANY; number += 1) {
    const html = `<html lang="zh-Hans" data-kind="lesson"><head></head><main><h1>第${number}篇</h1><p>重复的词</p></main></html>`;
    writeFileSync(join(dir, 'dist', `${number}.html`), html);
  }
  await finish(
    {
      ...{ dir: join(dir, 'dist'), out: join(dir, 'out'), cacheDir: join(dir, 'cache'), srcDir: 'src' },
      ...{ expected: [], unpublished: [], hosts: [], pictures: [], files: {} },
    },
    [[read], [texts], [bundle], [relocate], [hash], [write], [search]],
  );
  return { dir: join(dir, 'dist'), remove: () => rmSync(dir, { recursive: true, force: true }) };
}
