import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encodeMp3 } from '../../../scripts/compose/encode-mp3.ts';
import { addSound, finishLoop, makeLoop } from '../../../scripts/compose/loop.ts';
import { composeScroll, composeWeb } from '../../../scripts/compose/pieces.ts';
import { playScore } from '../../../scripts/compose/play-score.ts';
import { findPitch } from '../../../scripts/compose/tone.ts';
import { makeChance } from '../../../scripts/paint/chance.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Two bars with a run, as short as a piece may be. */
function composeShort(seed: number) {
  const loop = makeLoop(2, 32_000);
  const voice = { seconds: 1, bright: 0.5, place: 0.2 };
  playScore(loop, { bars: ["5, 1 ~5 1'", '3 . . .'], tonic: 293.665, voice, strength: 0.5 }, 1, makeChance(seed));
  finishLoop(loop, 0.7, 0.3);
  return loop;
}

test('the same score and seed give the same bytes, another seed gives others', async () => {
  const [one, two, other] = await Promise.all([1, 1, 2].map(async (seed) => encodeMp3(composeShort(seed))));
  expect(digest(one!)).toBe(digest(two!));
  expect(digest(one!)).not.toBe(digest(other!));
});

test('what rings on past the end of a loop sounds at its beginning', () => {
  const loop = makeLoop(0.001, 4000);
  addSound(loop, Float32Array.of(1, 2, 3), 0.0005, 1);
  expect([...loop.samples]).toEqual([3, 0, 1, 2]);
});

test.each([
  ['1', 300],
  ["1'", 600],
  ['5,,', 112.37],
  ['6', 504.54],
])('%s above a tonic of 300 Hz is %d Hz', (note, hertz) => expect(findPitch(note, 300)).toBeCloseTo(hertz, 1));

test('a sign that is no note is refused', () => expect(() => findPitch('8', 300)).toThrow('8 is no note'));

describe.each([
  ['jiujiu/sounds/changjuan.mp3', composeScroll],
  ['web30/sounds/web.mp3', composeWeb],
])('content/%s', (file, compose) => {
  const piece = compose();

  test('is what the program composes', async () => {
    expect(digest(await encodeMp3(piece))).toBe(digest(readFileSync(`content/${file}`)));
  });

  test('begins and ends in silence, so that its seam is not heard, and never clips', () => {
    const { samples, rate } = piece;
    const peakOf = (part: Float32Array) => part.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(peakOf(samples)).toBeLessThanOrEqual(0.7001);
    expect(peakOf(samples.subarray(0, 0.004 * rate))).toBeLessThan(0.01);
    expect(peakOf(samples.subarray(-0.1 * rate))).toBeLessThan(0.01);
  });
});
