import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixOver } from '../../../src/model/colour.ts';
import type { Rgb } from '../../../src/model/colour.ts';
import { getContrast } from '../../../src/model/contrast.ts';
import { applyFilter } from '../../../src/model/filter.ts';
import { findScrim, showShade } from '../../../src/model/scrim.ts';
import { getShade, isMostlyLight, LOOKED_AT, measureShade } from '../../../src/model/shade.ts';

/** A picture of LOOKED_AT whose pixels are given by their place. */
function paint(colourAt: (x: number, y: number) => readonly number[]): Uint8Array {
  const { width, height } = LOOKED_AT;
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let index = 0; index < width * height; index += 1) {
    pixels.set(colourAt(index % width, Math.floor(index / width)), index * 4);
  }
  return pixels;
}

const PAPER: Rgb = [243, 235, 219];
const INK: Rgb = [33, 27, 23];
const NIGHT: Rgb = [19, 24, 32];
const PALE: Rgb = [235, 224, 198];

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel);
const pixels = fc.array(colour, { minLength: 1, maxLength: 8 });

/** The shade of a picture that is made of these colours, each of them more often than strays are. */
function shadeOf(colours: readonly Rgb[]) {
  return getShade(measureShade(paint((x, y) => colours[(x + y * 3) % colours.length]!)));
}

describe('brightness of a picture', () => {
  test('is kept cell by cell', () => {
    const shade = measureShade(
      paint((x, y) => (x < 16 && y < 16 ? [0, 0, 0] : y >= 48 ? [255, 255, 255] : [128, 128, 128])),
    );
    expect(shade).toHaveLength(96);
    expect(getShade(shade, [0, 1])).toEqual({ darkest: 0, lightest: 128 });
    expect(getShade(shade, [1, 3])).toEqual({ darkest: 128, lightest: 128 });
    expect(getShade(shade, [3, 4])).toEqual({ darkest: 255, lightest: 255 });
  });

  test('leaves stray specks out', () => {
    const shade = getShade(measureShade(paint((x, y) => (x % 16 === 0 && y % 16 === 0 ? [0, 0, 0] : [200, 200, 200]))));
    expect(shade).toEqual({ darkest: 200, lightest: 200 });
  });

  test('counts what is transparent as neither dark nor light', () => {
    expect(getShade(measureShade(paint(() => [0, 0, 0, 0])))).toEqual({ darkest: 255, lightest: 0 });
  });

  test('is black to white where nobody has looked', () => {
    expect(getShade(undefined)).toEqual({ darkest: 0, lightest: 255 });
  });

  test('tells what is painted on paper from a photograph of the night', () => {
    expect(isMostlyLight(measureShade(paint((x) => (x % 5 === 0 ? [60, 60, 60] : PAPER))))).toBe(true);
    expect(isMostlyLight(measureShade(paint((x) => (x % 5 === 0 ? [200, 200, 200] : [20, 20, 40]))))).toBe(false);
  });
});

describe('veil under words', () => {
  test.each([
    ['dark on light', INK, PAPER],
    ['light on dark', PALE, NIGHT],
  ])('%s: words keep 4.5 over each pixel, however it is coloured', (_, words, ground) => {
    fc.assert(
      fc.property(pixels, (colours) => {
        const alpha = findScrim(shadeOf(colours), ground, [{ colour: words, wanted: 4.5 }]);
        for (const pixel of colours)
          expect(getContrast(mixOver(ground, pixel, alpha), words)).toBeGreaterThanOrEqual(4.49);
      }),
      { numRuns: 40 },
    );
  });

  test('is the thinnest one for greys: a hundredth less would not do', () => {
    fc.assert(
      fc.property(channel, (grey) => {
        const pixel: Rgb = [grey, grey, grey];
        const alpha = findScrim(shadeOf([pixel]), [255, 255, 255], [{ colour: INK, wanted: 4.5 }]);
        if (alpha > 0) expect(getContrast(mixOver([255, 255, 255], pixel, alpha - 0.02), INK)).toBeLessThan(4.5);
      }),
      { numRuns: 40 },
    );
  });

  test('is none over the ground itself, and whole where the ground alone would not do', () => {
    expect(findScrim(shadeOf([PAPER]), PAPER, [{ colour: INK, wanted: 4.5 }])).toBe(0);
    expect(findScrim(shadeOf([[0, 0, 0]]), PAPER, [{ colour: [200, 200, 190], wanted: 4.5 }])).toBe(1);
  });
});

describe('a picture as a style sheet shows it', () => {
  const show = (pixel: Rgb, filter: string, blend: string, ground: Rgb, opacity = 1): Rgb => {
    const filtered = filter === 'none' ? pixel : applyFilter(filter, pixel);
    const blended = filtered.map((value, index) => {
      const under = ground[index]!;
      if (blend === 'multiply') return (value * under) / 255;
      return blend === 'screen' ? 255 - ((255 - value) * (255 - under)) / 255 : value;
    }) as unknown as Rgb;
    return mixOver(blended, ground, opacity);
  };

  test.each([
    ['printed on paper', 'none', 'multiply', PAPER, INK, 1],
    ['as it is', 'none', 'normal', PAPER, INK, 1],
    ['in blue on white', 'grayscale(1) sepia(1) hue-rotate(192deg) saturate(1.7)', 'multiply', PAPER, INK, 1],
    ['in gold on night', 'grayscale(1) invert(1) sepia(1) saturate(1.6)', 'screen', NIGHT, PALE, 1],
    ['faintly, in gold on night', 'grayscale(1) invert(1) sepia(1) saturate(1.6)', 'screen', NIGHT, PALE, 0.5],
  ])('%s: words keep 4.5', (_, filter, blend, ground, words, opacity) => {
    fc.assert(
      fc.property(pixels, (colours) => {
        const shade = showShade(shadeOf(colours), { filter, blend, ground, opacity });
        const alpha = findScrim(shade, ground, [{ colour: words, wanted: 4.5 }]);
        for (const pixel of colours) {
          const shown = show(pixel, filter, blend, ground, opacity);
          expect(getContrast(mixOver(ground, shown, alpha), words)).toBeGreaterThanOrEqual(4.45);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['none', [10, 20, 30], [10, 20, 30]],
    ['grayscale(1)', [255, 0, 0], [54.2, 54.2, 54.2]],
    ['invert(1)', [10, 20, 30], [245, 235, 225]],
    ['sepia(1)', [100, 100, 100], [135.1, 120.3, 93.7]],
    ['saturate(0)', [0, 255, 0], [182.3, 182.3, 182.3]],
    ['hue-rotate(180deg)', [80, 80, 80], [80, 80, 80]],
    ['contrast(2) brightness(0.5)', [200, 100, 0], [127.5, 36.3, 0]],
  ] as [string, Rgb, number[]][])('%s of %j is what CSS makes of it', (filter, pixel, expected) => {
    const shown = applyFilter(filter, pixel);
    for (const [index, value] of shown.entries()) expect(value).toBeCloseTo(expected[index]!, 0);
  });

  test('a filter that is not known is a mistake of ours', () => {
    expect(() => applyFilter('blur(3)', PAPER)).toThrow('no filter blur');
  });
});
