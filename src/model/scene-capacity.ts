import { estimateEms } from './sign-width.ts';

/** The smallest screen that a scene is made for, in CSS pixels: what styles/edition/ leaves of 360 × 640 for words. */
const SCREEN = 640;
const WIDTH = 312;
const PADDING = 152;
/** The largest line or column of words, so that what is said to fit does fit. */
const LINE = 45;

/** A block of a scene's words. */
export interface SceneWords {
  kind: 'title' | 'words' | 'quote';
  text: string;
}

/** How words of a layout are set: type size, line height as a multiple of it, and how many screens they may fill. */
interface Setting {
  title: number;
  size: number;
  leading: number;
  screens: number;
}

const FLOWING: Setting = { title: 40, size: 19, leading: 1.9, screens: 4 };
const SETTINGS: Record<string, Setting> = {
  chapter: { title: 90, size: 20, leading: 1.75, screens: 1 },
  number: { title: 36, size: 17, leading: 1.75, screens: 1 },
  photo: { title: 40, size: 16, leading: 1.75, screens: 1 },
  countdown: { title: 40, size: 17, leading: 1.75, screens: 1 },
  closing: { title: 40, size: 17, leading: 1.75, screens: 1 },
};
/** What else stands in the one screen of a layout: the day of a countdown, the picture over its caption. */
const TAKEN: Record<string, number> = { countdown: 150, photo: 180, closing: 0 };

/**
 * Says how many characters of words fit where a scene holds more than a screen of 360 × 640 shows of its layout; layouts that flow
 * (text, dates, gallery, …) may be four screens long. An estimate by the widths of signs, a little on the generous side.
 * @param isHan true where covers and quotations stand upright, in columns
 * @returns undefined where all fits
 */
export function findOverflow(
  layout: string,
  words: readonly SceneWords[],
  isHan: boolean,
): { found: number; limit: number } | undefined {
  const found = words.reduce((sum, { text }) => sum + countSigns(text), 0);
  const { needed, room } = measure(layout, words, isHan);
  if (needed <= room) return undefined;
  return { found, limit: Math.max(1, Math.floor((found * (room - LINE)) / needed)) };
}

function measure(layout: string, words: readonly SceneWords[], isHan: boolean): { needed: number; room: number } {
  if (layout === 'cover') return measureCover(words, isHan);
  if (layout === 'quote') return measureQuote(words, isHan);
  const { title, size, leading, screens } = SETTINGS[layout] ?? FLOWING;
  const needed = words.reduce((sum, { kind, text }) => {
    const font = kind === 'title' ? sizeTitle(layout, text, title) : size;
    return sum + stack(text, font, WIDTH) * font * (kind === 'title' ? 1.25 : leading) + 0.9 * size;
  }, 0);
  return { needed, room: screens * SCREEN - PADDING - (TAKEN[layout] ?? 0) };
}

/** A number is set as large as its line allows. */
function sizeTitle(layout: string, text: string, least: number): number {
  return layout === 'number' ? Math.max(least, Math.min(165, WIDTH / Math.max(1, estimateEms(text)))) : least;
}

/** Upright: the title in up to four columns, each paragraph in columns beside it. */
function measureCover(words: readonly SceneWords[], isHan: boolean): { needed: number; room: number } {
  if (!isHan) {
    const needed = words.reduce((sum, { kind, text }) => {
      const [font, leading] = kind === 'title' ? [40, 1.08] : [17, 1.2];
      return sum + stack(text, font!, WIDTH) * font! * leading! + 22;
    }, 0);
    return { needed, room: SCREEN - PADDING };
  }
  const first = words.find(({ kind }) => kind !== 'title');
  const needed = words.reduce((sum, one) => {
    const { kind, text } = one;
    const pitch = one === first ? 26.4 : 20.4;
    if (kind !== 'title') return sum + stack(text, pitch, 333) * pitch + 16;
    const ems = estimateEms(text);
    const columns = Math.max(1, Math.min(4, Math.ceil(ems / 7)));
    // Below 30 px a title is none: more signs than that take room that is not there.
    const font = Math.max(30, Math.min(66, 209 / columns, 461 / Math.ceil(ems / columns)));
    return sum + stack(text, font, 461) * font * 1.1;
  }, 0);
  return { needed, room: WIDTH };
}

/** Upright: columns of two thirds of the screen, its first paragraph larger than what stands behind it. */
function measureQuote(words: readonly SceneWords[], isHan: boolean): { needed: number; room: number } {
  const length = isHan ? SCREEN * 0.66 : WIDTH;
  let isFirst = true;
  const needed = words.reduce((sum, { kind, text }) => {
    const isLarge = kind === 'quote' && isFirst;
    isFirst &&= kind !== 'quote';
    const [pitch, across, gap] = isLarge ? [25.8, 45, 0] : [17, 31, 19];
    return sum + stack(text, pitch!, length) * across! + gap!;
  }, 0);
  return { needed, room: isHan ? WIDTH : SCREEN - PADDING };
}

/** Lines, or columns, that a text takes, each of whole signs; line breaks of the author's begin new ones. */
function stack(text: string, font: number, length: number): number {
  const most = length / font;
  return text.split('\n').reduce((sum, line) => {
    const ems = estimateEms(line);
    return sum + (ems <= most + 0.05 ? 1 : Math.ceil(ems / Math.floor(most)));
  }, 0);
}

function countSigns(text: string): number {
  return [...text.replace(/\s+/gu, '')].length;
}
