import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCoverage, readTables } from '../../../src/finish/font-tables.ts';
import { encodeWoff2 } from '../../../src/finish/woff2.ts';
import { transformGlyphs } from '../../../src/finish/woff2-glyphs.ts';

const FACE = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
);
/** Long and short steps, curves, marks made of parts, Latin and Han. */
const TEXT = '《云溪学院》，齉爨𠂇—Éàõ 1921 Handscroll';
let font: Buffer;
beforeAll(async () => {
  font = await subsetFont(readFileSync(FACE), TEXT, { targetFormat: 'truetype' });
});

describe('encodeWoff2', () => {
  test('gives back every table through the decoder of browsers, and is a good part smaller', async () => {
    const woff2 = encodeWoff2(font);
    expect(woff2.length).toBeLessThan(font.length * 0.75);
    expect(woff2.length % 4).toBe(0);
    // Through the encoder of Google and the same decoder, which writes outlines in a way of its own.
    const reference = await subsetFont(font, TEXT, { targetFormat: 'woff2' });
    const [ours, theirs] = await Promise.all(
      [woff2, reference].map(async (bytes) => readTables(await subsetFont(bytes, TEXT, { targetFormat: 'truetype' }))),
    );
    expect(ours!.map(({ tag }) => tag)).toEqual(theirs!.map(({ tag }) => tag));
    for (const [index, { tag, bytes }] of theirs!.entries()) {
      expect([tag, bytes.equals(ours![index]!.bytes)]).toEqual([tag, true]);
    }
  });

  test('the same font, the same bytes', () => {
    expect(encodeWoff2(font).equals(encodeWoff2(font))).toBe(true);
  });
});

describe('transformGlyphs', () => {
  test('a composite keeps its parts and its box, an empty glyph nothing', () => {
    const composite = Buffer.from('ffff0001000200030004' + '0003' + '0005' + '00100020', 'hex');
    const streams = transformGlyphs(composite, [0, 0, composite.length], 0);
    expect(streams.subarray(4, 6).toString('hex')).toBe('0002');
    const lengths = Array.from({ length: 7 }, (_, index) => streams.readUInt32BE(8 + 4 * index));
    expect(lengths).toEqual([4, 0, 0, 0, 8, 12, 0]);
    expect(streams.subarray(36).toString('hex')).toBe(
      '0000ffff' + '0003000500100020' + '40000000' + '0001000200030004',
    );
  });
});

describe('readCoverage', () => {
  test('knows what the font has, beyond the first plane too', () => {
    const has = readCoverage(font);
    expect([...'云1𠂇Aa鑫\u{1F600}'].filter(has).join('')).toBe('云1𠂇a');
  });
});
