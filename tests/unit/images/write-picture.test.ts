import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { examinePicture } from '../../../src/images/examine-picture.ts';
import { writePicture, writeVariant } from '../../../src/images/write-picture.ts';
import { makeFolder, paint, paintPhonePhoto, put } from './make-pictures.ts';

/** Puts bytes into a file, examines it and writes its variants. */
async function write(name: string, bytes: Buffer | string) {
  const file = await put(name, bytes);
  const finding = await examinePicture(file, name);
  if (!('picture' in finding)) throw new Error(finding.fault.code);
  const [outDir, cacheDir] = [makeFolder(), makeFolder()];
  const urls = await writePicture(finding.picture, file, outDir, cacheDir);
  return { picture: finding.picture, file, outDir, cacheDir, urls, files: urls.map((url) => join(outDir, url)) };
}

test('a photograph comes out upright, in each width, without its place', async () => {
  const { picture, files, urls } = await write('phone.jpg', await paintPhonePhoto());
  expect(urls).toEqual([360, 600].map((width) => `_assets/phone-${picture.digest}-${width}.webp`));
  for (const [file, width, height] of [
    [files[0]!, 360, 480],
    [files[1]!, 600, 800],
  ] as const) {
    const found = await sharp(file).metadata();
    expect(found).toMatchObject({ format: 'webp', width, height });
    expect([found.exif, found.xmp, found.icc, found.iptc, found.orientation]).toEqual(Array(5).fill(undefined));
    expect((await readFile(file)).includes('Handy')).toBe(false);
  }
});

test('a wide colour space is brought to sRGB', async () => {
  const red = sharp({ create: { width: 40, height: 40, channels: 3, background: '#c03020' } });
  const { files } = await write('red.png', await red.withIccProfile('p3').png().toBuffer());
  const { data } = await sharp(files[0]).raw().toBuffer({ resolveWithObject: true });
  for (const [i, value] of [0xc0, 0x30, 0x20].entries()) expect(Math.abs(data[i]! - value)).toBeLessThan(4);
});

test('CMYK, grey and 16 bits a channel come out in colours that browsers know', async () => {
  const odd = {
    'print.jpg': await paint(40, 40).toColourspace('cmyk').jpeg().toBuffer(),
    'grey.png': await paint(40, 40).greyscale().png().toBuffer(),
    'deep.png': await paint(40, 40).toColourspace('rgb16').png().toBuffer(),
  };
  for (const [name, bytes] of Object.entries(odd)) {
    const { files } = await write(name, bytes);
    expect(await sharp(files[0]).metadata(), name).toMatchObject({ space: 'srgb', width: 40 });
  }
});

test('transparency stays', async () => {
  const { files } = await write('a.png', await paint(40, 40).ensureAlpha(0.5).png().toBuffer());
  expect((await sharp(files[0]).stats()).isOpaque).toBe(false);
});

test('a diagram keeps its flat colours', async () => {
  const lines =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><path d="M9 9H280V180" stroke="#b3261e" fill="none"/></svg>';
  const { files } = await write(
    'plan.png',
    await sharp(Buffer.from(lines)).flatten({ background: '#fff' }).png().toBuffer(),
  );
  const pixels = await sharp(files[0]).raw().toBuffer();
  expect([...pixels.subarray(0, 3)]).toEqual([255, 255, 255]);
  expect((await readFile(files[0]!)).length).toBeLessThan(1500);
});

test('a second build takes all from the cache, with the same bytes', async () => {
  const { picture, file, cacheDir, files } = await write('a.jpg', await paint().jpeg().toBuffer());
  await writeFile(file, 'gone');
  const again = makeFolder();
  const urls = await writePicture({ ...picture, path: 'moved/b.jpg' }, file, again, cacheDir);
  for (const [i, url] of urls.entries()) expect(await readFile(join(again, url))).toEqual(await readFile(files[i]!));
  expect((await readdir(join(again, '_assets'))).every((name) => name.startsWith('b-'))).toBe(true);
});

test('without the cache the same bytes are made again', async () => {
  const bytes = await paint().jpeg().toBuffer();
  const [one, two] = [await write('a.jpg', bytes), await write('a.jpg', bytes)];
  for (const i of one.files.keys()) expect(await readFile(one.files[i]!)).toEqual(await readFile(two.files[i]!));
});

test('a picture that changed since it was examined is not published under the old digest', async () => {
  const { picture, file, outDir } = await write('a.jpg', await paint(40, 40).jpeg().toBuffer());
  await writeFile(file, await paint(50, 50).jpeg().toBuffer());
  await utimes(file, 0, 0);
  await expect(writePicture(picture, file, outDir, makeFolder())).rejects.toThrow('changed');
});

test('one variant for the preview', async () => {
  const { picture, file, urls, files } = await write('a.jpg', await paint().jpeg().toBuffer());
  const target = join(makeFolder(), 'one.webp');
  await writeVariant(picture, file, urls[0]!, target, makeFolder());
  expect((await sharp(target).metadata()).width).toBe(360);
  expect(files).toHaveLength(2);
  await expect(writeVariant(picture, file, '_assets/other.webp', target, makeFolder())).rejects.toThrow('no file');
});

test('a drawing loses what only its author needs', async () => {
  const svg = `<?xml version="1.0"?><!-- draft --><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 9 9" inkscape:export-filename="/home/li/a.png"><metadata>li</metadata><title>A &amp; B</title><inkscape:grid/><path d="M0 0h9" fill="url(#a)"/></svg>`;
  const { urls, files, picture } = await write('a.svg', svg);
  expect(urls).toEqual([`_assets/a-${picture.digest}.svg`]);
  const text = await readFile(files[0]!, 'utf8');
  expect(text).toContain('<title>A &amp; B</title><path d="M0 0h9" fill="url(#a)"/></svg>');
  expect(text).not.toMatch(/draft|\bli\b|inkscape:(?:grid|export)/u);
});

test('no draft of a file stays behind', async () => {
  const { outDir, cacheDir } = await write('a.jpg', await paint().jpeg().toBuffer());
  for (const folder of [join(outDir, '_assets'), join(cacheDir, 'pictures')]) {
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  }
});
