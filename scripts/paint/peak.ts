import { stroke, touch } from './brush.ts';
import type { Point } from './brush.ts';
import { clamp, cloud, crests, noise, smooth } from './chance.ts';
import type { Chance } from './chance.ts';
import { AZURITE, blend, glaze, hide, INK, MALACHITE, OCHRE } from './sheet.ts';
import type { Rgb, Sheet } from './sheet.ts';

/** One mountain. Lengths are pixels; amounts of pigment are 0 to about 1. */
export interface Peak {
  x: number;
  /** Where its foot would stand if no mist hid it. */
  foot: number;
  height: number;
  /** Half of its breadth at the foot. */
  half: number;
  /** How dark: far .25, near 1. */
  tone: number;
  azurite?: number;
  malachite?: number;
  ochre?: number;
  /** Bend of its sides: 1 straight as a roof, 2 and more domed as a karst tower, below 1 hollow as a spire. */
  dome?: number;
  /** How torn its outline is, 0 to 2. */
  rough?: number;
  /** How many texture strokes and moss dots, 0 to 2. */
  strokes?: number;
  moss?: number;
  /** Part of its height that mist leaves free, from the top. */
  clear?: number;
  /** How much the side away from the light lies in shadow, 0 to 1: a jagged line falls from the summit between the two. */
  shadow?: number;
  /** Colour of the body under the washes; by default that of the paper. Far hills take on that of the air. */
  body?: Rgb | undefined;
}

/** The height of an outline, as y, for each x. */
export type Skyline = (x: number) => number;

/**
 * Paints a mountain in front of all that is on the sheet: a body of paper that hides what is behind, washes of ink in the
 * folds of its rock, mineral colour over them, texture strokes (皴) that fall from the summit, an outline of changing
 * pressure, moss dots (苔点) along the edges. Answers its outline, so that things can stand on it.
 */
export function paintPeak(sheet: Sheet, peak: Peak, chance: Chance): Skyline {
  const seed = chance() * 900;
  const skyline = shapeSkyline(peak, seed, chance);
  washBody(sheet, peak, seed, skyline);
  drawTexture(sheet, peak, seed, skyline, chance);
  drawOutline(sheet, peak, skyline, chance);
  dotMoss(sheet, peak, skyline, chance);
  return skyline;
}

/** Sides of unequal breadth that fall in cliffs and ledges, then torn by noise. */
function shapeSkyline(
  { x: middle, foot, height, half, dome = 1.6, rough = 1 }: Peak,
  seed: number,
  chance: Chance,
): Skyline {
  const breadth = [half * (0.8 + chance() * 0.45), half * (0.8 + chance() * 0.45)];
  const steps = 3 + chance() * 3;
  return (x) => {
    const out = Math.abs(x - middle) / breadth[x < middle ? 0 : 1]!;
    const side = x < middle ? 0 : 40;
    const ledge = noise(out * steps + seed, side + seed) * 0.16 * rough;
    const way = Math.max(0, out + ledge * smooth(0, 0.25, out));
    const level =
      Math.max(0, 1 - 0.3 * way - 0.7 * way ** dome) ** (dome < 1 ? 1.6 : 1.15) - Math.max(0, way - 1) * 0.3;
    const torn =
      cloud(x / (half * 0.55) + seed, seed, 5) * 0.24 + (crests(x / (half * 0.4) + seed, 3.3, 3) - 0.45) * 0.12;
    return foot - height * (level + torn * rough * (0.18 + 0.8 * clamp(level)) * smooth(1.5, 0.9, out));
  };
}

/** Where a pixel lies in the fan of lines that fall from the summit: across (0 in the middle), and down (0 to 1). */
function fall(peak: Peak, x: number, y: number): { across: number; down: number } {
  const down = clamp((y - peak.foot + peak.height) / peak.height, -0.2, 1.4);
  return { across: (x - peak.x) / (peak.half * (0.3 + 0.75 * Math.max(0, down))), down };
}

