import { mix } from '../paint/chance.ts';
import type { Chance } from '../paint/chance.ts';

/** How a string sounds. */
export interface Voice {
  /** Seconds in which the string falls by 60 dB; it is heard for three quarters of them. */
  seconds: number;
  /** 0 a silk string under the flesh of a finger, 1 steel under a nail. */
  bright: number;
  /** Where along the string it is plucked, 0 to 0.5. */
  place: number;
}

/**
 * A plucked string after Karplus and Strong (Computer Music Journal 7:2, 1983), with the fractional delay of Jaffe and Smith, so that it is
 * in tune: a burst of noise goes round in a loop as long as one period, and loses its edges on the way.
 */
export function pluck(hertz: number, { seconds, bright, place }: Voice, rate: number, chance: Chance): Float32Array {
  const period = rate / hertz - 0.5;
  const length = Math.floor(period - 0.1);
  const part = period - length;
  const allpass = (1 - part) / (1 + part);
  const string = excite(length, bright, Math.max(1, Math.round(length * place)), chance);
  // What a round keeps, so that the tone falls by 60 dB in the time that is asked for; low strings ring on.
  const kept = 1 - 6.9 / (seconds * hertz);
  const sound = new Float32Array(Math.round(seconds * 0.75 * rate));
  let [before, passed, came] = [0, 0, 0];
  for (let i = 0; i < sound.length; i++) {
    const at = i % length;
    const now = string[at]!;
    const soft = kept * (now + before) * 0.5;
    before = now;
    passed = allpass * (soft - passed) + came;
    came = soft;
    string[at] = passed;
    sound[i] = now;
  }
  return shape(sound, rate);
}

/** Noise, dulled as the finger is, and without the overtones that have a node where it plucks. */
function excite(length: number, bright: number, comb: number, chance: Chance): Float32Array {
  const raw = new Float32Array(length);
  let held = 0;
  for (let i = 0; i < length; i++) {
    held = mix(held, chance() * 2 - 1, 0.15 + 0.8 * bright);
    raw[i] = held;
  }
  const string = raw.map((value, i) => value - raw[(i + length - comb) % length]!);
  const mean = string.reduce((sum, value) => sum + value, 0) / length;
  const peak = string.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 1e-6);
  return string.map((value) => (value - mean) / peak);
}

/** Without the click of a beginning and an end. */
function shape(sound: Float32Array, rate: number): Float32Array {
  const [rise, fall] = [Math.round(rate * 0.004), Math.round(rate * 0.8)];
  return sound.map((value, i) => value * Math.min(1, (i + 1) / rise, (sound.length - i) / fall));
}
