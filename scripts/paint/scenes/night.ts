import { flyBirds, floatJunk, floatSkiff } from '../afloat.ts';
import { paintBank } from '../bank.ts';
import { raisePagoda } from '../buildings.ts';
import { clamp, cloud, makeChance, mix, noise, smooth } from '../chance.ts';
import { paintMassif } from '../massif.ts';
import { eachPixel, makeSheet, WHITE } from '../sheet.ts';
import type { Rgb, Sheet } from '../sheet.ts';
import { growGrove, growPine } from '../trees.ts';
import { driftMist, rippleWater } from '../weather.ts';

const NIGHT: Rgb = [0.09, 0.095, 0.118];
const ZENITH: Rgb = [0.07, 0.085, 0.13];
const GOLD: Rgb = [0.86, 0.69, 0.4];
const PALE: Rgb = [0.98, 0.91, 0.72];

/** A night with a full moon, in gold on dark paper (泥金): painted in ink on white, then each black turned to gold. */
export function paintNight(): Sheet {
  const sheet = makeSheet(1080, 1920, WHITE);
  const chance = makeChance(2020);
  const rock = { azurite: 0, malachite: 0, ochre: 0, strokes: 1.3, rough: 1.1 };
  paintMassif(
    sheet,
    { ...rock, x: 830, foot: 1330, height: 400, half: 260, tone: 0.5, dome: 1.5, clear: 0.8 },
    4,
    chance,
  );
  paintMassif(
    sheet,
    { ...rock, x: 180, foot: 1330, height: 330, half: 240, tone: 0.48, dome: 1.5, clear: 0.8 },
    4,
    chance,
  );
  driftMist(sheet, 1230, 1310, 0.85, 4.7);
  paintMassif(sheet, { ...rock, x: 980, foot: 1500, height: 440, half: 230, tone: 1, dome: 1.9, moss: 0.8 }, 4, chance);
  paintMassif(
    sheet,
    { ...rock, x: 90, foot: 1500, height: 360, half: 220, tone: 0.95, dome: 1.9, moss: 0.8 },
    4,
    chance,
  );
  driftMist(sheet, 1450, 1520, 0.8, 9.1);
  rippleWater(sheet, [0, 1080], [1510, 1890], 150, chance, 0.6);
  rippleWater(sheet, [430, 640], [1500, 1900], 130, chance, 1.6);
  floatJunk(sheet, 640, 1548, 66, 1.2);
  floatSkiff(sheet, 560, 1680, 124, 1.6);
  const bank = paintBank(sheet, { x: 170, y: 1760, half: 400, height: 84, tone: 0.55 }, chance);
  raisePagoda(sheet, 330, bank(330) + 5, 250, 7, 1.5);
  growGrove(sheet, [360, 520], (x) => bank(x) + 4, 32, 8, chance);
  growPine(sheet, 110, bank(110) + 8, 340, -0.2, chance, 1.6);
  growPine(sheet, 205, bank(205) + 8, 220, 0.4, chance, 1.6);
  const shore = paintBank(sheet, { x: 1000, y: 1870, half: 380, height: 70, tone: 0.55 }, chance);
  growGrove(sheet, [860, 1060], (x) => shore(x) + 4, 44, 8, chance, 1.4);
  flyBirds(sheet, [250, 900], [470, 860], 5, 14, chance, 1.1);
  gild(sheet);
  hangMoon(sheet, 560, 720, 122);
  return sheet;
}

/** Turns ink on white into gold on night; where the ink is thickest the gold is palest. */
function gild(sheet: Sheet): void {
  eachPixel(sheet, [0, 0, sheet.width, sheet.height], (x, y) => {
    const i = (y * sheet.width + x) * 3;
    const gold = clamp(1 - sheet.colours[i + 1]!) ** 0.86 * (0.92 + 0.3 * noise(x * 0.6, y * 0.6));
    const up = smooth(1500, 0, y);
    for (let k = 0; k < 3; k++) {
      const ground =
        mix(NIGHT[k]!, ZENITH[k]!, up) * (1 + cloud(x / 300, y / 200, 4) * 0.16 + noise(x * 0.7, y * 0.7) * 0.05);
      const metal = mix(GOLD[k]!, PALE[k]!, smooth(0.65, 1, gold));
      sheet.colours[i + k] = mix(ground, metal, clamp(gold * 0.95));
    }
  });
}

function hangMoon(sheet: Sheet, x: number, y: number, radius: number): void {
  eachPixel(sheet, [0, 0, sheet.width, sheet.height], (px, py) => {
    const [dx, dy] = [(px - x) / radius, (py - y) / radius];
    const away = Math.hypot(dx, dy);
    const bars = smooth(0.1, 0.45, cloud(px / 330 + 3, py / 34, 4) + 0.06) * smooth(1.1, 0.2, Math.abs(dy - 0.5));
    const disc = (1 - smooth(1 - 2 / radius, 1 + 1.4 / radius, away)) * (1 - bars * 0.75);
    const seas = smooth(0, 0.5, cloud(dx * 1.4 + 5, dy * 1.4, 4)) * 0.16 + cloud(px / 5, py / 5, 2) * 0.03;
    const halo =
      0.2 * Math.exp(-Math.max(0, away - 1) * 0.95) * (1 + cloud(px / 260, py / 90, 4) * 0.7) +
      bars * 0.1 * Math.exp(-away * 0.35);
    const i = (py * sheet.width + px) * 3;
    for (let k = 0; k < 3; k++) {
      sheet.colours[i + k]! += (PALE[k]! - sheet.colours[i + k]!) * halo * (k === 2 ? 0.7 : 0.9);
      sheet.colours[i + k] = mix(sheet.colours[i + k]!, PALE[k]! * (1 - seas), disc);
    }
  });
}
