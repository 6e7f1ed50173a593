/** One range of mountains: the line of its crests and the ground below it, in a frame of WIDTH × HEIGHT. */
export interface Landscape {
  /** Far to near; SVG paths: the mountains, and the furrows that a dry brush leaves on their sides. */
  ranges: { body: string; furrows: string }[];
  sun: { x: number; y: number; r: number };
  /** Three birds, one path. */
  birds: string;
}

export const WIDTH = 1600;
export const HEIGHT = 900;

/** How each range stands, far to near: where its foot is, how high it rises, how many summits, how rough. */
const RANGES = [
  { foot: 770, height: 230, summits: 5, rough: 0.2 },
  { foot: 790, height: 280, summits: 5, rough: 0.3 },
  { foot: 850, height: 240, summits: 4, rough: 0.34 },
  { foot: 905, height: 110, summits: 6, rough: 0.2 },
];
const STEP = 8;
/** Share of the points of a crest below which a furrow runs. */
const FURROWS = 0.45;

/**
 * Draws an ink landscape from a word: the same word gives the same mountains.
 * The middle third stands alone on a phone, so that summits are spread evenly, with one always near the middle.
 */
export function drawLandscape(word: string): Landscape {
  const random = makeRandom(word);
  const ranges = RANGES.map((range) => drawRange(range, random));
  const x = 625 + Math.round(random() * 40);
  const y = 430 + Math.round(random() * 40);
  const birds = [0, 1, 2].map((index) => {
    const [bx, by] = [x + 16 + index * 22 + random() * 8, y + 52 - (index % 2) * 18 + random() * 12].map(Math.round);
    return `M${bx} ${by}q4-5 7-1q4-5 8 0`;
  });
  return { ranges, sun: { x, y, r: 31 }, birds: birds.join('') };
}

function drawRange(range: (typeof RANGES)[number], random: () => number): Landscape['ranges'][number] {
  const { foot, height, summits, rough } = range;
  const peaks = Array.from({ length: summits }, (_, index) => ({
    at: ((index + 0.5 + (random() - 0.5) * 0.7) / summits) * WIDTH,
    rise: height * (0.45 + random() * 0.55),
    half: (WIDTH / summits) * (0.55 + random() * 0.35),
    lean: 0.75 + random() * 0.5,
  }));
  const noise = makeNoise(random);
  const points: string[] = [];
  const furrows: string[] = [];
  let before = 0;
  for (let x = 0; x <= WIDTH; x += STEP) {
    let top = 0;
    for (const { at, rise, half, lean } of peaks) {
      const side = x < at ? half * lean : half / lean;
      const slope = Math.max(0, 1 - Math.abs(x - at) / side);
      top = Math.max(top, rise * slope ** 1.35);
    }
    const y = Math.round(foot - top - height * rough * noise(x) * (0.35 + top / height));
    points.push(x === 0 ? `M0 ${y}l` : `${STEP} ${y - before}`);
    if (random() < FURROWS && x > 0)
      furrows.push(`M${x} ${y + 3}l${before < y ? 2 : -2} ${Math.round(12 + top * (0.1 + random() * 0.3))}`);
    before = y;
  }
  const body = `${points.join(' ').replaceAll('l ', 'l').replaceAll(' -', '-')}V${HEIGHT}H0z`;
  return { body, furrows: furrows.join('') };
}

/** Rough line of about -1…1: four octaves, each half as strong and twice as fine. */
function makeNoise(random: () => number): (x: number) => number {
  const octaves = [140, 62, 28, 12].map((length, index) => ({
    length,
    strength: 0.6 ** index,
    knots: Array.from({ length: Math.ceil(WIDTH / length) + 2 }, () => random() * 2 - 1),
  }));
  return (x) => {
    let sum = 0;
    for (const { length, strength, knots } of octaves) {
      const at = Math.floor(x / length);
      const share = x / length - at;
      sum += strength * (knots[at]! * (1 - share) + knots[at + 1]! * share);
    }
    return sum / 2;
  };
}

/** Mulberry32, seeded with an FNV-1a hash of the word. */
function makeRandom(word: string): () => number {
  let seed = 0x811c9dc5;
  for (const character of word) seed = Math.imul(seed ^ character.codePointAt(0)!, 0x01000193);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
