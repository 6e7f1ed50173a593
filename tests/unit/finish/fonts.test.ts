import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ContentError } from '../../../src/faults.ts';
import type { Context } from '../../../src/finish/context.ts';
import { FontCutter } from '../../../src/finish/cut-fonts.ts';
import { formatRange } from '../../../src/finish/font-face.ts';
import { fonts } from '../../../src/finish/fonts.ts';
import { listFiles } from '../../../src/finish/list-files.ts';
import { makeContext, makeFiles, makeFolder, makePage } from './make-context.ts';

const wrap = (body: string, kind = 'edition'): string =>
  `<html data-kind="${kind}"><head><style>p{}</style></head><body>${body}</body></html>`;
const cacheDir = makeFolder();
/** 300 characters that the face has. */
const MANY = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');

async function bring(pages: Record<string, string>): Promise<{ context: Context; note: string; files: string[] }> {
  const context = makeContext(
    Object.entries(pages).map(([url, html]) => makePage(url, html)),
    { dir: makeFiles({}), cacheDir },
  );
  const note = await fonts.run(context);
  return { context, note, files: await listFiles(context.options.dir) };
}

describe('fonts', () => {
  test('marks as wide as a Han character come only where the language is written in them', async () => {
    const title = '<h1>It’s “年” …</h1>';
    const { context } = await bring({
      'en.html': wrap(title).replace('<html', '<html lang="en"'),
      'zh.html': wrap(title).replace('<html', '<html lang="zh-Hans"'),
    });
    const [english, chinese] = context.pages.map((page) => /unicode-range:([^}]*)/u.exec(page.render())![1]);
    expect(english).toBe('U+49,U+73,U+74,U+5E74');
    expect(chinese).toContain('U+2019,U+201C,U+201D');
  });

  test('a page gets one file for its titles and one for its headings, and rules that name their characters', async () => {
    const { context, files } = await bring({
      'a/b.html': wrap('<h1>校<em>史</em></h1><p data-display>年</p><h2>史料 &amp; 1921</h2><p>正文</p>'),
    });
    const [licence, display, heading] = files;
    expect(licence).toBe('_assets/OFL.txt');
    expect(display).toMatch(/^_assets\/display-[0-9a-f]{16}\.woff2$/u);
    expect(context.pages[0]!.render()).toContain(
      `<style>p{}@font-face{font-family:hs-display;font-weight:900;font-display:swap;src:url(../${display})format("woff2");` +
        `unicode-range:U+53F2,U+5E74,U+6821}@font-face{font-family:hs-heading;font-weight:700;font-display:swap;` +
        `src:url(../${heading})format("woff2");unicode-range:U+26,U+30-39,U+53F2,U+6599}</style>`,
    );
  });

  test('pages with the same characters share a file, and a page without titles has none', async () => {
    const { files } = await bring({
      'a.html': wrap('<h1>校史</h1>'),
      'b.html': wrap('<h1>史校史</h1>'),
      'c.html': wrap(''),
    });
    expect(files.filter((file) => file.endsWith('.woff2'))).toHaveLength(1);
  });

  test('the page of lost readers has none: no address in it may be relative', async () => {
    expect((await bring({ '404.html': wrap('<h1>校史</h1>') })).files).toEqual([]);
  });

  test('headings come whole or not at all, within the budget of the page kind', async () => {
    const heading = `<h1>校史</h1><h2>${MANY.slice(0, 60)}</h2>`;
    const both = await bring({ 'a.html': wrap(heading, 'edition'), 'b.html': wrap(heading, 'report') });
    expect(both.context.pages[0]!.render()).toContain('hs-heading');
    expect(both.context.pages[1]!.render()).not.toContain('hs-heading');
    expect(both.context.pages[1]!.render()).toContain('hs-display');
    expect(both.note).toContain('1 pages without room');
    for (const page of both.context.pages) {
      const names = [...page.render().matchAll(/_assets\/[\w-]+\.woff2/gu)].map((match) => match[0]);
      const bytes = names.reduce((sum, name) => sum + readFileSync(join(both.context.options.dir, name)).length, 0);
      expect(bytes).toBeLessThanOrEqual(page.outline.kind === 'edition' ? 20_480 : 8_192);
    }
  });

  test('the lessons of a course look alike: one without room leaves all without', async () => {
    const { context } = await bring({
      'a/courses/c/1.html': wrap('<h1>校</h1><h2>史</h2>', 'lesson'),
      'a/courses/c/2.html': wrap(`<h1>校</h1><h2>${MANY}</h2>`, 'lesson'),
      'a/courses/d/1.html': wrap('<h1>校</h1><h2>史</h2>', 'lesson'),
    });
    expect(context.pages.map((page) => page.render().includes('hs-heading'))).toEqual([false, false, true]);
  });

  test('a showpiece with a character that the face lacks is a fault of its text that names it', async () => {
    const page = wrap('<h1>校<em>史\u{1F600}卷</em></h1><h2>丁\u{1F680}\uFE0F</h2>', 'timeline');
    const context = makeContext([makePage('c/timelines/a.html', page)], {
      dir: makeFiles({}),
      cacheDir,
      sources: { 'c/timelines/a.html': 'c/timelines/a.md' },
    });
    const error = (await Promise.resolve(fonts.run(context)).catch((reason: unknown) => reason)) as ContentError;
    expect(
      error.faults.map(({ file, line, code, values }) => [
        file,
        line,
        code,
        values!['sign'],
        values!['code'],
        values!['near'],
      ]),
    ).toEqual([
      ['c/timelines/a.md', 1, 'glyph-missing', '\u{1F600}', 'U+1F600', '史\u{1F600}卷'],
      ['c/timelines/a.md', 1, 'glyph-missing', '\u{1F680}', 'U+1F680', '丁\u{1F680}\uFE0F'],
    ]);
    const tolerant = { ...context, options: { ...context.options, tolerates: () => true } };
    expect(await fonts.run(tolerant)).toContain('no glyph for');
  });

  test('an edition whose headings find no room is named', async () => {
    const { note } = await bring({ 'a/editions/b.html': wrap(`<h1>校</h1><h2>${MANY}</h2>`) });
    expect(note).toContain('1 pages without room (a/editions/b.html)');
  });

  test('characters that the face lacks are reported and not promised', async () => {
    const { context, note } = await bring({ 'a.html': wrap('<h1>校\u{1F600}</h1>', 'lesson') });
    expect(note).toContain('no glyph for \u{1F600}');
    expect(context.pages[0]!.render()).toContain('unicode-range:U+6821}');
  });
});

