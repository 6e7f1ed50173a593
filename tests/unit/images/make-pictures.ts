import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, gone after it. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file into a fresh folder; answers where it lies. */
export async function put(name: string, bytes: Buffer | string): Promise<string> {
  const file = join(makeFolder(), name);
  await writeFile(file, bytes);
  return file;
}

/** A picture with grain, so that its file has a length worth truncating. */
export function paint(width = 800, height = 600): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < pixels.length; i++) pixels[i] = (i * 7 + ((i * i) >> 9)) & 255;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A photograph as a phone writes it: lying on its side, with the place where it was taken. */
export function paintPhonePhoto(): Promise<Buffer> {
  const exif = {
    IFD0: { Make: 'Handy', Orientation: '6' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 45/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '120/1 45/1 0/1' },
  };
  return paint().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
}

/** A PNG of any size in few bytes: one bit a pixel, all of them 0. */
export function makeHugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG that moves, with one frame left out: its header is what is asked about. */
export async function makeMovingPng(): Promise<Buffer> {
  const still = await paint(20, 20).png().toBuffer();
  const control = chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
  return Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
