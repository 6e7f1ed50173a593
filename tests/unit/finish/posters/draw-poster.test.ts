import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { drawPoster } from '../../../../src/finish/posters/draw-poster.ts';
import { cleanEnv } from '../../../support/clean-env.ts';
import { makeCover, makePicture, makeSheet } from './make-sheet.ts';

// Drawing a poster takes a second where nothing else runs.
vi.setConfig({ testTimeout: 120_000 });

const HINT = '长按或扫码，展开此卷';

async function read(png: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const LONG = `https://x.example/${encodeURIComponent('纪念'.repeat(12))}/editions/${encodeURIComponent('长卷'.repeat(12))}.html`;

test.each([
  ['short address', 'vermilion', 'https://a.cn/b/editions/c.html'],
  ['long address of Han signs', 'ink', LONG],
  ['light on dark', 'gold-on-night', 'https://x.example/s/a/editions/b.html'],
])('a phone reads the address from the poster, also from a small screenshot: %s', async (_, theme, address) => {
  const png = await drawPoster(makeSheet({ address }, theme), undefined, HINT);
  expect(await read(png)).toBe(address);
  expect(await read(await sharp(png).resize({ width: 684 }).png().toBuffer())).toBe(address);
  const { width, height, format } = await sharp(png).metadata();
  expect([format, width, height]).toEqual(['png', 1080, 1920]);
  expect(png.length).toBeLessThanOrEqual(600_000);
});

test.each([
  ['wide', 1600, 900],
  ['upright', 800, 1600],
])('a poster over a %s cover is drawn alike twice, and is small enough to send', async (form, width, height) => {
  const cover = await makeCover(width, height);
  const sheet = makeSheet({ [form === 'wide' ? 'cover' : 'coverTall']: cover.picture });
  const [first, second] = [await drawPoster(sheet, cover, HINT), await drawPoster(sheet, cover, HINT)];
  expect(first.equals(second)).toBe(true);
  expect(first.length).toBeLessThanOrEqual(600_000);
  const without = await drawPoster(makeSheet(), undefined, HINT);
  expect(first.equals(without)).toBe(false);
});

test('a drawing is a cover too', async () => {
  const bytes = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="60"><rect width="40" height="60" fill="#00f"/></svg>',
  );
  const cover = { picture: makePicture(bytes, 40, 60, 'svg'), bytes };
  const png = await drawPoster(makeSheet({ cover: cover.picture, seal: undefined! }), cover, HINT);
  const { data } = await sharp(png)
    .extract({ left: 500, top: 1000, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(data[2]! > data[0]! + 100).toBe(true);
});

test('words do not depend on the fonts of the machine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-fonts-'));
  writeFileSync(join(folder, 'fonts.conf'), '<?xml version="1.0"?><fontconfig></fontconfig>');
  const sheet = makeSheet();
  const script = `
    const { drawPoster } = await import('./src/finish/posters/draw-poster.ts');
    const png = await drawPoster(JSON.parse(process.argv[1]), undefined, process.argv[2]);
    process.stdout.write((await import('node:crypto')).hash('sha256', png));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, JSON.stringify(sheet), HINT],
    {
      encoding: 'utf8',
      env: { ...cleanEnv(), FONTCONFIG_FILE: join(folder, 'fonts.conf'), FONTCONFIG_PATH: folder },
    },
  );
  expect(stdout, stderr).toBe(hash('sha256', await drawPoster(sheet, undefined, HINT)));
});
