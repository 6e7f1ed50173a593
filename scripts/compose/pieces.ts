import { makeChance } from '../paint/chance.ts';
import { addRoom, finishLoop, makeLoop } from './loop.ts';
import type { Loop } from './loop.ts';
import { playScore } from './play-score.ts';

/** Samples a second: all that 48 kbit/s of MP3 keep of a piece for one channel. */
const RATE = 32_000;

/** 长卷：D 宫，一分钟六十拍，十六小节。A zither alone, one string after the other, and low ones under it. */
export function composeScroll(): Loop {
  const loop = makeLoop(64, RATE);
  const chance = makeChance(1921);
  const melody = [
    ...['5, . 1 . 2 . 3 .', '~5 . . 3 2 . . .', '1 . 2 3 5 . 6 .', '5 . . . . . . .'],
    ...["6 . 1' . 6 . 5 .", '3 . 5 . 2 . . .', '3 . 2 1 6, . 1 .', '5, . . . . . . .'],
    ...["~1' . 6 . 5 . 3 .", "5 6 1' . . . 6 .", "2' . 1' . 6 . 5 .", '3 . . 5 ~6 . . .'],
    ...['5 . 3 . 2 . 3 .', '1 . 6, . 5, . . .', '6, . 1 . 2 . 3 2', '1 . . . . . . .'],
  ];
  const low = [
    ...[
      '1,, 5,, 1, .',
      '. 5,, 2, .',
      '1,, . 5,, .',
      '1, . 5,, .',
      '6,, . 3, .',
      '5,, . 2, .',
      '6,, . 3, .',
      '5,, 2, 5, .',
    ],
    ...[
      '1,, . 5,, .',
      '6,, . 3, .',
      '2,, . 6,, .',
      '6,, . 3, .',
      '5,, . 2, .',
      '1,, . 5,, .',
      '6,, . 2, .',
      '1,, 5,, . .',
    ],
  ];
  const tonic = 293.665;
  playScore(loop, { bars: melody, tonic, voice: { seconds: 7, bright: 0.5, place: 0.17 }, strength: 0.5 }, 4, chance);
  playScore(loop, { bars: low, tonic, voice: { seconds: 9, bright: 0.2, place: 0.3 }, strength: 0.34 }, 4, chance);
  addRoom(loop, 0.35);
  finishLoop(loop, 0.7, 1.6);
  return loop;
}

/** For the campaign in English: chords taken apart, soft as a music box under a cloth. */
export function composeWeb(): Loop {
  const loop = makeLoop(48, RATE);
  const chance = makeChance(1994);
  const chords = [
    ...["1 5 3' 5", "6, 3 1' 3", '4, 1 6 1', '5, 2 7 2'].map(breakTwice),
    ...["1 5 3' 2'", "6, 3 1' 7", "2 6 4' 6", '5, 2 7 5'].map(breakTwice),
    ...['4, 1 6 5', "1 5 3' 5", '2 6 5 4'].map(breakTwice),
    "1 . 5 . 3' . . .",
  ];
  const high = ['. .', "5' .", '. .', "2' .", '. .', "3' .", '. .', '. 7', '6 .', '. .', "4' .", '. .'];
  playScore(
    loop,
    { bars: chords, tonic: 261.626, voice: { seconds: 4.5, bright: 0.12, place: 0.42 }, strength: 0.4 },
    4,
    chance,
  );
  playScore(
    loop,
    { bars: high, tonic: 523.251, voice: { seconds: 6, bright: 0.3, place: 0.25 }, strength: 0.2 },
    4,
    chance,
  );
  addRoom(loop, 0.55);
  finishLoop(loop, 0.7, 1.6);
  return loop;
}

const breakTwice = (chord: string): string => `${chord} ${chord}`;
