import { flyBirds } from '../afloat.ts';
import { stroke, touch } from '../brush.ts';
import type { Point } from '../brush.ts';
import { clamp, cloud, makeChance, noise } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { paintPeak } from '../peak.ts';
import { AZURITE, blend, CINNABAR, eachPixel, glaze, INK, makeSheet, RICE } from '../sheet.ts';
import type { Rgb, Sheet } from '../sheet.ts';
import { growPine } from '../trees.ts';
import { driftMist, grainPaper, washBand } from '../weather.ts';

const COLD = blend([INK, 0.7], [AZURITE, 0.4]);
const SNOW: Rgb = [0.965, 0.95, 0.915];
const HAZE: Rgb = [0.87, 0.86, 0.82];

/** A pass in snow mountains: the snow is bare paper, the sky and the rock are painted around it. */
export function paintPass(): Sheet {
  const sheet = makeSheet(1080, 1920, RICE);
  const chance = makeChance(1935);
  washBand(sheet, 1060, -300, 0.42, COLD);
  washBand(sheet, 1060, 1560, 0.42, COLD);
  eachPixel(sheet, [0, 0, 1080, 1420], (x, y) =>
    glaze(sheet, x, y, COLD, clamp(cloud(x / 420, y / 130, 5) * 0.34 * (1 - y / 1420))),
  );
  const snow = { azurite: 0.14, dome: 1.15, rough: 1.7, strokes: 0.7, moss: 0, body: SNOW };
  for (const [x, height, half] of [
    [60, 470, 430],
    [620, 640, 500],
    [1050, 480, 400],
    [330, 330, 330],
  ] as const) {
    paintPeak(sheet, { ...snow, x, foot: 1440, height, half, tone: 0.42, shadow: 0.75, clear: 0.85 }, chance);
  }
  driftMist(sheet, 1310, 1480, 0.9, 6.2, HAZE);
  for (const [x, height, half] of [
    [-40, 500, 440],
    [1120, 560, 470],
  ] as const) {
    paintPeak(sheet, { ...snow, x, foot: 1760, height: height + 60, half, tone: 0.7, shadow: 0.7, clear: 1.2 }, chance);
  }
  paintPeak(
    sheet,
    { ...snow, x: 470, foot: 2050, height: 690, half: 900, tone: 0.34, shadow: 0.25, rough: 0.7, clear: 1.4 },
    chance,
  );
  for (const [x, height, half] of [
    [-70, 520, 330],
    [1150, 560, 380],
  ] as const) {
    paintPeak(
      sheet,
      { ...snow, x, foot: 2010, height, half, tone: 1, shadow: 0.6, strokes: 1.2, moss: 0.6, clear: 1.4 },
      chance,
    );
  }
  walkPath(sheet, chance);
  for (const [x, y, height, lean] of [
    [60, 1730, 250, 0.6],
    [150, 1830, 170, 0.3],
    [1000, 1700, 230, -0.6],
    [920, 1800, 150, -0.3],
  ] as const) {
    growPine(sheet, x, y, height, lean, chance, 1.3);
  }
  flyBirds(sheet, [420, 640], [620, 600], 3, 17, chance);
  fallSnow(sheet, chance);
  grainPaper(sheet, chance);
  return sheet;
}

/** A file of walkers winding up to the pass, packs on their backs, one of them with a flag. */
function walkPath(sheet: Sheet, chance: Chance): void {
  const way: Point[] = [];
  for (let i = 0; i <= 120; i++) {
    const t = i / 120;
    way.push([520 + Math.sin(t * 8.4 + 0.4) * (250 * (1 - t) ** 0.9 + 10), 1925 - 545 * t ** 0.8]);
  }
  for (let print = 0; print < 700; print++) {
    const [x, y] = way[Math.floor(chance() * 121)]!;
    const far = (1925 - y) / 545;
    touch(
      sheet,
      x + (chance() - 0.5) * 34 * (1.1 - far),
      y + (chance() - 0.5) * 8,
      [2.6 * (1.15 - far), 1.3 * (1.15 - far)],
      0.3,
      COLD,
    );
  }
  let flag = true;
  for (let i = 16; i < 114; i += 1.6 + chance() * 2.2) {
    const [x, y] = way[Math.floor(i)]!;
    const tall = 40 * (1 - i / 120) ** 1.2 + 6;
    walk(sheet, x + (chance() - 0.5) * tall * 0.3, y, tall, chance);
    if (flag && i > 34) raiseFlag(sheet, x + tall * 0.22, y - tall * 0.1, tall);
    if (i > 34) flag = false;
  }
}

function walk(sheet: Sheet, x: number, y: number, tall: number, chance: Chance): void {
  const lean = tall * 0.08;
  for (const side of [-1, 1])
    stroke(
      sheet,
      [
        [x + lean, y - tall * 0.45],
        [x + side * tall * 0.11, y],
      ],
      { width: tall * 0.1, end: tall * 0.06, ink: 1.4 },
    );
  stroke(
    sheet,
    [
      [x + lean * 0.6, y - tall * 0.36],
      [x + lean * 1.3, y - tall * 0.8],
    ],
    { width: tall * 0.26, end: tall * 0.16, ink: 1.5, pigment: blend([INK, 0.85], [AZURITE, 0.2]) },
  );
  touch(sheet, x - tall * 0.1, y - tall * 0.66, [tall * 0.12, tall * 0.14], 1.2);
  touch(sheet, x + lean * 1.9, y - tall * 0.92, [tall * 0.1, tall * 0.105], 1.7);
  if (chance() < 0.4)
    stroke(
      sheet,
      [
        [x + tall * 0.26, y],
        [x + tall * 0.2, y - tall * 0.75],
      ],
      { width: 1, ink: 1.1 },
    );
}

function raiseFlag(sheet: Sheet, x: number, y: number, tall: number): void {
  stroke(
    sheet,
    [
      [x, y],
      [x + 2, y - tall * 2.6],
    ],
    { width: 1.5, ink: 1.6 },
  );
  for (let i = 0; i < 9; i++) {
    const top = y - tall * 2.6 + i * 1.6;
    stroke(
      sheet,
      [
        [x + 2, top],
        [x + tall * 0.6, top + 2.5],
        [x + tall * 1.25, top - 1.5],
      ],
      { width: 2.2, ink: 0.9, pigment: CINNABAR },
    );
  }
}

function fallSnow(sheet: Sheet, chance: Chance): void {
  for (let i = 0; i < 900; i++) {
    const [x, y, size] = [chance() * sheet.width, 380 + chance() * 1540, 0.8 + chance() ** 3 * 3.4];
    if (noise(x / 200, y / 200) < -0.25) continue;
    eachPixel(sheet, [x - size, y - size, x + size + 1, y + size + 1], (px, py) => {
      const at = (py * sheet.width + px) * 3;
      const share = clamp(size + 0.5 - Math.hypot(px - x, py - y)) * 0.85;
      for (let k = 0; k < 3; k++) sheet.colours[at + k]! += (0.985 - k * 0.012 - sheet.colours[at + k]!) * share;
    });
  }
}
