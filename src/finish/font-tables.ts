/** One table of a TrueType file. */
export interface FontTable {
  tag: string;
  bytes: Buffer;
}

/** Reads the table directory of a TrueType file (OpenType specification, "Organization of an OpenType Font"). */
export function readTables(font: Buffer): FontTable[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + 16 * index;
    const offset = font.readUInt32BE(at + 8);
    return {
      tag: font.toString('latin1', at, at + 4),
      bytes: font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    };
  });
}

/** Tells for which characters a font has a glyph, from the subtables of formats 4 and 12 of its `cmap`. */
export function readCoverage(font: Buffer): (character: string) => boolean {
  const cmap = readTables(font).find(({ tag }) => tag === 'cmap')!.bytes;
  const ranges = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    const format = table.readUInt16BE(0);
    return format === 12 ? readGroups(table) : format === 4 ? readSegments(table) : [];
  }).flat();
  return (character) => {
    const code = character.codePointAt(0)!;
    return ranges.some(([first, last]) => first <= code && code <= last);
  };
}

type CodeRange = [first: number, last: number];

function readGroups(table: Buffer): CodeRange[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index) => {
    const at = 16 + 12 * index;
    return [table.readUInt32BE(at), table.readUInt32BE(at + 4)];
  });
}

/** The last segment of format 4 is the mark of its end, U+FFFF. */
function readSegments(table: Buffer): CodeRange[] {
  const size = table.readUInt16BE(6);
  const segments = Array.from({ length: size / 2 }, (_, index): CodeRange => [
    table.readUInt16BE(16 + size + 2 * index),
    table.readUInt16BE(14 + 2 * index),
  ]);
  return segments.filter(([first]) => first !== 0xffff);
}
