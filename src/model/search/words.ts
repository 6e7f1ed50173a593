const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const HAN = /^\p{Script=Han}/u;

/** Longest beginning of a word that is kept, in code units: what is longer is a number, a key or an address. */
const LONGEST = 24;

/** Runs of Han characters and runs of other letters and digits, in order; what stands between them parts words. */
export function listRuns(folded: string): string[] {
  return folded.match(RUN) ?? [];
}

/** Whether a run is of Han characters. */
export function isHanRun(run: string): boolean {
  return HAN.test(run);
}

/** A run's overlapping pairs of Han characters: 建党百年 → 建党 党百 百年; none of a single one. */
export function listPairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

/** A word as it is indexed and asked for. */
export function clipWord(run: string): string {
  return run.slice(0, LONGEST);
}

/**
 * Writes folded text in the words that Pagefind indexes: Han runs as their overlapping pairs and their last character alone, other
 * runs as they are: `建党百年1921` → 建党 党百 百年 年 1921. The last character keeps pairs of two runs from standing side by side,
 * and lets one character be found as the beginning of a word.
 */
export function toWords(folded: string): string[] {
  const words: string[] = [];
  for (const run of listRuns(folded)) {
    if (!isHanRun(run)) {
      words.push(clipWord(run));
      continue;
    }
    let before = '';
    for (const character of run) {
      if (before !== '') words.push(before + character);
      before = character;
    }
    words.push(before);
  }
  return words;
}
