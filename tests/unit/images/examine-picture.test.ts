import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAULTS } from '../../../src/i18n/faults.ts';
import { examinePicture } from '../../../src/images/examine-picture.ts';
import { makeFolder, makeHugePng, makeMovingPng, paint, paintPhonePhoto, put } from './make-pictures.ts';

/** What the gate says of some bytes under a name. */
async function examine(name: string, bytes: Buffer | string) {
  return examinePicture(await put(name, bytes), name);
}

/** The fault as its reader sees it, with its values filled in. */
async function explain(name: string, bytes: Buffer | string): Promise<string> {
  const finding = await examine(name, bytes);
  return 'fault' in finding ? fill(finding.fault) : 'taken';
}

function fill({ code, values }: { code: string; values: Record<string, string | number> }): string {
  const { what, fix } = FAULTS[code]!.en;
  const text = `${code}: ${what} ${fix}`.replaceAll(/\{(\w+)\}/gu, (hole, name: string) =>
    String(values[name] ?? hole),
  );
  expect(text).not.toMatch(/\{\w+\}/u);
  return text;
}

const SVG = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"';

test.each([
  ['a.jpg', () => paint().jpeg().toBuffer(), 'jpeg'],
  ['a.JPEG', () => paint().jpeg().toBuffer(), 'jpeg'],
  ['a.png', () => paint().png().toBuffer(), 'png'],
  ['a.webp', () => paint().webp().toBuffer(), 'webp'],
  ['a.avif', () => paint().avif({ effort: 0 }).toBuffer(), 'avif'],
  ['a.gif', () => paint().gif({ effort: 1 }).toBuffer(), 'gif'],
])('%s is taken', async (name, make, format) => {
  const finding = await examine(name, await make());
  expect(finding).toEqual({
    picture: {
      path: name,
      digest: expect.stringMatching(/^[0-9a-f]{16}$/u),
      width: 800,
      height: 600,
      format,
      alpha: false,
      shade: expect.stringMatching(/^[0-9a-f]{96}$/u),
    },
  });
});

test('CMYK is taken', async () => {
  expect(await examine('print.jpg', await paint().toColourspace('cmyk').jpeg().toBuffer())).toHaveProperty('picture');
});

test('size is that of the upright picture', async () => {
  expect(await examine('phone.jpg', await paintPhonePhoto())).toMatchObject({ picture: { width: 600, height: 800 } });
});

test('only a picture with a transparent pixel is transparent', async () => {
  expect(await examine('a.png', await paint(9, 9).ensureAlpha(1).png().toBuffer())).toMatchObject({
    picture: { alpha: false },
  });
  expect(await examine('a.png', await paint(9, 9).ensureAlpha(0.5).png().toBuffer())).toMatchObject({
    picture: { alpha: true },
  });
});

test('a missing picture: the nearest names of its folder are offered', async () => {
  const file = await put('school-gate.jpg', 'x');
  const finding = await examinePicture(file.replace('school-gate', 'School gates'), 'p/School gates.jpg');
  expect('fault' in finding && fill(finding.fault)).toContain('come near: `school-gate.jpg`.');
  const far = await examinePicture(join(file, '..', 'nowhere', 'lake.jpg'), 'nowhere/lake.jpg');
  expect('fault' in far && fill(far.fault)).toMatch(
    /^picture-missing: There is no picture `nowhere\/lake.jpg`\..*near: —\.$/u,
  );
});

test('a wrongly named picture: what it is, and its right name', async () => {
  expect(await explain('gate.jpg', await paint().png().toBuffer())).toMatch(
    /^picture-wrong-name: `gate.jpg` is in truth a PNG file. Rename it to `gate.png`/u,
  );
});

test('what only looks like a picture', async () => {
  expect(await explain('a.jpg', '')).toMatch(/^picture-empty/u);
  expect(await explain('a.jpg', 'not at all')).toMatch(/^picture-unknown/u);
  expect(await explain('a.jpg', '<!DOCTYPE html><html><p>403')).toMatch(/^picture-not-taken: `a.jpg` is a HTML file/u);
  expect(await explain('a.png', 'version https://git-lfs.github.com/spec/v1\n')).toContain('Git LFS pointer');
  expect(await explain('a.tif', await paint(9, 9).tiff().toBuffer())).toContain('is a TIFF file');
});

test('a HEIC photograph: how the next ones become JPEG, whatever its name', async () => {
  const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(99)]);
  expect(await explain('IMG_1.HEIC', heic)).toContain('Most Compatible');
  expect(await explain('IMG_1.jpg', heic)).toMatch(/^picture-heic/u);
});

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('a truncated %s', async (format) => {
  const whole = await paint().toFormat(format).toBuffer();
  expect(await explain(`a.${format}`, whole.subarray(0, whole.length * 0.7))).toMatch(/^picture-damaged/u);
  expect(await explain(`a.${format}`, whole.subarray(0, 24))).toMatch(/^picture-damaged/u);
});

