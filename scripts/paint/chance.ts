/** Answers numbers from 0 to below 1; the same seed answers the same row of them. */
export type Chance = () => number;

/** A row of chances by its seed (mulberry32). */
export function makeChance(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
/** 0 up to `a`, 1 from `b` on, an S between them; `a` may be the greater one. */
export const smooth = (a: number, b: number, value: number): number => {
  const t = clamp((value - a) / (b - a));
  return t * t * (3 - 2 * t);
};

const SIZE = 256;
const order = new Uint8Array(SIZE * 2);
const slopes = new Float32Array(SIZE * 2);
{
  const chance = makeChance(1921);
  const shuffled = Array.from({ length: SIZE }, (_, i) => i);
  for (let i = SIZE - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  for (let i = 0; i < SIZE; i++) {
    order[i] = order[i + SIZE] = shuffled[i]!;
    const angle = chance() * Math.PI * 2;
    slopes[i * 2] = Math.cos(angle);
    slopes[i * 2 + 1] = Math.sin(angle);
  }
}

/** The slope of one corner of the grid times the way from it. */
function pull(cellX: number, cellY: number, dx: number, dy: number): number {
  const i = order[order[cellX & 255]! + (cellY & 255)]! * 2;
  return slopes[i]! * dx + slopes[i + 1]! * dy;
}

/** Gradient noise after Perlin, about -1 to 1, one hill a unit. */
export function noise(x: number, y: number): number {
  const [cellX, cellY] = [Math.floor(x), Math.floor(y)];
  const [dx, dy] = [x - cellX, y - cellY];
  const u = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
  const v = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
  const top = mix(pull(cellX, cellY, dx, dy), pull(cellX + 1, cellY, dx - 1, dy), u);
  const bottom = mix(pull(cellX, cellY + 1, dx, dy - 1), pull(cellX + 1, cellY + 1, dx - 1, dy - 1), u);
  return mix(top, bottom, v) * 1.5;
}

/** Noise upon noise, each half as high and half as wide as the one before: about -1 to 1. */
export function cloud(x: number, y: number, octaves: number): number {
  let sum = 0;
  for (let i = 0; i < octaves; i++) sum += noise(x * 2 ** i, y * 2 ** i + i * 17.3) / 2 ** (i + 1);
  return sum;
}

/** Creased noise: 1 along sharp crests, near 0 in the hollows between. */
export function crests(x: number, y: number, octaves: number): number {
  let [sum, weight] = [0, 1];
  for (let i = 0; i < octaves; i++) {
    const crest = (1 - Math.abs(noise(x * 2.1 ** i, y * 2.1 ** i + i * 9.7))) ** 2 * weight;
    weight = Math.min(1, crest * 1.5);
    sum += crest * 0.55 * 0.5 ** i;
  }
  return sum;
}
