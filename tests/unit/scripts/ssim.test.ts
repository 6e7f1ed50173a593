import { expect, test } from 'vitest';
import { measureSsim } from '../../../scripts/bench/ssim.ts';

const SIZE = 16;
const paint = (shade: (x: number, y: number) => number) =>
  Uint8Array.from({ length: SIZE * SIZE }, (_, at) => shade(at % SIZE, Math.floor(at / SIZE)));
const board = paint((x, y) => ((x + y) % 2 === 0 ? 200 : 50));

test('is 1 for the same picture', () => {
  expect(measureSsim(board, board, SIZE, SIZE)).toBeCloseTo(1, 10);
});

test('compares means alone where both are flat', () => {
  const [a, b, c1] = [100, 120, (0.01 * 255) ** 2];
  const wanted = (2 * a * b + c1) / (a * a + b * b + c1);
  const found = measureSsim(
    paint(() => a),
    paint(() => b),
    SIZE,
    SIZE,
  );
  expect(found).toBeCloseTo(wanted, 10);
});

test('falls to less than nothing for the reverse', () => {
  const reverse = paint((x, y) => ((x + y) % 2 === 0 ? 50 : 200));
  expect(measureSsim(board, reverse, SIZE, SIZE)).toBeLessThan(-0.9);
});

test('refuses pictures of two sizes', () => {
  expect(() => measureSsim(board, board.slice(1), SIZE, SIZE)).toThrow('one size');
});
