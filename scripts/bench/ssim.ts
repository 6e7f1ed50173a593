const WINDOW = 8;
const STEP = 4;
/** The constants of Wang et al. 2004, K1 = 0.01 and K2 = 0.03, for values to 255. */
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/**
 * Mean structural similarity of two grey pictures of one size (Wang, Bovik, Sheikh, Simoncelli 2004), over even windows of 8 × 8
 * pixels, four pixels apart. 1 means the same.
 */
export function measureSsim(one: Uint8Array, other: Uint8Array, width: number, height: number): number {
  if (one.length !== width * height || other.length !== one.length) throw new Error('two grey pictures of one size');
  let [sum, windows] = [0, 0];
  for (let top = 0; top + WINDOW <= height; top += STEP) {
    for (let left = 0; left + WINDOW <= width; left += STEP) {
      sum += compareWindow(one, other, top * width + left, width);
      windows += 1;
    }
  }
  return sum / windows;
}

function compareWindow(one: Uint8Array, other: Uint8Array, start: number, width: number): number {
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let y = 0; y < WINDOW; y += 1) {
    for (let at = start + y * width, end = at + WINDOW; at < end; at += 1) {
      const [x, z] = [one[at]!, other[at]!];
      a += x;
      b += z;
      aa += x * x;
      bb += z * z;
      ab += x * z;
    }
  }
  const count = WINDOW * WINDOW;
  const [meanA, meanB] = [a / count, b / count];
  const spread = (aa + bb) / count - meanA ** 2 - meanB ** 2;
  const together = ab / count - meanA * meanB;
  return ((2 * meanA * meanB + C1) * (2 * together + C2)) / ((meanA ** 2 + meanB ** 2 + C1) * (spread + C2));
}
