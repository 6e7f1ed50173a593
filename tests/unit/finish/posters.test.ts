import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ContentError } from '../../../src/faults.ts';
import { posters } from '../../../src/finish/posters.ts';
import { nameShareImages } from '../../../src/model/share-images.ts';
import { makeContext, makeOptions } from './make-context.ts';
import { makeSheet } from './posters/make-sheet.ts';

vi.setConfig({ testTimeout: 120_000 });

const order = (
  changes: Parameters<typeof makeSheet>[0] = {},
  poster: string | undefined = 'a/editions/b.poster.png',
) => ({
  sheet: makeSheet(changes),
  page: 'a/editions/b.html',
  ...(poster !== undefined && { poster }),
});

test('poster, share images and icon stand where pages look for them, and are drawn once', async () => {
  const sheets = [order()];
  const options = { siteUrl: 'https://x.example/s/', sheets };
  const context = makeContext([], options);
  expect(await posters.run(context)).toBe('1 posters, 3 share images and icons, 0 known');
  const { wide, square, icon } = nameShareImages(sheets[0]!.sheet);
  const drawn = ['a/editions/b.poster.png', wide.url, square.url, icon.url];
  for (const url of drawn) expect(existsSync(join(context.options.dir, url)), url).toBe(true);
  expect(statSync(join(context.options.dir, square.url)).size).toBeLessThan(32 * 1024);
  const again = makeContext([], { ...options, cacheDir: context.options.cacheDir });
  expect(await posters.run(again)).toBe('1 posters, 3 share images and icons, 4 known');
  for (const url of drawn) {
    const [first, second] = [context, again].map(({ options: { dir } }) => readFileSync(join(dir, url)));
    expect(first!.equals(second!)).toBe(true);
  }
});

test('without an address of the site there are no share images, and the note says what the poster lacks', async () => {
  const sheets = [order({ address: undefined! })];
  const context = makeContext([], { sheets });
  expect(await posters.run(context)).toBe(
    '1 posters, 1 share images and icons, 0 known, without QR code: site.yaml has no `url`',
  );
  expect(existsSync(join(context.options.dir, nameShareImages(sheets[0]!.sheet).wide.url))).toBe(false);
});

test('a sign that the face does not have is a fault of an edition, and left out of other share images', async () => {
  const sources = { 'a/editions/b.html': 'a/editions/b.md' };
  const run = (sheets: ReturnType<typeof order>[], more = {}) =>
    posters.run({
      ...makeContext([]),
      options: makeOptions({ sheets, sources, siteUrl: 'https://x.example/', ...more }),
    });
  const error = await run([order({ title: '校庆🎉' })]).catch((thrown: unknown) => thrown);
  expect((error as ContentError).faults).toMatchObject([
    {
      file: 'a/editions/b.md',
      code: 'poster-glyph-missing',
      values: { found: '🎉 (U+1F389)', text: '校庆🎉' },
    },
  ]);
  expect(await run([{ ...order({ title: '校庆🎉' }), poster: undefined! }])).toContain('no glyph for 🎉');
  expect(await run([order({ title: '校庆🎉' })], { tolerates: () => true })).toContain('1 posters');
});
