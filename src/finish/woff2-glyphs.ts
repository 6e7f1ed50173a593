/** Bits of a point in a TrueType outline. */
const ON_CURVE = 1;
const X_SHORT = 2;
const Y_SHORT = 4;
const REPEAT = 8;
const X_SAME = 16;
const Y_SAME = 32;
const OVERLAP = 64;
/** Bits of a part of a composite glyph. */
const WORDS = 1;
const SCALED = 8;
const MORE = 32;
const SCALED_XY = 64;
const SCALED_2X2 = 128;
const INSTRUCTED = 256;

/**
 * Writes the outlines of a font as WOFF 2.0 does (5.1, "Transformed glyf table"): counts, flags and coordinates in streams of their
 * own, which compress a sixth better.
 * @param loca where each glyph begins in `glyf`, one more than there are glyphs
 */
export function transformGlyphs(glyf: Buffer, loca: readonly number[], indexFormat: number): Buffer {
  const count = loca.length - 1;
  const streams = new Streams(count);
  for (let index = 0; index < count; index++) {
    const glyph = glyf.subarray(loca[index], loca[index + 1]);
    if (glyph.length === 0) streams.contours.push(0, 0);
    else if (glyph.readInt16BE(0) < 0) writeComposite(glyph, index, streams);
    else writeSimple(glyph, index, streams);
  }
  return streams.join(count, indexFormat);
}

class Streams {
  readonly contours: number[] = [];
  readonly points: number[] = [];
  readonly flags: number[] = [];
  readonly coordinates: number[] = [];
  readonly composites: number[] = [];
  readonly boxes: number[] = [];
  readonly instructions: number[] = [];
  readonly hasBox: Buffer;
  readonly overlaps: Buffer;

  constructor(count: number) {
    this.hasBox = Buffer.alloc(4 * ((count + 31) >> 5));
    this.overlaps = Buffer.alloc((count + 7) >> 3);
  }

  addBox(glyph: Buffer, index: number): void {
    this.hasBox[index >> 3]! |= 0x80 >> (index & 7);
    this.boxes.push(...glyph.subarray(2, 10));
  }

  addInstructions(bytes: Buffer): void {
    pushShort(this.coordinates, bytes.length);
    this.instructions.push(...bytes);
  }

  join(count: number, indexFormat: number): Buffer {
    const hasOverlap = this.overlaps.some((byte) => byte !== 0);
    const boxes = Buffer.concat([this.hasBox, Buffer.from(this.boxes)]);
    const streams = [
      ...[this.contours, this.points, this.flags, this.coordinates, this.composites].map((bytes) => Buffer.from(bytes)),
      boxes,
      Buffer.from(this.instructions),
    ];
    const header = Buffer.alloc(36);
    header.writeUInt16BE(hasOverlap ? 1 : 0, 2);
    header.writeUInt16BE(count, 4);
    header.writeUInt16BE(indexFormat, 6);
    streams.forEach((stream, index) => header.writeUInt32BE(stream.length, 8 + 4 * index));
    return Buffer.concat([header, ...streams, ...(hasOverlap ? [this.overlaps] : [])]);
  }
}

function writeSimple(glyph: Buffer, index: number, streams: Streams): void {
  const contours = glyph.readInt16BE(0);
  streams.contours.push(contours >> 8, contours & 0xff);
  let points = 0;
  for (let contour = 0; contour < contours; contour++) {
    const end = glyph.readUInt16BE(10 + 2 * contour) + 1;
    pushShort(streams.points, end - points);
    points = end;
  }
  const instructionsAt = 12 + 2 * contours;
  const instructionsEnd = instructionsAt + glyph.readUInt16BE(instructionsAt - 2);
  const { flags, xs, ys } = readPoints(glyph, instructionsEnd, points);
  if (flags[0]! & OVERLAP) streams.overlaps[index >> 3]! |= 0x80 >> (index & 7);
  let [x, y] = [0, 0];
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let point = 0; point < points; point++) {
    pushTriplet(streams, (flags[point]! & ON_CURVE) !== 0, xs[point]!, ys[point]!);
    x += xs[point]!;
    y += ys[point]!;
    box[0] = Math.min(box[0]!, x);
    box[1] = Math.min(box[1]!, y);
    box[2] = Math.max(box[2]!, x);
    box[3] = Math.max(box[3]!, y);
  }
  if (box.some((edge, side) => edge !== glyph.readInt16BE(2 + 2 * side))) streams.addBox(glyph, index);
  streams.addInstructions(glyph.subarray(instructionsAt, instructionsEnd));
}