test('20,000 × 20,000 pixels are refused by the header, without memory for them', async () => {
  const huge = makeHugePng(20_000, 20_000);
  expect(huge.length).toBeLessThan(1_000_000);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  expect(await explain('sky.png', huge)).toContain('20000 × 20000 pixels: 400 million. At most 100 million');
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('pictures that move', async () => {
  const frames = [paint(20, 20), paint(20, 20).negate()].map((frame) => frame.png().toBuffer());
  const { default: sharp } = await import('sharp');
  const moving = sharp(await Promise.all(frames), { join: { animated: true } });
  expect(await explain('a.gif', await moving.clone().gif().toBuffer())).toMatch(/^picture-animated/u);
  expect(await explain('a.webp', await moving.clone().webp().toBuffer())).toMatch(/^picture-animated/u);
  expect(await explain('a.png', await makeMovingPng())).toMatch(/^picture-animated/u);
});

test('a folder, and a link out of the content folder', async () => {
  const folder = makeFolder();
  await mkdir(join(folder, 'content', 'a.jpg'), { recursive: true });
  expect(await examinePicture(join(folder, 'content', 'a.jpg'), 'a.jpg')).toMatchObject({
    fault: { code: 'picture-unreadable', values: { reason: 'EISDIR' } },
  });
  await writeFile(join(folder, 'secret.jpg'), await paint(9, 9).jpeg().toBuffer());
  await symlink(join(folder, 'secret.jpg'), join(folder, 'content', 'b.jpg'));
  expect(await examinePicture(join(folder, 'content', 'b.jpg'), 'b.jpg')).toMatchObject({
    fault: { code: 'picture-outside' },
  });
});

test.each([
  ['viewBox="0 0 40 30"', 40, 30],
  ['width="80" viewBox="0 0 40 30"', 80, 60],
  ['width="1in" height="72pt"', 96, 96],
  ['width="100%" height="100%" viewBox="0,0,40,30"', 40, 30],
])('a drawing with %s', async (attributes, width, height) => {
  const svg = `<?xml version="1.0"?>\n<!-- by hand --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0h9"/></svg>`;
  expect(await examine('a.svg', svg)).toMatchObject({ picture: { width, height, format: 'svg' } });
});

test.each([
  ['<script>alert(1)</script>', '<script>'],
  ['<g onclick="alert(1)"/>', 'onclick="alert(1)"'],
  ['<foreignObject/>', '<foreignObject>'],
  ['<image href="https://example.org/a.png"/>', '<image>'],
  ['<use href="https://example.org/a.svg#b"/>', 'href="https://example.org/a.svg#b"'],
  ['<use xlink:href="data:image/svg+xml,x" xmlns:xlink="http://www.w3.org/1999/xlink"/>', 'xlink:href="data:'],
  ['<a href="#top"/>', '<a>'],
  ['<animate attributeName="href"/>', '<animate>'],
  ['<style>@import "https://example.org/a.css";</style>', '@import'],
  ['<style><![CDATA[@import "a.css";]]></style>', '@import'],
  ['<rect fill="url(https://example.org/#a)"/>', 'fill="url(https://example.org/#a)"'],
  [String.raw`<rect style="fill:u\72l(//example.org)"/>`, 'style='],
  ['<x:g xmlns:x="http://www.w3.org/2000/svg"><x:script/></x:g>', '<x:script>'],
])('a drawing that holds %s is refused by name', async (inner, named) => {
  const found = await explain('a.svg', `<svg ${SVG}>${inner}</svg>`);
  expect(found).toMatch(/^picture-svg-active/u);
  expect(found).toContain(named);
});

test('a drawing with entities, one that is torn, one without a size', async () => {
  expect(await explain('a.svg', `<!DOCTYPE svg [<!ENTITY a "b">]><svg ${SVG}/>`)).toContain('<!ENTITY');
  expect(await explain('a.svg', `<?xml-stylesheet href="a.css"?><svg ${SVG}/>`)).toMatch(/^picture-svg-active/u);
  expect(await explain('a.svg', `<svg ${SVG}><g><path d="M0 0`)).toMatch(/^picture-damaged/u);
  expect(await explain('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toMatch(/^picture-svg-without-size/u);
});

test('the same bytes have the same digest under any name', async () => {
  const bytes = await paint(9, 9).png().toBuffer();
  const [one, two] = [await examine('a.png', bytes), await examine('乙.png', bytes)];
  expect('picture' in one && 'picture' in two && one.picture.digest === two.picture.digest).toBe(true);
});
