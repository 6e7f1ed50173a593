import { flyBirds, floatJunk, floatSkiff } from '../afloat.ts';
import { spanBridge } from '../bridge.ts';
import { raiseHall, raiseHouse } from '../buildings.ts';
import { makeChance } from '../chance.ts';
import type { Chance } from '../chance.ts';
import { paintPeak } from '../peak.ts';
import { AZURITE, blend, CINNABAR, makeSheet, OCHRE, RICE } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { steamBoat } from '../steamer.ts';
import { raiseCraneTower, raiseTowers } from '../towers.ts';
import { growGrove } from '../trees.ts';
import { driftMist, grainPaper, mirror, rippleWater, setSun, washBand } from '../weather.ts';

/** A city on a great river: towers in the haze, a bridge of steel trusses on stone piers, a storeyed tower on a hill. */
export function paintRiverCity(): Sheet {
  const sheet = makeSheet(1080, 1920, RICE);
  const chance = makeChance(1957);
  washBand(sheet, 1180, 560, 0.22, blend([AZURITE, 0.35], [OCHRE, 0.3]));
  setSun(sheet, 836, 806, 70, 0.4, blend([OCHRE, 0.9], [CINNABAR, 0.12]));
  for (const [x, height, half] of [
    [200, 150, 380],
    [760, 120, 420],
  ] as const) {
    paintPeak(
      sheet,
      { x, foot: 1200, height, half, tone: 0.26, azurite: 0.25, dome: 1.4, rough: 0.7, strokes: 0.3, clear: 1 },
      chance,
    );
  }
  raiseTowers(sheet, [330, 1080], 1196, 300, 46, 0.3, chance);
  driftMist(sheet, 1120, 1180, 0.5, 3.6);
  raiseTowers(sheet, [430, 1080], 1210, 170, 44, 0.6, chance);
  growGrove(sheet, [300, 1080], () => 1214, 20, 44, chance, 0.8);
  const hill = paintPeak(
    sheet,
    {
      x: 190,
      foot: 1260,
      height: 190,
      half: 300,
      tone: 0.75,
      malachite: 0.5,
      azurite: 0.2,
      ochre: 0.3,
      dome: 1.8,
      rough: 0.7,
      moss: 1,
      clear: 1.1,
    },
    chance,
  );
  growGrove(sheet, [10, 150], (x) => hill(x) + 6, 40, 14, chance);
  growGrove(sheet, [236, 430], (x) => hill(x) + 6, 36, 15, chance);
  raiseCraneTower(sheet, 194, hill(194) + 12);
  mirror(sheet, 1236, 300, 0.45);
  spanBridge(sheet, {
    left: -30,
    bays: 24,
    road: (x) => 1208 - ((x + 100) / 1180) * 62,
    water: 1345,
    pier: 66,
    piers: 6,
    head: 66 + 4 * 214.2,
    train: 330,
  });
  mirror(sheet, 1345, 150, 0.25);
  rippleWater(sheet, [0, 1080], [1240, 1800], 200, chance, 0.42);
  floatJunk(sheet, 300, 1424, 86, 1.1);
  floatJunk(sheet, 196, 1392, 62, 0.9);
  steamBoat(sheet, 716, 1478, 190, chance);
  floatSkiff(sheet, 420, 1640, 130, 1.4);
  settleBank(sheet, chance);
  flyBirds(sheet, [500, 930], [720, 880], 6, 12, chance, 0.9);
  grainPaper(sheet, chance);
  return sheet;
}

/** The near bank: roofs behind one another under trees. */
function settleBank(sheet: Sheet, chance: Chance): void {
  for (let row = 0; row < 3; row++) {
    const y = 1772 + row * 62;
    growGrove(sheet, [560, 1090], (x) => y - 8 - (x - 560) * 0.05, 46, 10, chance, 1.2);
    for (let x = 640 - row * 90; x < 1120; x += 84 + chance() * 36)
      raiseHouse(sheet, x, y + (chance() - 0.5) * 14 - (x - 560) * 0.05, 84 + chance() * 26, 1.25);
  }
  raiseHall(sheet, 930, 1760, 130, 2, 1.2);
  growGrove(sheet, [400, 1080], () => 1925, 54, 13, chance, 1.3);
}
