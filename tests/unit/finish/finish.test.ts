import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../../src/faults.ts';
import type { StepReport } from '../../../src/finish/finish.ts';
import { finish } from '../../../src/finish/finish.ts';
import { listFiles } from '../../../src/finish/list-files.ts';
import { openOutput } from '../../../src/finish/output.ts';
import { makeFiles, makeFolder, makeOptions } from './make-context.ts';

const BASE = '/__REL__/';
const wrap = (kind: string, main: string): string => `<!doctype html>
<html lang="zh-Hans" data-kind="${kind}"><head><meta charset="utf-8"><title>校史</title><style>p{color:red}</style></head>
<body><main><h1>校史</h1>${main}<a href="${kind === '404' ? '' : `${BASE}index.html`}">首页</a></main></body></html>`;
const SITE = {
  'index.html': wrap('home', `<a href="${BASE}a/courses/c/index.html">课程</a>`),
  '404.html': wrap('404', ''),
  'search.html': wrap('search', `<hs-search data-src="${BASE}_assets/search/search-data.js"></hs-search>`),
  'a/courses/c/_index.html': wrap('course', `<a href="${BASE}a/courses/c/1.html#x">一</a>`),
  'a/courses/c/1.html': wrap('lesson', `<p id="x">${'史料'.repeat(300)}</p><a href="${BASE}a/plan.ics">日程</a>`),
};
const EXPECTED = Object.keys(SITE).map((url) => url.replace('_index', 'index'));

async function build(
  { out = join(makeFolder(), 'dist'), cacheDir = makeFolder() } = {},
  pages: Record<string, string> = SITE,
): Promise<{ out: string; cacheDir: string; reports: StepReport[] }> {
  const output = await openOutput(out);
  try {
    makeFiles(pages, output.dir);
    const plan = join(makeFiles({ 'plan.ics': 'BEGIN:VCALENDAR' }), 'plan.ics');
    const options = { dir: output.dir, out: output.out, cacheDir, expected: EXPECTED, files: { 'a/plan.ics': plan } };
    return { out, cacheDir, reports: await finish(makeOptions(options)) };
  } finally {
    await output.close();
  }
}

const readBytes = async (folder: string): Promise<[string, string][]> =>
  (await listFiles(folder)).map((file) => [file, readFileSync(join(folder, file), 'base64')]);

describe('finish', () => {
  test('makes of what Astro wrote a site that stands by itself', async () => {
    const { out, reports } = await build();
    const files = await listFiles(out);
    expect(files).toContain('a/courses/c/index.html');
    expect(files).toContain('a/courses/c/1.html.br');
    expect(files).toContain('a/plan.ics');
    expect(readFileSync(join(out, 'a/courses/c/1.html'), 'utf8')).toContain('<a href="../../../index.html">');
    expect(readFileSync(join(out, 'a/courses/c/1.html'), 'utf8')).toContain('<a href="../../plan.ics">');
    expect(reports.at(-1)!.name).toBe('swap');
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  test('gives the same bytes cold, warm, and after an edit that was taken back', async () => {
    const first = await build();
    const cold = await readBytes(first.out);
    const edited = { ...SITE, 'a/courses/c/1.html': SITE['a/courses/c/1.html'].replace('史料', '史学') };
    await build(first, edited);
    const warm = await build(first);
    expect(await readBytes(first.out)).toEqual(cold);
    expect(warm.reports.find(({ name }) => name === 'read')!.note).toBe('5 pages, 5 known');
    expect(await readBytes((await build()).out)).toEqual(cold);
  });

  test('a fault leaves the old site as it was, byte for byte, and nothing beside it', async () => {
    const first = await build();
    const old = await readBytes(first.out);
    const broken = { ...SITE, 'a/courses/c/1.html': wrap('lesson', `<a href="${BASE}none.html">x</a>`) };
    const error = await build(first, broken).catch((thrown: unknown) => thrown);
    expect((error as ContentError).faults.map(({ code }) => code)).toContain('address-dead');
    expect(await readBytes(first.out)).toEqual(old);
    expect(readdirSync(dirname(first.out))).toEqual(['dist']);
  });

  test('a page that somebody wrote into the published site does not spoil the next build', async () => {
    const first = await build();
    const old = await readBytes(first.out);
    for (const file of await listFiles(first.out)) {
      if (/\.(?:br|gz|woff2)$/u.test(file)) writeFileSync(join(first.out, file), 'spoiled');
    }
    await build(first);
    expect(await readBytes(first.out)).toEqual(old);
  });

  test('a spoiled cache is made again', async () => {
    const first = await build();
    const old = await readBytes(first.out);
    // An index of search is kept as a whole folder, and trusted as one.
    const kept = (await listFiles(first.cacheDir)).filter((file) => !file.startsWith('search/'));
    for (const file of kept) writeFileSync(join(first.cacheDir, file), '{"code":');
    await build(first);
    expect(await readBytes(first.out)).toEqual(old);
  });
});

test('the folder of the cache is made where it is missing', async () => {
  const cacheDir = join(makeFolder(), 'a/b');
  mkdirSync(dirname(dirname(cacheDir)), { recursive: true });
  await build({ out: join(makeFolder(), 'dist'), cacheDir });
  expect(existsSync(cacheDir)).toBe(true);
});
