import type { Box, Drawn } from './box.ts';
import { place } from './face.ts';
import type { Face } from './face.ts';
import { cutTitle, partTitle } from './part-title.ts';

/** How words are fitted into a room: as large as they go, up to `max` pixels an em. */
export interface Room extends Box {
  max: number;
  /** Where lines stand in a room wider than they are; vertical lines always run from its right edge. */
  align?: 'start' | 'middle';
  /** The most lines. */
  lines?: number;
}

/** More lines than this make a title that nobody reads. */
const MOST_LINES = 8;
/** A column of fewer signs than this is a title torn apart. */
const FEWEST = 3;
const LINE = 1.16;
/** Distance of the middles of two columns, in ems. */
const COLUMN = 1.22;
/** From the top of a line to its baseline, and to the foot of its letters, in ems. */
const BASELINE = 0.88;
const FOOT = 1.12;

/** Sets words in level lines, parted where they may be, in the number of lines that lets them stand largest. */
export function setLevel(face: Face, words: string, lang: string, room: Room): Drawn & { size: number } {
  const pieces = cutTitle(words, lang);
  const measure = (line: string): number => face.shape(line, lang).advance;
  const best = fit(room.lines ?? MOST_LINES, (count) => {
    const lines = partTitle(pieces, count, measure);
    const widest = Math.max(...lines.map(measure), 0.1);
    const height = (lines.length - 1) * LINE + FOOT;
    return { lines, widest, size: Math.min(room.max, room.width / widest, room.height / height) };
  });
  const { lines, size, widest } = best;
  const left = (line: string): number =>
    room.align === 'middle' ? room.x + (room.width - measure(line) * size) / 2 : room.x;
  const d = lines.map((line, index) =>
    place(face.shape(line, lang), left(line), room.y + (index * LINE + BASELINE) * size, size),
  );
  const width = widest * size;
  const x = room.align === 'middle' ? room.x + (room.width - width) / 2 : room.x;
  return { d: d.join(''), size, box: { x, y: room.y, width, height: ((lines.length - 1) * LINE + FOOT) * size } };
}

/** Sets words in columns from the right edge of a room to the left; figures of up to three digits stand level, words of letters lie. */
export function setUpright(face: Face, words: string, lang: string, room: Room): Drawn & { size: number } {
  const pieces = cutTitle(words, lang);
  const measure = (line: string): number => cutColumn(line).reduce((sum, part) => sum + lengthOf(part), 0);
  const best = fit(
    room.lines ?? Math.max(1, Math.min(MOST_LINES, Math.floor(cutColumn(words).length / FEWEST))),
    (count) => {
      const lines = partTitle(pieces, count, measure);
      const widest = Math.max(...lines.map(measure), 0.1);
      const width = (lines.length - 1) * COLUMN + 1;
      return { lines, widest, size: Math.min(room.max, room.height / widest, room.width / width) };
    },
  );
  const { lines, size, widest } = best;
  let d = '';
  for (const [index, line] of lines.entries()) {
    const middle = room.x + room.width - (index * COLUMN + 0.5) * size;
    let y = room.y;
    for (const part of cutColumn(line)) {
      d += placePart(part, middle, y);
      y += lengthOf(part) * size;
    }
  }
  const width = ((lines.length - 1) * COLUMN + 1) * size;
  return { d, size, box: { x: room.x + room.width - width, y: room.y, width, height: widest * size } };

  function lengthOf({ text, kind }: Part): number {
    if (kind === 'level') return 1;
    return kind === 'turned'
      ? face.shape(text, lang).advance + TURNED_GAP
      : face.shape(text, lang, 'ttb').advance * TRACKING;
  }

  function placePart({ text, kind }: Part, middle: number, y: number): string {
    if (kind === 'upright') {
      return [...text]
        .map((sign, index) => place(face.shape(sign, lang, 'ttb'), middle, y + (index * TRACKING + SIDE) * size, size))
        .join('');
    }
    const run = face.shape(text, lang);
    if (kind === 'turned') return place(run, middle, y + (TURNED_GAP / 2) * size, size, true);
    const own = Math.min(size, (size * 0.96) / run.advance);
    return place(run, middle - (run.advance * own) / 2, y + size * 0.5 + own * 0.36, own);
  }
}

/** Signs of a column stand a little apart, half of the gap on each side. */
const TRACKING = 1.05;
const SIDE = (TRACKING - 1) / 2;
const TURNED_GAP = 0.2;

interface Part {
  text: string;
  kind: 'upright' | 'level' | 'turned';
}

/** Parts a column into what stands, what stands level in one square and what lies on its side. */
function cutColumn(line: string): Part[] {
  return [
    ...line.matchAll(
      /(?<![\p{L}\d])\d{1,3}(?![\p{Script=Latin}\d])|[\p{Script=Latin}\p{M}\d][\p{Script=Latin}\p{M}\d .,:;'’&+/–-]*|[^]/gu,
    ),
  ]
    .map(([text]) => text.trim())
    .filter((text) => text !== '')
    .map((text): Part => {
      if (/^\d{1,3}$/u.test(text)) return { text, kind: 'level' };
      return { text, kind: /^[\p{Script=Latin}\d]/u.test(text) ? 'turned' : 'upright' };
    });
}

/** Tries each number of lines; one more must make the words noticeably larger. */
function fit<T extends { size: number }>(most: number, attempt: (count: number) => T): T {
  let best = attempt(1);
  for (let count = 2; count <= most; count += 1) {
    const next = attempt(count);
    if (next.size > best.size * 1.08) best = next;
  }
  return best;
}

/** Whether a title is set in columns: in a language that is written so, where most of its signs can stand upright. */
export function isUpright(title: string, lang: string): boolean {
  if (!/^(?:zh|ja|ko)(?:-|$)/iu.test(lang)) return false;
  const signs = [...title.replace(/\s/gu, '')];
  return signs.filter((sign) => !/[\p{Script=Latin}\d]/u.test(sign)).length * 2 >= signs.length;
}
