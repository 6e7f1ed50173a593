/** A piece that starts again where it ends: what rings on past its end sounds at its beginning. */
export interface Loop {
  samples: Float32Array;
  rate: number;
}

export function makeLoop(seconds: number, rate: number): Loop {
  return { samples: new Float32Array(Math.round(seconds * rate)), rate };
}

/** Adds a sound at a time in seconds. */
export function addSound({ samples, rate }: Loop, sound: Float32Array, at: number, strength: number): void {
  const start = Math.round(at * rate);
  for (let i = 0; i < sound.length; i++) {
    const place = (start + i) % samples.length;
    samples[place] = samples[place]! + sound[i]! * strength;
  }
}

/** Seconds of the four combs of a small room, after Schroeder; no two share a divisor. */
const ROOM = [0.0297, 0.0371, 0.0411, 0.0437];

/** Puts the piece into a room, going round twice, so that the room already rings when it begins. */
export function addRoom({ samples, rate }: Loop, wet: number): void {
  const tail = new Float32Array(samples.length);
  for (const seconds of ROOM) {
    const line = new Float32Array(Math.round(seconds * rate));
    let dull = 0;
    for (let i = 0; i < samples.length * 2; i++) {
      const at = i % line.length;
      const out = line[at]!;
      dull += (out - dull) * 0.45;
      line[at] = samples[i % samples.length]! + dull * 0.8;
      if (i >= samples.length) tail[i - samples.length] = tail[i - samples.length]! + out;
    }
  }
  for (let i = 0; i < samples.length; i++) samples[i] = samples[i]! + (tail[i]! * wet) / ROOM.length;
}

/**
 * Makes the loudest sample `peak`, and lets the piece take a breath of some seconds at its seam: an MP3 decoder puts a few hundredths of a
 * second of silence there, which is heard only where something sounds.
 */
export function finishLoop({ samples, rate }: Loop, peak: number, breath: number): void {
  const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  const [fall, rise] = [breath * rate, 0.02 * rate];
  for (let i = 0; i < samples.length; i++) {
    const edge = Math.min(1, (samples.length - 1 - i) / fall, i / rise);
    samples[i] = (samples[i]! / loudest) * peak * edge * edge;
  }
}
