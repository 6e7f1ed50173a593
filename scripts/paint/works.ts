import { fill, stroke, touch } from './brush.ts';
import type { Point } from './brush.ts';
import { STEEL } from './bridge.ts';
import { mix } from './chance.ts';
import type { Sheet } from './sheet.ts';

/** A wind turbine: a slender mast, three blades; `turn` is the angle of the first. */
export function raiseTurbine(sheet: Sheet, x: number, y: number, height: number, turn: number, ink = 0.8): void {
  const hub: Point = [x, y - height];
  stroke(sheet, [[x, y], hub], { width: height * 0.03, end: height * 0.014, ink, pigment: STEEL });
  for (let blade = 0; blade < 3; blade++) {
    const angle = turn + (blade * Math.PI * 2) / 3;
    const length = height * 0.46;
    const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length];
    stroke(sheet, [hub, [hub[0] + dx * 0.3 - dy * 0.025, hub[1] + dy * 0.3 + dx * 0.025], [hub[0] + dx, hub[1] + dy]], {
      width: height * 0.026,
      end: 0.7,
      ink,
      pigment: STEEL,
    });
  }
  touch(sheet, hub[0], hub[1], [height * 0.02, height * 0.02], ink, STEEL);
}

/** Telegraph poles with two cross-arms each, and wires that sag between them. */
export function stringPoles(sheet: Sheet, feet: Point[], height: number, ink = 1.1): void {
  for (const [i, [x, y]] of feet.entries()) {
    const tall = height * (1 - i * 0.05);
    stroke(
      sheet,
      [
        [x, y],
        [x + 1.5, y - tall * 0.5],
        [x, y - tall],
      ],
      { width: 4.4, end: 3, ink, dry: 0.2 },
    );
    for (const arm of [0.94, 0.84]) {
      const half = tall * 0.11;
      stroke(
        sheet,
        [
          [x - half, y - tall * arm],
          [x + half, y - tall * arm],
        ],
        { width: 2.4, ink },
      );
      for (const side of [-0.85, 0.85])
        stroke(
          sheet,
          [
            [x + side * half, y - tall * arm],
            [x + side * half, y - tall * (arm + 0.03)],
          ],
          { width: 2, ink },
        );
      const next = feet[i + 1];
      if (!next) continue;
      const nextTall = height * (1 - (i + 1) * 0.05);
      for (const side of [-0.85, 0.85]) {
        const from: Point = [x + side * half, y - tall * (arm + 0.03)];
        const to: Point = [next[0] + side * nextTall * 0.11, next[1] - nextTall * (arm + 0.03)];
        const low = mix(from[1], to[1], 0.5) + Math.abs(to[0] - from[0]) * 0.06;
        stroke(sheet, [from, [mix(from[0], to[0], 0.5), low], to], { width: 1.2, ink: ink * 0.6 });
      }
    }
  }
}

/** A radio dish that looks up to the left from a lattice stand. */
export function raiseDish(sheet: Sheet, x: number, y: number, size: number, ink = 1.1): void {
  const hub: Point = [x, y - size * 0.52];
  for (const side of [-1, 1]) {
    for (const [dx, dy, width] of [
      [0.06, 0.5, 3],
      [-0.13, 0.3, 1.6],
    ] as const)
      stroke(
        sheet,
        [
          [x + side * size * 0.24, y],
          [x + side * size * dx, y - size * dy],
        ],
        { width, ink, pigment: STEEL },
      );
  }
  stroke(
    sheet,
    [
      [x - size * 0.14, y - size * 0.3],
      [x + size * 0.14, y - size * 0.3],
    ],
    { width: 1.6, ink, pigment: STEEL },
  );
  const look = -2.1;
  const [axisX, axisY] = [Math.cos(look), Math.sin(look)];
  const at = (across: number, out: number): Point => [
    hub[0] + (axisX * out - axisY * across) * size,
    hub[1] + (axisY * out + axisX * across) * size,
  ];
  const bowl: Point[] = [];
  const rim: Point[] = [];
  for (let i = 0; i <= 24; i++) {
    const t = (i / 24) * 2 - 1;
    bowl.push(at(t * 0.56, 0.3 * t * t));
    const angle = (i / 24) * Math.PI * 2;
    rim.push(at(Math.cos(angle) * 0.56, 0.3 + Math.sin(angle) * 0.17));
  }
  fill(sheet, bowl, ink * 0.6, STEEL);
  fill(sheet, rim, ink * 0.14, STEEL);
  for (let i = 0; i < 24; i += 3) stroke(sheet, [at(0, 0.08), rim[i]!], { width: 1, ink: ink * 0.35 });
  stroke(sheet, rim, { width: 1.7, ink });
  stroke(sheet, bowl, { width: 2, ink });
  const focus = at(0, 0.72);
  for (const i of [2, 10, 18]) stroke(sheet, [rim[i]!, focus], { width: 1.3, ink: ink * 0.9 });
  touch(sheet, focus[0], focus[1], [size * 0.035, size * 0.035], ink);
}

/** A launch tower with a slim rocket beside it, as seen from far away. */
export function raiseLauncher(sheet: Sheet, x: number, y: number, height: number, ink = 0.5): void {
  const half = height * 0.045;
  for (const side of [-1, 1])
    stroke(
      sheet,
      [
        [x + side * half, y],
        [x + side * half, y - height],
      ],
      { width: 2, ink, pigment: STEEL },
    );
  for (let i = 0; i < 12; i++) {
    const [low, high] = [y - (height * i) / 12, y - (height * (i + 1)) / 12];
    stroke(
      sheet,
      [
        [x - half, low],
        [x + half, high],
      ],
      { width: 1.2, ink, pigment: STEEL },
    );
    stroke(
      sheet,
      [
        [x - half, high],
        [x + half, high],
      ],
      { width: 1.2, ink, pigment: STEEL },
    );
  }
  stroke(
    sheet,
    [
      [x, y - height],
      [x, y - height * 1.12],
    ],
    { width: 1.4, end: 0.6, ink },
  );
  const [left, top] = [x - height * 0.15, y - height * 0.86];
  const slim = height * 0.032;
  fill(
    sheet,
    [
      [left - slim, y],
      [left - slim, top + slim * 3],
      [left, top],
      [left + slim, top + slim * 3],
      [left + slim, y],
    ],
    ink * 0.35,
    STEEL,
  );
  stroke(
    sheet,
    [
      [left - slim, y],
      [left - slim, top + slim * 3],
      [left, top],
      [left + slim, top + slim * 3],
      [left + slim, y],
    ],
    { width: 1.4, ink },
  );
  for (const arm of [0.35, 0.6, 0.78])
    stroke(
      sheet,
      [
        [x - half, y - height * arm],
        [left + slim, y - height * arm],
      ],
      { width: 1.6, ink, pigment: STEEL },
    );
}
