import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHex, mixOver, parseColour } from '../../../src/model/colour.ts';
import { findPassing, getContrast } from '../../../src/model/contrast.ts';

describe('colours', () => {
  test.each([
    ['#abc', [170, 187, 204]],
    ['#B3261e', [179, 38, 30]],
    ['rgb(179 38 30)', [179, 38, 30]],
    ['rgb(179, 38, 30)', [179, 38, 30]],
    ['rgb(256 0 0)', undefined],
    ['rgb(1 2 3 / 0.5)', undefined],
    ['#abcd', undefined],
    ['b3261e', undefined],
    ['red', undefined],
    ['none', undefined],
  ])('%s', (text, expected) => {
    expect(parseColour(text)).toEqual(expected);
  });

  test('are mixed as thick as one lies on the other', () => {
    expect(formatHex(mixOver([255, 255, 255], [0, 0, 0], 0.5))).toBe('#808080');
    expect(formatHex(mixOver([200, 0, 0], [0, 100, 0], 1))).toBe('#c80000');
  });
});

describe('contrast', () => {
  // Pairs whose contrast WebAIM's checker and the WCAG's own examples give.
  test.each([
    ['#000', '#fff', 21],
    ['#fff', '#fff', 1],
    ['#777', '#fff', 4.48],
    ['#767676', '#fff', 4.54],
    ['#f00', '#fff', 4],
    ['#00f', '#fff', 8.59],
    ['#b3261e', '#f3ebdb', 5.53],
  ])('of %s on %s is %d', (one, other, expected) => {
    const [a, b] = [parseColour(one)!, parseColour(other)!];
    expect(getContrast(a, b)).toBeCloseTo(expected, 1);
    expect(getContrast(b, a)).toBe(getContrast(a, b));
  });
});

test('the nearest colour that passes does pass, and what passes already stays', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), fc.tuple(channel, channel, channel), (colour, ground) => {
      const isEnough = (hex: string): boolean => getContrast(parseColour(hex)!, ground) >= 4.5;
      const found = findPassing(colour, isEnough);
      expect(found !== undefined && isEnough(found)).toBe(true);
      if (isEnough(formatHex(colour))) expect(found).toBe(formatHex(colour));
    }),
  );
  expect(findPassing([1, 2, 3], () => false)).toBeUndefined();
});
