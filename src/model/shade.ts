import { toGrey, toLight } from './contrast.ts';

/** A picture's brightness is kept by cells, six across and four down, from the top left. */
const COLUMNS = 6;
const ROWS = 4;
/** Size in pixels that a picture is looked at. */
export const LOOKED_AT = { width: COLUMNS * 16, height: ROWS * 16 };
/** Share of a cell's pixels that may be darker, or lighter, than what is kept of it: stray specks are no ground for words. */
const STRAY = 0.02;

/** What sums of shares are off by. */
const ROUNDING = 1e-6;
/** Light of each value of a channel: a picture has thousands of pixels, and powers are slow. */
const LIGHT = Float64Array.from({ length: 256 }, (_, channel) => toLight(channel));

/** How dark and how light a ground may be where words lie on it, 0 to 255. */
export interface Shade {
  /** Luma of the darkest pixel: a grey that is never lighter under a veil than the pixel itself would be. */
  darkest: number;
  /** The grey with the luminance of the lightest pixel: one that is never darker under a veil than the pixel itself. */
  lightest: number;
}

/**
 * Measures a picture's brightness: two bytes a cell as hex, darkest and lightest.
 * @param pixels red, green, blue and alpha of LOOKED_AT; what is transparent may show any ground, so that it counts for neither end
 */
export function measureShade(pixels: Uint8Array): string {
  const bytes: number[] = [];
  for (let cell = 0; cell < COLUMNS * ROWS; cell += 1) {
    const darks: number[] = [];
    const lights: number[] = [];
    for (let index = 0; index < 256; index += 1) {
      const x = (cell % COLUMNS) * 16 + (index % 16);
      const y = Math.floor(cell / COLUMNS) * 16 + Math.floor(index / 16);
      const at = (y * LOOKED_AT.width + x) * 4;
      const [red, green, blue, alpha] = pixels.subarray(at, at + 4) as unknown as [number, number, number, number];
      const share = alpha / 255;
      darks.push(getLuma([red, green, blue]) * share + 255 * (1 - share));
      lights.push(toGrey(0.2126 * LIGHT[red]! + 0.7152 * LIGHT[green]! + 0.0722 * LIGHT[blue]!) * share);
    }
    const stray = Math.floor(256 * STRAY);
    darks.sort((a, b) => a - b);
    lights.sort((a, b) => b - a);
    bytes.push(Math.floor(darks[stray]! + ROUNDING), Math.ceil(lights[stray]! - ROUNDING));
  }
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Rows of the grid, the first and the one after the last. */
export type Rows = readonly [from: number, to: number];
export const ALL_ROWS: Rows = [0, ROWS];

/** How dark and how light a picture is in some rows; black to white where nobody has looked. */
export function getShade(shade: string | undefined, [from, to]: Rows = ALL_ROWS): Shade {
  if (shade === undefined) return { darkest: 0, lightest: 255 };
  const bytes = shade.match(/../gu)!.map((pair) => Number.parseInt(pair, 16));
  const cells = bytes.slice(from * COLUMNS * 2, to * COLUMNS * 2);
  return {
    darkest: Math.min(...cells.filter((_, index) => index % 2 === 0)),
    lightest: Math.max(...cells.filter((_, index) => index % 2 === 1)),
  };
}

/** The darkest and the lightest of several pictures, any of which may stand behind words. */
export function joinShades(shades: readonly Shade[]): Shade {
  return {
    darkest: Math.min(255, ...shades.map(({ darkest }) => darkest)),
    lightest: Math.max(0, ...shades.map(({ lightest }) => lightest)),
  };
}

/**
 * Bounds of pictures that lie over each other, each of them clear in parts. What one lets through is darkened by the next at most as a
 * glaze would, and lightened at most as a film of light would.
 */
export function layShades(shades: readonly Shade[]): Shade {
  const multiply = (of: (shade: Shade) => number): number => shades.reduce((share, shade) => share * of(shade), 1);
  return {
    darkest: 255 * multiply(({ darkest }) => darkest / 255),
    lightest: 255 * (1 - multiply(({ lightest }) => 1 - lightest / 255)),
  };
}

/** Whether a picture is mostly light, as what is painted on paper is, and a photograph of an evening is not. */
export function isMostlyLight(shade: string | undefined): boolean {
  if (shade === undefined) return true;
  const bytes = shade.match(/../gu)!.map((pair) => Number.parseInt(pair, 16));
  return bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length > 140;
}

/** Luma of Rec. 709, 0 to 255: the mean of the channels as they are, weighted as luminance is. */
export function getLuma([red, green, blue]: readonly [number, number, number]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