describe('FontCutter', () => {
  const options = (): { cacheDir: string; srcDir: string } => ({ cacheDir: makeFolder(), srcDir: 'src' });
  const sets = ['《新潮》，九十九年（上）', '校史', 'Handscroll 1921'];

  test('the bytes of a font depend on its own characters alone', async () => {
    const together = await new FontCutter(options()).cutAll(900, sets);
    for (const [index, characters] of sets.entries()) {
      const [alone] = await new FontCutter(options()).cutAll(900, [characters]);
      expect(alone!.digest).toBe(together[index]!.digest);
    }
  });

  test('a font is cut once, and again when its file was written to', async () => {
    const kept = options();
    const build = async (): Promise<FontCutter> => {
      const cutter = new FontCutter(kept);
      const [font] = await cutter.cutAll(900, ['校史']);
      cutter.save();
      const target = join(makeFolder(), 'a.woff2');
      await cutter.place(font!, target);
      expect(createHash('sha256').update(readFileSync(target)).digest('hex').slice(0, 16)).toBe(font!.digest);
      return cutter;
    };
    expect((await build()).hits).toBe(0);
    expect((await build()).hits).toBe(1);
    const [file] = await listFiles(join(kept.cacheDir, 'fonts'));
    writeFileSync(join(kept.cacheDir, 'fonts', file!), 'spoiled');
    expect((await build()).hits).toBe(0);
  });
});

describe('formatRange', () => {
  test.each([
    ['一', 'U+4E00'],
    ['丁一', 'U+4E00,U+4E01'],
    ['abcx', 'U+61-63,U+78'],
    ['\u{20000}', 'U+20000'],
  ])('%s → %s', (characters, range) => {
    expect(formatRange(characters)).toBe(range);
  });
});