function washBody(sheet: Sheet, peak: Peak, seed: number, skyline: Skyline): void {
  const {
    tone,
    height,
    half,
    foot,
    azurite = 0,
    malachite = 0,
    ochre = 0,
    clear = 0.85,
    shadow = 0.12,
    body: colour,
  } = peak;
  const folds = clamp(half / 110, 1.2, 4);
  for (let x = Math.max(0, Math.floor(peak.x - half * 1.4)); x < Math.min(sheet.width, peak.x + half * 1.4); x++) {
    const top = skyline(x);
    const wet = 0.75 + 0.4 * noise(x / 130 + seed, 8.2);
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(sheet.height, foot + 30); y++) {
      const depth = (y - top) / height;
      const drift = cloud(x / 260 + seed, y / 60, 3);
      const mist = smooth(clear - 0.5, clear, (y - foot + height) / height + drift * 0.35);
      const body =
        clamp(y - top) *
        (1 - smooth(clear, clear + 0.22, (y - foot + height) / height + drift * 0.4)) *
        smooth(foot + 30, foot - 30, y);
      if (body < 0.004) continue;
      hide(sheet, x, y, body, colour);
      const { across, down } = fall(peak, x, y);
      const bent = across * folds + cloud(x / 90 + seed, y / 110, 3) * 0.55;
      const rock = crests(bent + seed, down * 1.3 + seed, 3);
      const shade = clamp((crests(bent + 0.09 + seed, down * 1.3 + seed, 3) - rock) * 3.4, -1, 1);
      const fibre = noise(bent * 9 + seed, down * 7) * 0.6 + noise(bent * 21, down * 13 + seed) * 0.4;
      const grain = 1 + 0.2 * noise(x * 0.8, y * 0.8) + 0.16 * noise(x * 0.21, y * 0.21 + 5);
      const ridge = across - 0.08 - cloud(down * 2.2 + seed, seed, 5) * 0.5 - noise(y / 9, seed) * 0.03;
      const dark = smooth(-0.03, 0.05, ridge) * (1 - smooth(0.25, 1.5, ridge) * 0.6) * Math.exp(-depth * 0.9) * shadow;
      const crown = (1 - Math.min(0.8, shadow)) * Math.exp(-depth * 6.5) * 0.5 * wet + dark;
      const ink =
        crown +
        Math.max(0, shade) * 0.72 * Math.exp(-depth * 1.2) +
        smooth(0.05, 0.6, fibre + shade * 0.7) * 0.3 * Math.exp(-depth * 1.8) +
        0.07;
      const light = clamp(0.62 - shade * 0.5) * (0.75 + 0.45 * noise(x / 100 + seed, y / 70));
      const blue = azurite * (1 - smooth(0.02, 0.42, depth + drift * 0.25)) * light;
      const green = malachite * smooth(0, 0.16, depth) * (1 - smooth(0.25, 0.75, depth + drift * 0.3)) * light;
      const earth = ochre * smooth(0.28, 0.6, depth) * (1 - smooth(0.6, 1, depth + drift * 0.3)) * 0.5;
      const seen = body * (1 - mist) * grain;
      glaze(
        sheet,
        x,
        y,
        blend([INK, ink * tone], [AZURITE, blue * 0.75], [MALACHITE, green * 0.7], [OCHRE, earth]),
        seen,
      );
    }
  }
}

/** Long fibres that follow the fall of the rock, gathered along its creases. */
function drawTexture(sheet: Sheet, peak: Peak, seed: number, skyline: Skyline, chance: Chance): void {
  const count = Math.round(((peak.strokes ?? 1) * peak.half * peak.height) / 420);
  for (let i = 0; i < count; i++) {
    let x = peak.x + (chance() * 2 - 1) * peak.half * 0.95;
    const top = skyline(x);
    let y = top + chance() ** 1.7 * peak.height * 0.55;
    const depth = (y - top) / peak.height;
    const seen =
      1 - smooth((peak.clear ?? 0.85) - 0.45, (peak.clear ?? 0.85) - 0.08, (y - peak.foot + peak.height) / peak.height);
    if (y > peak.foot || noise(x / 46 + seed, y / 90) < -0.05 || seen < 0.1) continue;
    const points: Point[] = [[x, y]];
    const length = (0.05 + chance() * 0.1) * peak.height;
    for (let k = 1; k <= 4; k++) {
      const lean = fall(peak, x, y).across * 0.42 + noise(x / 50 + seed, y / 50) * 0.55;
      x += lean * (length / 4);
      y += length / 4;
      if (y < skyline(x) + 2) break;
      points.push([x, y]);
    }
    const ink = (0.22 + chance() * 0.4) * Math.exp(-depth * 1.5) * seen * peak.tone;
    stroke(sheet, points, { width: 1.2 + chance() * 1.5 * peak.tone, end: 0.5, ink, dry: 0.5 });
  }
}

function drawOutline(sheet: Sheet, peak: Peak, skyline: Skyline, chance: Chance): void {
  const from = peak.x - peak.half * 1.1;
  let x = from;
  while (x < peak.x + peak.half * 1.1) {
    const length = 30 + chance() * 90;
    const points: Point[] = [];
    for (let at = x; at < x + length; at += 3) points.push([at, skyline(at) + 0.8]);
    const [, y] = points[points.length >> 1]!;
    const seen =
      1 - smooth((peak.clear ?? 0.85) - 0.4, (peak.clear ?? 0.85) - 0.05, (y - peak.foot + peak.height) / peak.height);
    const press = y > peak.foot - peak.height * 0.13 ? 0 : 0.35 + chance() * 0.65;
    if (seen * press > 0.02)
      stroke(sheet, points, {
        width: 1 + 2.2 * press * peak.tone,
        end: 0.8,
        ink: (0.35 + press * 0.65) * peak.tone * seen,
        dry: 0.35,
      });
    x += length * (0.7 + chance() * 0.3);
  }
}

function dotMoss(sheet: Sheet, peak: Peak, skyline: Skyline, chance: Chance): void {
  const count = Math.round((peak.moss ?? 0) * peak.half * 0.8);
  const family = chance() * 100;
  for (let i = 0; i < count; i++) {
    const x = peak.x + (chance() * 2 - 1) * peak.half;
    const top = skyline(x);
    const y = top + (chance() < 0.6 ? chance() * 5 - 1 : chance() ** 2 * peak.height * 0.4);
    if (noise(x / 30 + family, y / 60) < 0.12 || y > peak.foot - peak.height * (1 - (peak.clear ?? 0.85) + 0.18))
      continue;
    const size = (0.8 + chance() * 1.6) * (0.5 + peak.tone * 0.6);
    touch(sheet, x, y, [size, size * (0.9 + chance() * 0.7)], (0.5 + chance()) * peak.tone);
  }
}
