import type { Picture } from './picture.ts';

/** Least pixels of the longer and the shorter side of a picture, by where in an edition it is shown. */
const LEAST: Record<string, [long: number, short: number]> = {
  background: [1080, 540],
  photo: [1080, 540],
  compare: [720, 480],
  map: [720, 480],
  gallery: [480, 320],
  people: [160, 160],
};

/**
 * Says which size is wanted where a picture is too small for its place, either way up; undefined where it is large enough. A drawing
 * (SVG) always is.
 */
export function findMissingSize(
  { format, width, height }: Picture,
  shownIn: string,
): { long: number; short: number } | undefined {
  const least = LEAST[shownIn];
  if (!least || format === 'svg') return undefined;
  const [long, short] = least;
  return Math.max(width, height) >= long && Math.min(width, height) >= short ? undefined : { long, short };
}
