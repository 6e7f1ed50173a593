import { bloom, stroke, touch } from './brush.ts';
import type { Point } from './brush.ts';
import { mix } from './chance.ts';
import type { Chance } from './chance.ts';
import { AZURITE, blend, INK, MALACHITE, OCHRE, UMBER } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const BARK = blend([INK, 0.75], [UMBER, 0.35]);
const NEEDLES = blend([INK, 0.35], [MALACHITE, 0.35], [AZURITE, 0.15]);
const LEAVES = blend([INK, 0.2], [MALACHITE, 0.6], [OCHRE, 0.2]);

/** An old pine: a leaning trunk, boughs to both sides, flat clouds of needles on them. `lean` -1 to 1. */
export function growPine(
  sheet: Sheet,
  x: number,
  y: number,
  height: number,
  lean: number,
  chance: Chance,
  ink = 1.5,
): void {
  const trunk: Point[] = [];
  let [at, slope] = [x, lean];
  for (let i = 0; i <= 8; i++) {
    trunk.push([at, y - (height * i) / 8]);
    slope = slope * 0.85 + (chance() - 0.5) * 0.9;
    at += slope * height * 0.055;
  }
  stroke(sheet, trunk, {
    width: height * 0.062,
    end: height * 0.016,
    ink: ink * 0.8,
    pigment: BARK,
    dry: 0.2,
    solid: true,
  });
  stroke(
    sheet,
    trunk.map(([px, py]) => [px + height * 0.02, py]),
    { width: height * 0.02, end: height * 0.006, ink: ink * 0.7, dry: 0.6 },
  );
  for (const side of [-1, 0.5, 1]) {
    stroke(
      sheet,
      [
        [x, y - height * 0.05],
        [x + side * height * 0.04, y - 1],
        [x + side * height * 0.085, y + height * 0.008],
      ],
      { width: height * 0.03, end: 1, ink: ink * 0.8, pigment: BARK },
    );
  }
  for (let i = 3; i <= 8; i++) {
    const [fromX, fromY] = trunk[i]!;
    const side = i % 2 === 0 ? 1 : -1;
    const reach = height * (0.42 - i * 0.028) * (0.75 + chance() * 0.45);
    const end: Point = [fromX + side * reach, fromY + height * (0.02 - chance() * 0.05)];
    stroke(sheet, [[fromX, fromY], [mix(fromX, end[0], 0.5), mix(fromY, end[1], 0.5) - height * 0.03], end], {
      width: height * 0.024,
      end: height * 0.008,
      ink: ink * 0.8,
      pigment: BARK,
    });
    spreadNeedles(sheet, end[0], end[1], height * (0.2 + chance() * 0.08), ink, chance);
    if (chance() < 0.8)
      spreadNeedles(
        sheet,
        mix(fromX, end[0], 0.5),
        mix(fromY, end[1], 0.5) - height * 0.045,
        height * 0.15,
        ink,
        chance,
      );
    if (i > 4) spreadNeedles(sheet, fromX - side * reach * 0.45, fromY - height * 0.015, height * 0.14, ink, chance);
  }
  spreadNeedles(sheet, trunk[8]![0], trunk[8]![1], height * 0.19, ink, chance);
}

/** One flat cloud of needles, each a short stroke that fans upwards from its underside. */
function spreadNeedles(sheet: Sheet, x: number, y: number, breadth: number, ink: number, chance: Chance): void {
  bloom(sheet, x, y - breadth * 0.12, [breadth * 0.85, breadth * 0.3], ink * 0.42, NEEDLES);
  for (let i = 0; i < breadth * 2.4; i++) {
    const out = chance() * 2 - 1;
    const root: Point = [x + out * breadth * 0.72, y - (1 - out * out) * breadth * 0.16 * chance()];
    const angle = -Math.PI / 2 + out * 0.85 + (chance() - 0.5) * 0.9;
    const length = breadth * (0.12 + chance() * 0.12) + 2;
    const tip: Point = [root[0] + Math.cos(angle) * length, root[1] + Math.sin(angle) * length];
    stroke(sheet, [root, tip], { width: 1.1, end: 0.5, ink: ink * (0.35 + chance() * 0.4) });
  }
}

/** Broad-leaved trees in a row: thin trunks, crowns of dots, some of them green. */
export function growGrove(
  sheet: Sheet,
  [left, right]: Point,
  ground: (x: number) => number,
  size: number,
  count: number,
  chance: Chance,
  ink = 1.2,
): void {
  for (let i = 0; i < count; i++) {
    const x = mix(left, right, (chance() + chance()) / 2);
    const tall = size * (0.6 + chance() * 0.8);
    const foot = ground(x);
    stroke(
      sheet,
      [
        [x, foot + 1],
        [x + (chance() - 0.5) * 3, foot - tall * 0.7],
        [x + (chance() - 0.5) * tall * 0.2, foot - tall * 1.25],
      ],
      { width: 0.9 + tall * 0.07, end: 0.6, ink: ink * 0.9 },
    );
    bloom(sheet, x, foot - tall, [tall * 0.55, tall * 0.55], ink * 0.4, LEAVES);
    for (let k = 0; k < 34; k++) {
      const [angle, out] = [chance() * 6.3, Math.sqrt(chance())];
      const spot: Point = [x + Math.cos(angle) * out * tall * 0.44, foot - tall + Math.sin(angle) * out * tall * 0.48];
      touch(
        sheet,
        spot[0],
        spot[1],
        [tall * 0.07 + 0.5, tall * 0.05 + 0.5],
        ink * (0.2 + chance() * 0.7),
        chance() < 0.4 ? LEAVES : INK,
      );
    }
  }
}

