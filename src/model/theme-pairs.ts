import { parseColour } from './colour.ts';
import { getContrast, WANTED, WANTED_LARGE } from './contrast.ts';

/** What lies on what in a theme: words, the grounds that they may stand on, and the contrast they need there. */
interface Pairs {
  words: string[];
  grounds: string[];
  wanted: number;
}

const PAPERS = ['paper', 'paper-deep', 'paper-light'];
const TINTS = ['tint-1', 'tint-2', 'tint-3'];

/** The pairs of words and ground that pages show. What is not a word here is for strokes and fills only. */
export const PAIRS: readonly Pairs[] = [
  {
    words: ['ink', 'ink-soft', 'accent-deep', 'gold-deep', 'jade-deep', 'azure-deep'],
    grounds: [...PAPERS, ...TINTS],
    wanted: WANTED,
  },
  { words: ['ink'], grounds: ['mark'], wanted: WANTED },
  { words: ['accent', 'title'], grounds: ['paper', 'paper-light'], wanted: WANTED },
  { words: ['accent', 'title'], grounds: ['paper-deep', ...TINTS], wanted: WANTED_LARGE },
  { words: ['on-accent'], grounds: ['accent', 'accent-deep'], wanted: WANTED },
  { words: ['on-night', 'gold-on-night'], grounds: ['night'], wanted: WANTED },
  { words: ['on-seal'], grounds: ['seal'], wanted: WANTED_LARGE },
];

/** A pair of words and ground that lie too near to each other. */
export interface WeakPair {
  word: string;
  ground: string;
  wordColour: string;
  groundColour: string;
  /** With one decimal, rounded down, so that it never looks as if it were enough. */
  ratio: number;
  wanted: number;
}

/** Lists the pairs of a theme's colours without enough contrast, the weakest first. */
export function listWeakPairs(tokens: Readonly<Record<string, string>>): WeakPair[] {
  const weak: WeakPair[] = [];
  for (const { words, grounds, wanted } of PAIRS) {
    for (const [word, ground] of words.flatMap((word) => grounds.map((ground) => [word, ground] as const))) {
      const [wordColour, groundColour] = [tokens[word]!, tokens[ground]!];
      const contrast = getContrast(parseColour(wordColour)!, parseColour(groundColour)!);
      if (contrast >= wanted) continue;
      weak.push({ word, ground, wordColour, groundColour, ratio: Math.floor(contrast * 10) / 10, wanted });
    }
  }
  return weak.sort((a, b) => a.ratio / a.wanted - b.ratio / b.wanted);
}
