import sharp from 'sharp';
import type { Sharp, SharpOptions } from 'sharp';
import { MAX_PIXELS } from './limits.ts';
import { lookAtShade } from './look-at-shade.ts';
import { Refusal } from './refusal.ts';

/** What is known of a picture made of pixels once it was decoded to its end. */
interface Raster {
  width: number;
  height: number;
  alpha: boolean;
  shade: string;
}

/**
 * Reads size and transparency of a picture and decodes all of it, so that a truncated file is found here and not by a
 * reader. The number of pixels is judged by the header alone, before any of them takes memory. CMYK, 16 bits a channel and
 * wide colour spaces are welcome: they are converted when the picture is written. Throws a `Refusal`.
 */
export async function readRaster(bytes: Buffer, path: string): Promise<Raster> {
  const header = await ask(path, () => open(bytes, { limitInputPixels: false }).metadata());
  const { width, height } = header.autoOrient;
  if (width * height > MAX_PIXELS) {
    const values = { path, width, height, found: millions(width * height), limit: millions(MAX_PIXELS) };
    throw new Refusal({ code: 'picture-too-many-pixels', values });
  }
  const frames = isMovingPng(bytes) ? 2 : (header.pages ?? 1);
  if (frames > 1) throw new Refusal({ code: 'picture-animated', values: { path } });
  if (header.hasAlpha) {
    const { isOpaque } = await ask(path, () => open(bytes).stats());
    return { width, height, alpha: !isOpaque, shade: await ask(path, () => lookAtShade(open(bytes))) };
  }
  // Shrinking while loading makes this several times faster than decoding to full size, and still reads each byte.
  return { width, height, alpha: false, shade: await ask(path, () => lookAtShade(open(bytes))) };
}

function open(bytes: Buffer, options: SharpOptions = {}): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS, ...options });
}

async function ask<T>(path: string, question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    const reason = (error as Error).message.trim().split('\n')[0]!;
    throw new Refusal({ code: 'picture-damaged', values: { path, reason } });
  }
}

/** An animated PNG says so in a chunk before its pixels; libvips shows its first frame without a word. */
function isMovingPng(bytes: Buffer): boolean {
  if (bytes[0] !== 0x89) return false;
  const pixels = bytes.indexOf('IDAT', 0, 'latin1');
  return bytes.subarray(0, Math.max(0, pixels)).includes('acTL', 0, 'latin1');
}

/** Pixels as a number of millions with one decimal. */
function millions(pixels: number): number {
  return Math.round(pixels / 100_000) / 10;
}
