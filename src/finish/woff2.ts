import { brotliCompressSync, constants } from 'node:zlib';
import { readTables } from './font-tables.ts';
import type { FontTable } from './font-tables.ts';
import { transformGlyphs } from './woff2-glyphs.ts';

/** Tags that the format names by number, in its order (WOFF 2.0, 4.1); only those that a subset of ours can have. */
const KNOWN_TAGS = new Map(
  Object.entries({
    ...{ cmap: 0, head: 1, hhea: 2, hmtx: 3, maxp: 4, name: 5, 'OS/2': 6, post: 7, 'cvt ': 8, fpgm: 9, glyf: 10 },
    ...{ loca: 11, prep: 12, VORG: 14, gasp: 17, vhea: 23, vmtx: 24, BASE: 25, GDEF: 26, GPOS: 27, GSUB: 28 },
  }),
);
/**
 * Wraps a TrueType font as WOFF 2.0 (https://www.w3.org/TR/WOFF2/). The encoder behind subset-font gives files of the same size and
 * takes 25 ms for each, whatever it holds; this takes one or two, and a course has hundreds of pages.
 */
export function encodeWoff2(font: Buffer): Buffer {
  const tables = readTables(font);
  const head = tables.find(({ tag }) => tag === 'head')!.bytes;
  const indexFormat = head.readUInt16BE(50);
  const encoded = tables.map(({ tag, bytes }) => {
    if (tag === 'glyf') return transformGlyphs(bytes, readLocations(tables, indexFormat), indexFormat);
    if (tag === 'loca') return Buffer.alloc(0);
    return tag === 'head' ? markTransformed(bytes) : bytes;
  });
  const entries = tables.map(({ tag, bytes }, index) => {
    const known = KNOWN_TAGS.get(tag);
    const name = known === undefined ? Buffer.from(tag, 'latin1') : Buffer.alloc(0);
    const isTransformed = tag === 'glyf' || tag === 'loca';
    const lengths = [bytes.length, ...(isTransformed ? [encoded[index]!.length] : [])].map(encodeBase128);
    return Buffer.concat([Buffer.from([known ?? 63]), name, ...lengths]);
  });
  const content = Buffer.concat(encoded);
  const compressed = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 16,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const directory = Buffer.concat(entries);
  const unpadded = 48 + directory.length + compressed.length;
  const length = Math.ceil(unpadded / 4) * 4;
  const header = Buffer.alloc(48);
  header.write('wOF2', 0, 'latin1');
  font.copy(header, 4, 0, 4);
  header.writeUInt32BE(length, 8);
  header.writeUInt16BE(tables.length, 12);
  header.writeUInt32BE(12 + tables.reduce((sum, { bytes }) => sum + 16 + Math.ceil(bytes.length / 4) * 4, 0), 16);
  header.writeUInt32BE(compressed.length, 20);
  header.writeUInt16BE(1, 24);
  return Buffer.concat([header, directory, compressed, Buffer.alloc(length - unpadded)]);
}

function readLocations(tables: FontTable[], indexFormat: number): number[] {
  const loca = tables.find(({ tag }) => tag === 'loca')!.bytes;
  return indexFormat === 0
    ? Array.from({ length: loca.length / 2 }, (_, index) => 2 * loca.readUInt16BE(2 * index))
    : Array.from({ length: loca.length / 4 }, (_, index) => loca.readUInt32BE(4 * index));
}

/** The format asks for the flag of a font that was transformed without loss: bit 11 of the flags in `head`. */
function markTransformed(head: Buffer): Buffer {
  const marked = Buffer.from(head);
  marked[16]! |= 0x08;
  return marked;
}

/** A number as the format writes lengths: seven bits a byte, the most significant first, no leading zeros. */
function encodeBase128(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return Buffer.from(bytes);
}
