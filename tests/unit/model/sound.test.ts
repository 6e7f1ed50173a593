import { expect, test } from 'vitest';
import { formatSize, nameMusic } from '../../../src/model/sound.ts';
import type { Sound } from '../../../src/model/sound.ts';

const sound: Sound = {
  ...{ path: 'c/sounds/Long Scroll.MP3', digest: '0123456789abcdef', type: 'audio/mpeg' },
  ...{ bytes: 1, seconds: 1, rate: 8, channels: 1 },
};

test.each([
  [sound, '_assets/long-scroll-0123456789abcdef.mp3'],
  [{ ...sound, path: 'c/长卷.mp4', type: 'audio/mp4' }, '_assets/music-0123456789abcdef.m4a'],
] as const)('music is published by its name and digest', (one, url) => expect(nameMusic(one)).toBe(url));

test.each([
  [1, '1 kB'],
  [411_400, '412 kB'],
  [999_001, '1.0 MB'],
  [1_250_000, '1.3 MB'],
])('%d bytes are %s', (bytes, words) => expect(formatSize(bytes)).toBe(words));
