/** What may not be parted: a word, a run of Latin letters or figures, with the punctuation that follows it. */
export interface Piece {
  text: string;
  /** A gap before it that goes when a line begins with it. */
  spaced: boolean;
}

const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}》」』】）〉…—·~～]+$/u;
const OPENING = /[\p{Ps}\p{Pi}《「『【（〈]$/u;

/** Cuts a title where it may be parted: between words, never before closing or after opening punctuation. */
export function cutTitle(title: string, lang: string): Piece[] {
  const pieces: Piece[] = [];
  let spaced = false;
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(title)) {
    if (/^\s+$/u.test(segment)) {
      spaced = true;
      continue;
    }
    const last = pieces.at(-1);
    // A hyphen, a dash or an apostrophe inside a word leaves no gap, and no place to part it.
    const joins = last && !spaced && (CLOSING.test(segment) || OPENING.test(last.text) || isLatin(last.text, segment));
    if (joins) last.text += segment;
    else pieces.push({ text: segment, spaced: spaced && pieces.length > 0 });
    spaced = false;
  }
  return pieces;
}

function isLatin(before: string, after: string): boolean {
  return /[\p{Script=Latin}\p{N}\p{Po}\p{Pd}%°℃]$/u.test(before) && /^[\p{Script=Latin}\p{N}%°℃]/u.test(after);
}

/**
 * Parts a title into lines of nearly equal length, at punctuation rather than elsewhere.
 * @param measure the length of a line's text
 * @returns as many lines as asked for, or as there are pieces
 */
export function partTitle(pieces: readonly Piece[], count: number, measure: (line: string) => number): string[] {
  if (pieces.length === 0) return [''];
  const lines = Math.max(1, Math.min(count, pieces.length));
  const join = (from: number, to: number): string =>
    pieces
      .slice(from, to)
      .map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text))
      .join('');
  // A line is as long as its pieces and gaps together: near enough to choose by, and each piece is measured once.
  const gap = measure('a b') - measure('ab');
  const ends = [0];
  for (const { text, spaced } of pieces) ends.push(ends.at(-1)! + (spaced ? gap : 0) + measure(text));
  const lengthOf = (from: number, to: number): number => ends[to]! - ends[from]! - (pieces[from]!.spaced ? gap : 0);
  const ideal = Math.max(lengthOf(0, pieces.length) / lines, 0.01);
  const cuts = pieces.map((_, index) => costOfCut(pieces, index + 1));
  // best[end]: the cheapest way to set the pieces before `end` in so many lines.
  let best: ({ cost: number; cuts: number[] } | undefined)[] = [{ cost: 0, cuts: [] }];
  for (let line = 1; line <= lines; line += 1) {
    best = Array.from({ length: pieces.length + 1 }, (_, end) => {
      let found: { cost: number; cuts: number[] } | undefined;
      for (let from = line - 1; from < end; from += 1) {
        const before = best[from];
        if (!before) continue;
        const cost = before.cost + ((lengthOf(from, end) - ideal) / ideal) ** 2 + cuts[end - 1]!;
        if (!found || cost < found.cost) found = { cost, cuts: [...before.cuts, end] };
      }
      return found;
    });
  }
  return best[pieces.length]!.cuts.map((end, index, all) => join(index === 0 ? 0 : all[index - 1]!, end));
}

/** Best after punctuation or before what stands in brackets, worst within them. */
function costOfCut(pieces: readonly Piece[], at: number): number {
  if (at === pieces.length) return 0;
  const before = pieces.slice(0, at).map(({ text }) => text);
  const depth = [...before.join('')].reduce((sum, sign) => sum + (BRACKET[sign] ?? 0), 0);
  if (depth > 0) return 0.4;
  if (/[\p{Po}\p{Pd}·]$/u.test(before.at(-1)!) || /^[（《「『【〈(]/u.test(pieces[at]!.text)) return 0;
  return pieces[at]!.spaced ? 0.01 : 0.12;
}

const BRACKET: Record<string, number> = {
  ...Object.fromEntries([...'（《「『【〈(“'].map((sign) => [sign, 1])),
  ...Object.fromEntries([...'）》」』】〉)”'].map((sign) => [sign, -1])),
};
