import { makeChance } from '../paint/chance.ts';
import { addSound, finishLoop, makeLoop } from './loop.ts';
import type { Loop } from './loop.ts';

/** Samples a second. */
const RATE = 32_000;
/** Hertz of the rows and columns of a telephone's keys (ITU-T Q.23). */
const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];
const KEYS = '123456789*0#';
/** No one's number. */
const NUMBER = '0123456789';

/** A telephone line of the time when one dialled in: a dial tone, ten keys, a modem's answer, a scramble, silence. */
export function composeDialling(): Loop {
  const loop = makeLoop(13, RATE);
  addSound(loop, makeTone([350, 440], 1.6), 0.1, 0.5);
  for (const [index, key] of [...NUMBER].entries()) {
    const at = KEYS.indexOf(key);
    addSound(loop, makeTone([ROWS[Math.floor(at / 3)]!, COLUMNS[at % 3]!], 0.11), 2 + index * 0.2, 0.5);
  }
  // The answer tone of ITU-T V.25, whose phase turns over every 450 ms, and two carriers that try each other.
  for (let turn = 0; turn < 5; turn++) addSound(loop, makeTone([2100], 0.45), 5.2 + turn * 0.45, turn % 2 ? -0.3 : 0.3);
  for (let turn = 0; turn < 4; turn++)
    addSound(loop, makeTone([turn % 2 ? 1800 : 1200, 2250], 0.3), 7.7 + turn * 0.3, 0.3);
  addSound(loop, makeScramble(2.6), 9.1, 0.32);
  finishLoop(loop, 0.5, 0.3);
  return loop;
}

/** Sines of some frequencies at once, with soft ends. */
function makeTone(frequencies: readonly number[], seconds: number): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * RATE) }, (_, i) => {
    const edge = Math.min(1, i / 160, (seconds * RATE - i) / 160);
    return edge * frequencies.reduce((sum, hertz) => sum + Math.sin((2 * Math.PI * hertz * i) / RATE), 0);
  });
}

/** What data sound like on a line: noise round a carrier, a new sign 2400 times a second. */
function makeScramble(seconds: number): Float32Array {
  const chance = makeChance(33_600);
  let [strength, phase] = [1, 0];
  return Float32Array.from({ length: Math.round(seconds * RATE) }, (_, i) => {
    if (i % Math.round(RATE / 2400) === 0)
      [strength, phase] = [0.4 + chance(), Math.floor(chance() * 4) * (Math.PI / 2)];
    const edge = Math.min(1, i / 400, (seconds * RATE - i) / 2000);
    return edge * (strength * Math.sin((2 * Math.PI * 1800 * i) / RATE + phase) + (chance() - 0.5) * 0.8);
  });
}
