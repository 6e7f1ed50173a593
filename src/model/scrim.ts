import type { Rgb } from './colour.ts';
import { compareLuminance, getLuminance, toGrey, toLight } from './contrast.ts';
import { applyFilter } from './filter.ts';
import { getLuma } from './shade.ts';
import type { Shade } from './shade.ts';

/** Words that lie over a picture: their colour, and the contrast that they need. */
export interface Words {
  colour: Rgb;
  wanted: number;
}

/** How a style sheet shows a picture on its ground. */
export interface Showing {
  /** Of CSS. One that is not `none` begins with `grayscale(1)`, so that only the luma of a pixel counts. */
  filter: string;
  blend: string;
  ground: Rgb;
  /** 1 where it is not said. */
  opacity?: number;
}

/** How dark and how light a picture is once it is shown. */
export function showShade({ darkest, lightest }: Shade, { filter, blend, ground, opacity = 1 }: Showing): Shade {
  const levels = filter === 'none' ? [darkest, lightest] : listLevels(darkest, lightest);
  const colours = levels.map((level) => {
    const shown = applyFilter(filter, [level, level, level]);
    const blended = shown.map((channel, index) => blendChannel(blend, channel, ground[index]!));
    return blended.map((channel, index) => channel * opacity + ground[index]! * (1 - opacity)) as unknown as Rgb;
  });
  const isPlain = filter === 'none' && opacity === 1;
  return {
    // Without a filter the levels stand for pixels of any hue: each channel then counts by its most extreme ground.
    darkest: Math.min(...colours.map((colour) => (isPlain ? Math.min(...colour) : getLuma(colour)))),
    lightest: Math.max(...colours.map((colour) => (isPlain ? Math.max(...colour) : toGrey(getLuminance(colour))))),
  };
}

function listLevels(from: number, to: number): number[] {
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);
}

function blendChannel(blend: string, channel: number, ground: number): number {
  if (blend === 'multiply') return (channel * ground) / 255;
  return blend === 'screen' ? 255 - ((255 - channel) * (255 - ground)) / 255 : channel;
}

/**
 * The thinnest veil of a ground's colour, 0 to 1 in hundredths, under which words keep their contrast over every part of a picture, and
 * keep it under any thicker one. 1 where not even the ground alone would do, which listWeakPairs() finds.
 */
export function findScrim(shade: Shade, ground: Rgb, words: readonly Words[]): number {
  let hundredths = 100;
  while (hundredths > 0 && holds(shade, ground, words, (hundredths - 1) / 100)) hundredths -= 1;
  return hundredths / 100;
}

function holds({ darkest, lightest }: Shade, ground: Rgb, words: readonly Words[], alpha: number): boolean {
  // The ends of what a veil makes of pixels of any hue: luma mixes to a grey that is at most as light, luminance to one at least as light.
  const low = toLight(getLuma(ground) * alpha + darkest * (1 - alpha));
  const high = toLight(toGrey(getLuminance(ground)) * alpha + lightest * (1 - alpha));
  return words.every(({ colour, wanted }) => {
    const own = getLuminance(colour);
    if (own >= low && own <= high) return false;
    return compareLuminance(own, own < low ? low : high) >= wanted;
  });
}
