import { describe, expect, test } from 'vitest';
import { createMp3Encoder } from 'wasm-media-encoders';
import type { Sound } from '../../../src/model/sound.ts';
import { examineSound } from '../../../src/sounds/examine-sound.ts';
import { findMisuse } from '../../../src/sounds/judge-use.ts';
import { put } from '../images/make-pictures.ts';
import { makeMp3, makeMp4, makeOpus, makeWav } from './make-sounds.ts';

const examine = async (name: string, bytes: Buffer) => {
  const finding = await examineSound(await put(name, bytes), `demo/${name}`);
  return 'sound' in finding ? finding.sound : finding.fault;
};

const mp3 = await makeMp3(2);
const aac = makeMp4({ seconds: 3, codecs: ['mp4a'], brand: 'M4A ' });
const film = makeMp4({ seconds: 5, codecs: ['avc1', 'mp4a'] });

describe('the gate of sounds lets in', () => {
  test('MP3, with its length, rate and channels', async () => {
    const sound = (await examine('a.mp3', mp3)) as Sound;
    expect(sound).toMatchObject({ path: 'demo/a.mp3', type: 'audio/mpeg', bytes: mp3.length, channels: 1 });
    expect(sound.seconds).toBeCloseTo(2, 0);
    expect(sound.rate).toBe(48);
    expect(sound.digest).toMatch(/^[\da-f]{16}$/u);
  });

  test.each([
    ['AAC in MP4', 'a.m4a', aac, 'audio/mp4', 3],
    ['AAC in MP4 of another name', 'a.mp4', aac, 'audio/mp4', 3],
    ['PCM in WAV', 'a.WAV', makeWav(4), 'audio/wav', 4],
    ['a film of H.264 and AAC', 'a.mp4', film, 'video/mp4', 5],
    ['a silent film', 'a.mp4', makeMp4({ seconds: 6, codecs: ['avc1'] }), 'video/mp4', 6],
    ['MP3 behind an ID3 tag', 'a.mp3', Buffer.concat([makeId3(300), mp3]), 'audio/mpeg', undefined],
    ['MP3 before an ID3 tag', 'a.mp3', Buffer.concat([mp3, Buffer.from('TAG'.padEnd(128))]), 'audio/mpeg', undefined],
  ])('%s', async (_, name, bytes, type, seconds) => {
    expect(await examine(name, bytes)).toMatchObject({ type, ...(seconds !== undefined && { seconds }) });
  });
});

// Versions 1, 2 and 2.5 of MPEG audio have frames of their own lengths; a changing rate changes them within a file.
test.each([8000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000] as const)(
  'MP3 of %d samples a second is taken, as long as it is, of a constant and of a changing rate',
  async (outputSampleRate) => {
    for (const how of [{ bitrate: 32 }, { vbrQuality: 4 }] as const) {
      const encoder = await createMp3Encoder();
      encoder.configure({ sampleRate: 48_000, channels: 1, outputSampleRate, ...how });
      const tone = Float32Array.from({ length: 96_000 }, (_, i) => (i > 48_000 ? Math.sin(i / 20) * 0.3 : 0));
      const body = Buffer.from(encoder.encode([tone]));
      const sound = (await examine('a.mp3', Buffer.concat([body, encoder.finalize()]))) as Sound;
      expect(sound).toMatchObject({ type: 'audio/mpeg' });
      expect(Math.abs(sound.seconds - 2)).toBeLessThan(0.3);
    }
  },
);

/** An empty ID3v2 tag of some length. */
function makeId3(length: number): Buffer {
  const tag = Buffer.alloc(10 + length);
  tag.write('ID3\x03', 0, 'latin1');
  tag[8] = length >> 7;
  tag[9] = length & 0x7f;
  return tag;
}

