import { createMp3Encoder } from 'wasm-media-encoders';
import type { Loop } from './loop.ts';

/** kbit/s: enough for strings in one channel, and a minute of it weighs 360 kB. */
const BITRATE = 48;

/** Encodes a piece by LAME, compiled to WebAssembly: the same samples give the same bytes on every machine. */
export async function encodeMp3({ samples, rate }: Loop): Promise<Buffer> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: BITRATE, outputSampleRate: 32_000 });
  // What the encoder answers is its own memory, which its next answer overwrites.
  const body = Buffer.from(encoder.encode([samples]));
  return Buffer.concat([body, encoder.finalize()]);
}
