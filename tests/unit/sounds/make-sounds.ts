import { makeLoop } from '../../../scripts/compose/loop.ts';
import { encodeMp3 } from '../../../scripts/compose/encode-mp3.ts';

/** A tone as MP3, one channel of 48 kbit/s. */
export function makeMp3(seconds: number): Promise<Buffer> {
  const loop = makeLoop(seconds, 32_000);
  loop.samples.forEach((_, i) => (loop.samples[i] = 0.3 * Math.sin(i / 20)));
  return encodeMp3(loop);
}

/** Silence as PCM in WAV, 8 bits a sample and 8000 of them a second; `format` 1 is PCM, 6 is A-law. */
export function makeWav(seconds: number, format = 1): Buffer {
  const data = Buffer.alloc(Math.round(seconds * 8000), 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  for (const [at, value] of [
    [20, format],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    head.writeUInt16LE(value, at);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

interface Mp4Options {
  seconds: number;
  /** Four characters for each track: `mp4a`, `avc1`, `hvc1`, `alac`. */
  codecs: string[];
  brand?: string;
  /** Bytes of the media data. */
  data?: number;
}

/** An MP4 file with the boxes that say what is in it, and media data that nobody decodes. */
export function makeMp4({ seconds, codecs, brand = 'isom', data = 1000 }: Mp4Options): Buffer {
  const tracks = codecs.map((codec, index) => makeTrack(index + 1, codec, seconds));
  const header = full(
    fill(96, [
      [8, 1000],
      [12, seconds * 1000],
    ]),
  );
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}`, 'latin1')),
    box('moov', box('mvhd', header), ...tracks),
    box('mdat', Buffer.alloc(data)),
  ]);
}

function makeTrack(id: number, codec: string, seconds: number): Buffer {
  const isFilm = /^(?:avc|hvc|hev|av01|vp09)/u.test(codec);
  const entry = isFilm ? fill(70, []) : fill(20, []);
  if (!isFilm) {
    entry.writeUInt16BE(1, 8);
    entry.writeUInt16BE(16, 10);
    entry.writeUInt16BE(8000, 16);
  }
  const sample = box(codec, Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), entry);
  const table = box(
    'stbl',
    box('stsd', fill(8, [[4, 1]]), sample),
    box(
      'stts',
      fill(16, [
        [4, 1],
        [8, seconds],
        [12, 8000],
      ]),
    ),
    box(
      'stsz',
      fill(12, [
        [4, 100],
        [8, seconds],
      ]),
    ),
    box('stsc', fill(8, [])),
    box('stco', fill(8, [])),
  );
  const handler = Buffer.concat([Buffer.alloc(8), Buffer.from(isFilm ? 'vide' : 'soun', 'latin1'), Buffer.alloc(13)]);
  return box(
    'trak',
    box('tkhd', full(fill(80, [[8, id]]))),
    box(
      'mdia',
      box(
        'mdhd',
        full(
          fill(20, [
            [8, 8000],
            [12, seconds * 8000],
          ]),
        ),
      ),
      box('hdlr', handler),
      box('minf', table),
    ),
  );
}

/** Zeroes with some numbers of four bytes in them. */
function fill(length: number, numbers: [at: number, value: number][]): Buffer {
  const bytes = Buffer.alloc(length);
  for (const [at, value] of numbers) bytes.writeUInt32BE(value, at);
  return bytes;
}

/** With version and flags before it. */
const full = (bytes: Buffer): Buffer => Buffer.concat([Buffer.alloc(4), bytes]);

function box(name: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** The first page of an Ogg file that holds Opus, and its header of comments. */
export function makeOpus(): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head[8] = 1;
  head[9] = 1;
  head.writeUInt32LE(48_000, 12);
  const tags = Buffer.alloc(16);
  tags.write('OpusTags', 0, 'latin1');
  return Buffer.concat([makePage(head, 0, 2, 0), makePage(tags, 1, 0, 0), makePage(Buffer.alloc(50), 2, 4, 48_000)]);
}

function makePage(body: Buffer, number: number, flags: number, position: number): Buffer {
  const head = Buffer.alloc(28);
  head.write('OggS', 0, 'latin1');
  head[5] = flags;
  head.writeUInt32LE(position, 6);
  head.writeUInt32LE(7, 14);
  head.writeUInt32LE(number, 18);
  head[26] = 1;
  head[27] = body.length;
  return Buffer.concat([head, body]);
}
