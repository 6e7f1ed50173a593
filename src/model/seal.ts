/** Place and size of each sign in a square of 100, by their number: x of its middle, y of its foot. */
export const SEAL_PLACES: Record<number, [x: number, y: number, size: number][]> = {
  1: [[50, 75, 68]],
  2: [
    [50, 45, 42],
    [50, 87, 42],
  ],
  3: [
    [70, 44, 37],
    [70, 85, 37],
    [30, 64, 37],
  ],
  4: [
    [70, 44, 37],
    [70, 85, 37],
    [30, 44, 37],
    [30, 85, 37],
  ],
};
/** The stone's edge is worn: corners are chipped and no side is straight. */
export const SEAL_EDGE =
  'M6 5l25-1 33 1 28-1q4 0 4 4l-1 31 1 29-1 24q0 4-4 4l-29-1-30 1-24-1q-4 0-4-4l1-27-1-30 1-25q0-3 1-4z';
