import type { Rgb } from './colour.ts';

type Matrix = readonly (readonly [number, number, number])[];

const GREY: Matrix = [
  [0.2126, 0.7152, 0.0722],
  [0.2126, 0.7152, 0.0722],
  [0.2126, 0.7152, 0.0722],
];
const SEPIA: Matrix = [
  [0.393, 0.769, 0.189],
  [0.349, 0.686, 0.168],
  [0.272, 0.534, 0.131],
];
const SAME: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
/** Parts of the matrix of hue-rotate that go with the cosine and the sine. */
const LUMA: Matrix = [
  [0.213, 0.715, 0.072],
  [0.213, 0.715, 0.072],
  [0.213, 0.715, 0.072],
];
const SINE: Matrix = [
  [-0.213, -0.715, 0.928],
  [0.143, 0.14, -0.283],
  [-0.787, 0.715, 0.072],
];

/** What a CSS `filter` makes of a colour. https://www.w3.org/TR/filter-effects-1/#ShorthandEquivalents */
export function applyFilter(filter: string, colour: Rgb): Rgb {
  let shown = colour;
  for (const [, name, written] of filter.matchAll(/([\w-]+)\(([\d.]+)(?:deg)?\)/gu)) {
    shown = clamp(applyOne(name!, Number(written), shown));
  }
  return shown;
}

function applyOne(name: string, amount: number, colour: Rgb): Rgb {
  switch (name) {
    case 'grayscale':
      return multiply(blend(SAME, GREY, amount), colour);
    case 'sepia':
      return multiply(blend(SAME, SEPIA, amount), colour);
    case 'saturate':
      return multiply(blend(LUMA, SAME, amount), colour);
    case 'hue-rotate': {
      const angle = (amount * Math.PI) / 180;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      const turned = LUMA.map((row, y) =>
        row.map((value, x) => value + cosine * (SAME[y]![x]! - value) + sine * SINE[y]![x]!),
      );
      return multiply(turned as unknown as Matrix, colour);
    }
    case 'invert':
      return each(colour, (channel) => channel * (1 - amount) + (255 - channel) * amount);
    case 'brightness':
      return each(colour, (channel) => channel * amount);
    case 'contrast':
      return each(colour, (channel) => (channel - 127.5) * amount + 127.5);
    default:
      throw new Error(`no filter ${name}`);
  }
}

function blend(one: Matrix, other: Matrix, amount: number): Matrix {
  return one.map((row, y) => row.map((value, x) => value * (1 - amount) + other[y]![x]! * amount)) as unknown as Matrix;
}

function multiply(matrix: Matrix, [red, green, blue]: Rgb): Rgb {
  return matrix.map(([r, g, b]) => r * red + g * green + b * blue) as unknown as Rgb;
}

function each([red, green, blue]: Rgb, change: (channel: number) => number): Rgb {
  return [change(red), change(green), change(blue)];
}

function clamp(colour: Rgb): Rgb {
  return each(colour, (channel) => Math.max(0, Math.min(255, channel)));
}