/** A willow by the water: boughs that arch from a short trunk, strands of leaves that hang from them in the wind. */
export function growWillow(
  sheet: Sheet,
  x: number,
  y: number,
  height: number,
  wind: number,
  chance: Chance,
  ink = 1,
): void {
  const fork: Point = [x - height * 0.03, y - height * 0.45];
  stroke(sheet, [[x, y], [x + height * 0.03, y - height * 0.22], fork], {
    width: height * 0.05,
    end: height * 0.034,
    ink: ink * 0.9,
    pigment: BARK,
    dry: 0.2,
    solid: true,
  });
  for (const side of [-1, 0.3, 1]) {
    stroke(
      sheet,
      [
        [x, y - height * 0.07],
        [x + side * height * 0.03, y - 6],
        [x + side * height * 0.08, y + 9],
      ],
      { width: height * 0.03, end: 1.5, ink: ink * 0.9, pigment: BARK },
    );
  }
  for (let bough = 0; bough < 11; bough++) {
    const out = (bough / 10) * 2 - 1 + (chance() - 0.5) * 0.15;
    const reach = height * (0.16 + Math.abs(out) * 0.3);
    const top: Point = [
      fork[0] + out * reach * 0.7,
      fork[1] - height * (0.36 - out * out * 0.15) * (0.85 + chance() * 0.25),
    ];
    const end: Point = [fork[0] + out * reach * 1.25, top[1] + height * (0.04 + Math.abs(out) * 0.12)];
    const arch: Point[] = [fork, [mix(fork[0], top[0], 0.3), mix(fork[1], top[1], 0.55)], top, end];
    stroke(sheet, arch, { width: height * 0.016, end: 0.7, ink: ink * 0.5, pigment: BARK, dry: 0.3 });
    for (let k = 0; k < 8 + Math.abs(out) * 20; k++) {
      const along = chance() ** 0.7;
      const root: Point = along < 0.5 ? between(arch[1]!, top, along * 2) : between(top, end, along * 2 - 1);
      hangStrand(
        sheet,
        [root[0] + (chance() - 0.5) * 12, root[1]],
        height * (0.18 + chance() * 0.3),
        wind,
        chance,
        ink,
      );
    }
  }
}

function between([ax, ay]: Point, [bx, by]: Point, t: number): Point {
  return [mix(ax, bx, t), mix(ay, by, t)];
}

/** One hanging strand: a thread, and narrow leaves along it that point down. */
function hangStrand(sheet: Sheet, [x, y]: Point, length: number, wind: number, chance: Chance, ink: number): void {
  const sway = (chance() - 0.5) * 0.12;
  const at = (t: number): Point => [x + (wind + sway) * length * t * t, y + length * t];
  stroke(sheet, [at(0), at(0.35), at(0.7), at(1)], { width: 1.1, end: 0.5, ink: ink * 0.5, pigment: LEAVES });
  const pale = 0.2 + chance() * 0.36;
  for (let leaf = 0; leaf < length / 5; leaf++) {
    const [fromX, fromY] = at(chance() ** 0.8);
    const side = (chance() - 0.5) * 9 + wind * 10;
    stroke(
      sheet,
      [
        [fromX, fromY],
        [fromX + side, fromY + 11 + chance() * 5],
      ],
      { width: 2.6, end: 0.5, ink: ink * pale * (0.6 + chance() * 0.6), pigment: chance() < 0.1 ? INK : LEAVES },
    );
  }
}

/** Reeds of the near bank: blades that bend, a few with plumes. */
export function growReeds(
  sheet: Sheet,
  [left, right]: Point,
  y: number,
  height: number,
  count: number,
  chance: Chance,
  ink = 1,
): void {
  for (let i = 0; i < count; i++) {
    const x = mix(left, right, chance());
    const foot = y + (chance() - 0.3) * height * 0.3;
    const tall = height * (0.45 + chance() * 0.6);
    const bend = (chance() - 0.3) * tall * 0.5;
    const tip: Point = [x + bend, foot - tall + Math.abs(bend) * 0.3];
    stroke(sheet, [[x, foot], [x + bend * 0.2, foot - tall * 0.6], tip], {
      width: 2.6,
      end: 0.6,
      ink: ink * (0.3 + chance() * 0.55),
      pigment: chance() < 0.5 ? INK : LEAVES,
    });
    if (chance() < 0.22)
      for (let k = 0; k < 9; k++)
        touch(sheet, tip[0] + bend * 0.02 * k, tip[1] - 4 + k * 3.4, [2.2, 3.4], ink * 0.3, blend([UMBER, 0.8]));
  }
}