describe('the gate of sounds keeps out', () => {
  test.each([
    ['an empty file', 'a.mp3', Buffer.alloc(0), 'sound-empty', {}],
    ['words', 'a.mp3', Buffer.from('version https://git-lfs '.repeat(40)), 'sound-unknown', {}],
    ['Opus in Ogg', 'a.ogg', makeOpus(), 'sound-not-played', { found: 'Opus / Ogg' }],
    ['A-law in WAV', 'a.wav', makeWav(1, 6), 'sound-not-played', { found: 'ALAW / WAVE' }],
    [
      'ALAC',
      'a.m4a',
      makeMp4({ seconds: 3, codecs: ['alac'], brand: 'M4A ' }),
      'sound-not-played',
      { found: 'alac / M4A' },
    ],
    [
      'HEVC',
      'a.mp4',
      makeMp4({ seconds: 3, codecs: ['hvc1', 'mp4a'] }),
      'film-not-played',
      { found: 'hvc1 + mp4a / isom' },
    ],
    [
      'QuickTime',
      'a.mov',
      makeMp4({ seconds: 3, codecs: ['avc1'], brand: 'qt  ' }),
      'film-not-played',
      { found: 'avc1 / qt' },
    ],
    ['WAV called MP3', 'a.mp3', makeWav(1), 'sound-wrong-name', { found: 'PCM / WAVE', suggestion: 'a.wav' }],
    ['MP3 called M4A', 'b.a.m4a', mp3, 'sound-wrong-name', { suggestion: 'b.a.mp3' }],
    ['a film called M4A', 'a.m4a', film, 'sound-wrong-name', { suggestion: 'a.mp4' }],
    ['MP3 that breaks off', 'a.mp3', mp3.subarray(0, 5000), 'sound-cut-off', {}],
    ['WAV that breaks off', 'a.wav', makeWav(2).subarray(0, 5000), 'sound-cut-off', {}],
    ['MP4 that breaks off in its data', 'a.m4a', aac.subarray(0, -500), 'sound-cut-off', {}],
    ['MP4 that breaks off in its description', 'a.m4a', aac.subarray(0, 200), 'sound-cut-off', {}],
    ['MP4 without a track', 'a.m4a', makeMp4({ seconds: 3, codecs: [] }), 'sound-unknown', {}],
  ])('%s', async (_, name, bytes, code, values) => {
    expect(await examine(name, bytes)).toMatchObject({ code, values: { path: `demo/${name}`, ...values } });
  });

  test('what is no file, in the words of the system', async () => {
    const finding = await examineSound(`${await put('a.mp3', mp3)}/b.mp3`, 'b.mp3');
    expect(finding).toEqual({ fault: { code: 'sound-unreadable', values: { path: 'b.mp3', reason: 'ENOTDIR' } } });
  });
});

describe('a sound may', () => {
  const sound: Sound = {
    ...{ path: 'a.mp3', digest: '0'.repeat(16), type: 'audio/mpeg' },
    ...{ bytes: 700_000, seconds: 180, rate: 31, channels: 1 },
  };
  test.each([
    ['be music of three minutes and 700 kB', sound, 'music', undefined],
    ['not be music of a second more', { ...sound, seconds: 180.5 }, 'music', 'music-too-long'],
    ['not be music of a byte more', { ...sound, bytes: 700_001 }, 'music', 'music-too-heavy'],
    ['not be music as WAV', { ...sound, type: 'audio/wav' }, 'music', 'sound-not-played'],
    ['not be music as a film', { ...sound, type: 'video/mp4' }, 'music', 'music-is-film'],
    ['be played as WAV', { ...sound, type: 'audio/wav' }, 'audio', undefined],
    ['last an hour', { ...sound, seconds: 3600, bytes: 30_000_000 }, 'audio', undefined],
    ['not weigh more than 30 MB', { ...sound, bytes: 30_000_001 }, 'audio', 'sound-too-heavy'],
    ['not be a film', { ...sound, type: 'video/mp4' }, 'audio', 'sound-is-film'],
    ['not be shown as a film', sound, 'video', 'film-without-picture'],
    ['be a film where films are shown', { ...sound, type: 'video/mp4' }, 'video', undefined],
  ] as const)('%s', (_, one, use, code) => expect(findMisuse(one, use)?.code).toBe(code));

  test('be told what is wanted of it', () => {
    const heavy = { ...sound, bytes: 900_001, seconds: 90, rate: 80, channels: 2 };
    expect(findMisuse(heavy, 'music')?.values).toEqual({
      ...{ path: 'a.mp3', found: 901, limit: 700, rate: 80, channels: 2, wanted: 96 },
    });
    expect(findMisuse({ ...sound, seconds: 245.2 }, 'music')?.values).toMatchObject({ found: '4:06', limit: '3:00' });
  });
});
