import { stroke, touch } from '../brush.ts';
import type { Point } from '../brush.ts';
import { cloud, makeChance, mix } from '../chance.ts';
import { eachPixel, glaze, INK, makeSheet } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { COTTON, INDIGO, weavePaper } from './dye.ts';
import { ISLETS, isLand } from './land.ts';

const [WIDTH, HEIGHT] = [1600, 1000];
const STEP = 2;

/** Where the edition's numbers stand, by longitude and latitude. The first is where the threads begin. */
export const PLACES: [number, number][] = [
  [6.1, 46.2],
  [-122.2, 37.4],
  [-88.2, 40.1],
  [-71.1, 42.4],
  [116.4, 39.9],
  [139.5, 35.4],
  [153, -27.5],
];

/** A place of the drawing in pixels: longitude and latitude evenly, latitude a quarter longer. */
export function placeOf(longitude: number, latitude: number): Point {
  return [((longitude + 138) / 309) * WIDTH, 60 + ((74 - latitude) / 122) * 880];
}

/** A schematic world without borders: land as dots of ink and blue, threads from the first place to the others. */
export function paintWorld(): Sheet {
  const sheet = makeSheet(WIDTH, HEIGHT, COTTON);
  const chance = makeChance(1994);
  eachPixel(sheet, [0, 0, WIDTH, HEIGHT], (x, y) =>
    glaze(sheet, x, y, INDIGO, 0.05 + 0.05 * cloud(x / 420, y / 260, 3)),
  );
  for (let latitude = 60; latitude >= -40; latitude -= 20) {
    const [, y] = placeOf(0, latitude);
    stroke(
      sheet,
      [
        [-10, y],
        [WIDTH / 2, y + 2],
        [WIDTH + 10, y],
      ] as Point[],
      { width: 1, ink: 0.16, pigment: INDIGO, dry: 0.5 },
    );
  }
  for (let row = 0, latitude = 73; latitude > -48; latitude -= STEP * 0.8, row++) {
    for (let longitude = -137 + (row % 2) * (STEP / 2); longitude < 172; longitude += STEP) {
      if (!isLand(longitude, latitude)) continue;
      const [x, y] = placeOf(longitude, latitude);
      const blue = chance() < 0.3;
      const size = 2.7 + chance() * 0.9;
      touch(sheet, x, y, [size, size], blue ? 0.95 : 0.72, blue ? INDIGO : INK);
    }
  }
  for (const islet of ISLETS) touch(sheet, ...placeOf(...islet), [1.7, 1.7], 0.8, INDIGO);
  for (const place of PLACES.slice(1)) throwThread(sheet, placeOf(...PLACES[0]!), placeOf(...place));
  weavePaper(sheet);
  return sheet;
}

/** A thread in a high bow between two places. */
function throwThread(sheet: Sheet, from: Point, to: Point): void {
  const lift = Math.min(190, 30 + Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.2);
  const points = Array.from({ length: 17 }, (_, i): Point => {
    const t = i / 16;
    return [mix(from[0], to[0], t), mix(from[1], to[1], t) - Math.sin(t * Math.PI) * lift];
  });
  stroke(sheet, points, { width: 2.2, ink: 0.9, pigment: INDIGO, dry: 0.2 });
}
