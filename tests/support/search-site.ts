import { build } from 'astro';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { indexSearch } from '../../src/finish/search-index.ts';
import { SENTINEL } from '../../src/model/paths.ts';

/** How many pages say 重复的词. */
export const MANY = 12;

/** Builds tests/browser/search-site: hand-made pages, many like one another, and a search page over the real panel, with the
 * real index. */
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
  const page = join(dir, 'dist', 'search.html');
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(SENTINEL, ''));
  const bundle = await rolldown({ input: fileURLToPath(new URL('../../src/islands/search.page.ts', import.meta.url)) });
  await bundle.write({ file: join(dir, 'dist', '_assets', 'search.js'), format: 'iife', minify: true });
  await bundle.close();
  for (let number = 1; number <= MANY; number += 1) {
    const html = `<html lang="zh-Hans" data-kind="lesson"><main><h1>第${number}篇</h1><p>重复的词</p></main></html>`;
    writeFileSync(join(dir, 'dist', `${number}.html`), html);
  }
  await indexSearch({ dir: join(dir, 'dist'), cacheDir: join(dir, 'cache') });
  return { dir: join(dir, 'dist'), remove: () => rmSync(dir, { recursive: true, force: true }) };
}
