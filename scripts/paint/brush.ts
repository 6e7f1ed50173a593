import { clamp, mix, noise, smooth } from './chance.ts';
import { glaze, hide, INK } from './sheet.ts';
import type { Rgb, Sheet } from './sheet.ts';

export type Point = [x: number, y: number];

/** How a stroke is drawn. */
export interface Stroke {
  /** Width in pixels where the brush is set down, and where it is lifted. */
  width: number;
  end?: number;
  /** Amount of pigment; 1 is dark, 2.5 black. */
  ink: number;
  pigment?: Rgb;
  /** 0 a wet brush, 1 one that leaves streaks and lets go towards the end. */
  dry?: number;
  /** Hides what is behind the stroke, as a trunk does; otherwise it shines through. */
  solid?: boolean;
}

let scratch = new Float32Array(1 << 16);

/**
 * Draws one stroke along points, rounded into a curve. Where a stroke crosses itself it does not grow darker: its whole
 * shape is found first and laid on the sheet at once, as a brush does that never leaves the paper.
 */
export function stroke(
  sheet: Sheet,
  points: Point[],
  { width, end = width, ink, pigment = INK, dry = 0, solid }: Stroke,
): void {
  const path = curve(points);
  const reach = Math.max(width, end) / 2 + 2;
  const left = Math.floor(Math.min(...path.map(([x]) => x)) - reach);
  const top = Math.floor(Math.min(...path.map(([, y]) => y)) - reach);
  const columns = Math.ceil(Math.max(...path.map(([x]) => x)) + reach) - left + 1;
  const rows = Math.ceil(Math.max(...path.map(([, y]) => y)) + reach) - top + 1;
  if (columns * rows > scratch.length) scratch = new Float32Array(columns * rows * 2);
  else scratch.fill(0, 0, columns * rows);
  for (let i = 0; i < path.length; i++) {
    const [x, y] = path[i]!;
    const [beforeX, beforeY] = path[Math.max(0, i - 1)]!;
    const [afterX, afterY] = path[Math.min(path.length - 1, i + 1)]!;
    const length = Math.hypot(afterX - beforeX, afterY - beforeY) || 1;
    const [acrossX, acrossY] = [-(afterY - beforeY) / length, (afterX - beforeX) / length];
    const along = i / Math.max(1, path.length - 1);
    const radius = Math.max(0.35, (mix(width, end, along) / 2) * (1 + 0.22 * noise(x * 0.05, y * 0.05 + 7)));
    for (let py = Math.floor(y - radius - 1); py <= y + radius + 1; py++) {
      for (let px = Math.floor(x - radius - 1); px <= x + radius + 1; px++) {
        const edge = clamp(radius + 0.5 - Math.hypot(px - x, py - y)) * Math.min(1, radius * 1.4);
        if (edge === 0) continue;
        const across = ((px - x) * acrossX + (py - y) * acrossY) / radius;
        const streak = dry && noise(across * 3.2 + left, i * 0.02 + top) + noise(px * 0.4, py * 0.4) * 0.35;
        const held = dry ? smooth(dry * (0.75 + along) - 1.05, dry * (0.75 + along) - 0.5, streak) : 1;
        const at = (py - top) * columns + px - left;
        scratch[at] = Math.max(scratch[at]!, edge * held);
      }
    }
  }
  for (let i = 0; i < columns * rows; i++) {
    const covered = scratch[i]!;
    if (covered === 0) continue;
    const [x, y] = [left + (i % columns), top + Math.floor(i / columns)];
    if (solid) hide(sheet, x, y, Math.min(1, covered * 1.6) * 0.9);
    glaze(sheet, x, y, pigment, ink * covered);
  }
}

/** Points about a pixel apart on a curve through the given ones (Catmull-Rom). */
function curve(points: Point[]): Point[] {
  if (points.length === 1) return points;
  const path: Point[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [-1, 0, 1, 2].map((k) => points[clamp(i + k, 0, points.length - 1)]!) as [
      Point,
      Point,
      Point,
      Point,
    ];
    const steps = Math.max(1, Math.ceil(Math.hypot(c[0] - b[0], c[1] - b[1])));
    for (let s = 0; s < steps; s++) path.push([0, 1].map((k) => bend(a[k]!, b[k]!, c[k]!, d[k]!, s / steps)) as Point);
  }
  return [...path, points.at(-1)!];
}

function bend(a: number, b: number, c: number, d: number, t: number): number {
  return b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/** One touch of the tip of the brush, an ellipse with a soft edge. */
export function touch(sheet: Sheet, x: number, y: number, [rx, ry]: Point, ink: number, pigment: Rgb = INK): void {
  const soft = Math.min(0.9, 0.8 / Math.min(rx, ry));
  for (let py = Math.floor(y - ry - 1); py <= y + ry + 1; py++) {
    for (let px = Math.floor(x - rx - 1); px <= x + rx + 1; px++) {
      const away = Math.hypot((px - x) / rx, (py - y) / ry);
      glaze(sheet, px, py, pigment, ink * (1 - smooth(1 - soft, 1 + soft, away)));
    }
  }
}

/** A wash that spreads into wet paper: dark in the middle, gone at the rim. */
export function bloom(sheet: Sheet, x: number, y: number, [rx, ry]: Point, ink: number, pigment: Rgb = INK): void {
  for (let py = Math.floor(y - ry); py <= y + ry; py++) {
    for (let px = Math.floor(x - rx); px <= x + rx; px++) {
      const away = Math.hypot((px - x) / rx, (py - y) / ry) + noise(px * 0.03, py * 0.03) * 0.16;
      glaze(sheet, px, py, pigment, ink * (1 - smooth(0.1, 1, away)));
    }
  }
}

/** Fills a polygon: first hidden behind `colour` (bare paper), so that it stands in front, then washed with pigment. */
export function fill(sheet: Sheet, outline: Point[], ink: number, pigment: Rgb = INK, colour: Rgb = sheet.paper): void {
  const ys = outline.map(([, y]) => y);
  const xs = outline.map(([x]) => x);
  const [left, right] = [Math.floor(Math.min(...xs)), Math.ceil(Math.max(...xs))];
  const covered = new Float32Array(right - left + 2);
  for (let y = Math.floor(Math.min(...ys)); y <= Math.max(...ys); y++) {
    covered.fill(0);
    for (const line of [0.125, 0.375, 0.625, 0.875]) {
      const cuts = crossings(outline, y + line);
      for (let i = 0; i + 1 < cuts.length; i += 2) coverSpan(covered, cuts[i]! - left, cuts[i + 1]! - left);
    }
    for (let i = 0; i < covered.length; i++) {
      if (covered[i] === 0) continue;
      hide(sheet, left + i, y, covered[i]!, colour);
      glaze(
        sheet,
        left + i,
        y,
        pigment,
        ink * covered[i]! * (1 + 0.14 * noise((left + i) * 0.03, y * 0.03) + 0.1 * noise((left + i) * 0.4, y * 0.4)),
      );
    }
  }
}

function crossings(outline: Point[], y: number): number[] {
  const cuts: number[] = [];
  for (let i = 0; i < outline.length; i++) {
    const [[ax, ay], [bx, by]] = [outline[i]!, outline[(i + 1) % outline.length]!];
    if (ay <= y !== by <= y) cuts.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return cuts.sort((a, b) => a - b);
}

/** Adds a quarter of each pixel's share in a span of one of its four lines. */
function coverSpan(covered: Float32Array, from: number, to: number): void {
  for (let i = Math.floor(from); i <= to; i++) covered[i]! += clamp(Math.min(i + 1, to) - Math.max(i, from)) / 4;
}
