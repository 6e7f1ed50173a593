import { listMp3Frames } from './list-mp3-frames.ts';

/** Whether a file ends before what its own marks announce: a copy that broke off. */
export function isCutOff(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 12);
  if (head.startsWith('RIFF')) return bytes.readUInt32LE(4) + 8 > bytes.length + 1;
  if (head.startsWith('ftyp', 4)) return endsWithinBox(bytes);
  return listMp3Frames(bytes).some(({ at, length }) => at + length > bytes.length);
}

/** Walks the boxes of ISO base media at the top level: length in 4 bytes, name; 1 = the length is in 8 more, 0 = to the end. */
function endsWithinBox(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = bytes.readUInt32BE(at);
    if (short === 0) return false;
    if (short === 1 && at + 16 > bytes.length) return true;
    const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (length < 8) return false;
    at += length;
  }
  return at > bytes.length;
}
