import type { Chance } from '../paint/chance.ts';
import { addSound } from './loop.ts';
import type { Loop } from './loop.ts';
import { pluck } from './pluck.ts';
import type { Voice } from './pluck.ts';
import { findPitch } from './tone.ts';

/** One part of a piece: bars of numbered notation, `.` lets the string ring, `~` before a note runs up to it. */
export interface Part {
  bars: string[];
  /** Frequency of `1`. */
  tonic: number;
  voice: Voice;
  strength: number;
}

/** Plays a part into a loop; each bar lasts as long, and its signs share it evenly. A hand is never quite even. */
export function playScore(loop: Loop, part: Part, secondsPerBar: number, chance: Chance): void {
  for (const [index, bar] of part.bars.entries()) {
    const signs = bar.split(/\s+/u);
    for (const [place, sign] of signs.entries()) {
      if (sign === '.') continue;
      const at = (index + place / signs.length) * secondsPerBar + 0.03 + chance() * 0.02;
      const strength = part.strength * (0.8 + chance() * 0.2) * (place === 0 ? 1 : 0.85);
      const note = sign.replace('~', '');
      if (sign.startsWith('~')) runUp(loop, part, note, at, strength, chance);
      addSound(loop, pluck(findPitch(note, part.tonic), part.voice, loop.rate, chance), at, strength);
    }
  }
}

const SCALE = ['1', '2', '3', '5', '6'];

/** The four strings below a note, lightly, one after the other: what a zither's player does with the back of the hand. */
function runUp(loop: Loop, { tonic, voice }: Part, note: string, at: number, strength: number, chance: Chance): void {
  const top = SCALE.indexOf(note[0]!);
  for (let below = 4; below > 0; below--) {
    const step = top - below;
    const name = `${SCALE[(step + 5) % 5]}${note.slice(1)}${step < 0 ? ',' : ''}`.replace("',", '');
    const sound = pluck(findPitch(name, tonic), voice, loop.rate, chance);
    addSound(loop, sound, Math.max(0, at - below * 0.075), strength * (0.28 + (4 - below) * 0.07));
  }
}
