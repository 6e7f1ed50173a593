/** kbit/s by the index in a frame's head, layer III. */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const HERTZ = [44_100, 48_000, 32_000];

interface Frame {
  /** Offset and length in bytes; the last one may reach beyond the file. */
  at: number;
  length: number;
  seconds: number;
}

/** The frames of an MP3 file (ISO 11172-3, layer III) up to its first gap; none where it is no MP3. */
export function listMp3Frames(bytes: Buffer): Frame[] {
  const frames: Frame[] = [];
  let at = skipTag(bytes);
  while (at + 4 <= bytes.length) {
    const frame = readHead(bytes.readUInt32BE(at));
    if (frame === undefined) break;
    frames.push({ at, ...frame });
    at += frame.length;
  }
  return frames;
}

/** ID3v2 stands before the sound; its length is written in 7 bits a byte. */
function skipTag(bytes: Buffer): number {
  if (bytes.toString('latin1', 0, 3) !== 'ID3' || bytes.length < 10) return 0;
  return 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + (bytes[at]! & 0x7f), 0);
}

function readHead(head: number): Omit<Frame, 'at'> | undefined {
  const version = (head >>> 19) & 3;
  const isLayer3 = ((head >>> 17) & 3) === 1;
  const hertz = HERTZ[(head >>> 10) & 3];
  const rate = (version === 3 ? RATES_1 : RATES_2)[(head >>> 12) & 15];
  if (head >>> 21 !== 0x7ff || version === 1 || !isLayer3 || !hertz || !rate) return undefined;
  // Versions 2 and 2.5 have half and a quarter of the samples a second, and half a frame's samples.
  const real = hertz / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const samples = version === 3 ? 1152 : 576;
  const padding = (head >>> 9) & 1;
  return { length: Math.floor((samples * 125 * rate) / real) + padding, seconds: samples / real };
}