/** Reads the flags of an outline and the steps from point to point. */
function readPoints(glyph: Buffer, from: number, count: number): { flags: number[]; xs: number[]; ys: number[] } {
  let at = from;
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyph[at++]!;
    flags.push(flag);
    if (flag & REPEAT) for (let repeats = glyph[at++]!; repeats > 0; repeats--) flags.push(flag);
  }
  const readSteps = (short: number, same: number): number[] =>
    flags.map((flag) => {
      if (flag & short) return flag & same ? glyph[at++]! : -glyph[at++]!;
      if (flag & same) return 0;
      at += 2;
      return glyph.readInt16BE(at - 2);
    });
  const xs = readSteps(X_SHORT, X_SAME);
  return { flags, xs, ys: readSteps(Y_SHORT, Y_SAME) };
}

function writeComposite(glyph: Buffer, index: number, streams: Streams): void {
  streams.contours.push(0xff, 0xff);
  streams.addBox(glyph, index);
  let at = 10;
  let flags: number;
  let isInstructed = false;
  do {
    flags = glyph.readUInt16BE(at);
    isInstructed ||= (flags & INSTRUCTED) !== 0;
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & SCALED ? 2 : flags & SCALED_XY ? 4 : flags & SCALED_2X2 ? 8 : 0;
  } while (flags & MORE);
  streams.composites.push(...glyph.subarray(10, at));
  if (isInstructed) streams.addInstructions(glyph.subarray(at + 2, at + 2 + glyph.readUInt16BE(at)));
}

/** Writes one step as the smallest of the format's forms (5.2, "Triplet encoding"). */
function pushTriplet({ flags, coordinates }: Streams, isOnCurve: boolean, dx: number, dy: number): void {
  const [x, y] = [Math.abs(dx), Math.abs(dy)];
  const curve = isOnCurve ? 0 : 128;
  const [xSign, ySign] = [dx < 0 ? 0 : 1, dy < 0 ? 0 : 1];
  const signs = xSign + 2 * ySign;
  if (dx === 0 && y < 1_280) {
    flags.push(curve + ((y & 0xf00) >> 7) + ySign);
    coordinates.push(y & 0xff);
  } else if (dy === 0 && x < 1_280) {
    flags.push(curve + 10 + ((x & 0xf00) >> 7) + xSign);
    coordinates.push(x & 0xff);
  } else if (x < 65 && y < 65) {
    flags.push(curve + 20 + ((x - 1) & 0x30) + (((y - 1) & 0x30) >> 2) + signs);
    coordinates.push((((x - 1) & 0xf) << 4) | ((y - 1) & 0xf));
  } else if (x < 769 && y < 769) {
    flags.push(curve + 84 + 12 * (((x - 1) & 0x300) >> 8) + (((y - 1) & 0x300) >> 6) + signs);
    coordinates.push((x - 1) & 0xff, (y - 1) & 0xff);
  } else if (x < 4_096 && y < 4_096) {
    flags.push(curve + 120 + signs);
    coordinates.push(x >> 4, ((x & 0xf) << 4) | (y >> 8), y & 0xff);
  } else {
    flags.push(curve + 124 + signs);
    coordinates.push(x >> 8, x & 0xff, y >> 8, y & 0xff);
  }
}

/** Writes a number in one to three bytes ("255UInt16"). */
function pushShort(bytes: number[], value: number): void {
  if (value < 253) bytes.push(value);
  else if (value < 506) bytes.push(255, value - 253);
  else if (value < 759) bytes.push(254, value - 506);
  else bytes.push(253, value >> 8, value & 0xff);
}
