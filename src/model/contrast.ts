import { formatHex, mixOver } from './colour.ts';
import type { Rgb } from './colour.ts';

/** Contrast that text needs by WCAG 2.2, 1.4.3; large is 24 px and more, or 18.7 px and more where bold. */
export const WANTED = 4.5;
export const WANTED_LARGE = 3;

/** Light of one sRGB channel of 0 to 255, linear, 0 to 1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function toLight(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** The grey, 0 to 255, that has a luminance. */
export function toGrey(luminance: number): number {
  return 255 * (luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * luminance ** (1 / 2.4) - 0.055);
}

/** Relative luminance of a colour, 0 to 1. */
export function getLuminance([red, green, blue]: Rgb): number {
  return 0.2126 * toLight(red) + 0.7152 * toLight(green) + 0.0722 * toLight(blue);
}

/** Contrast of two luminances, 1 to 21. */
export function compareLuminance(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Contrast of two colours, 1 to 21; the order does not matter. */
export function getContrast(one: Rgb, other: Rgb): number {
  return compareLuminance(getLuminance(one), getLuminance(other));
}

/**
 * The colour nearest to one that is good enough: the same hue, towards black or white, whichever is less far. Undefined where
 * neither black nor white would do.
 */
export function findPassing(colour: Rgb, isEnough: (hex: string) => boolean): string | undefined {
  const STEPS = 128;
  for (let step = 0; step <= STEPS; step += 1) {
    for (const end of [BLACK, WHITE]) {
      const hex = formatHex(mixOver(end, colour, step / STEPS));
      if (isEnough(hex)) return hex;
    }
  }
  return undefined;
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
