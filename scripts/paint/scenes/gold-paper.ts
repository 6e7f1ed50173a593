import { fill } from '../brush.ts';
import { makeChance, noise, smooth } from '../chance.ts';
import { blend, makeSheet, OCHRE, RICE, UMBER } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { grainPaper } from '../weather.ts';

const GOLD_LEAF = blend([OCHRE, 1.15], [UMBER, 0.14]);

/** Paper flecked with gold leaf (洒金笺), quiet in the middle: a ground for words. */
export function paintGoldPaper(): Sheet {
  const sheet = makeSheet(1080, 1920, RICE);
  const chance = makeChance(1978);
  for (let fleck = 0; fleck < 9000; fleck++) {
    const [x, y] = [chance() * sheet.width, chance() * sheet.height];
    const rim = smooth(0.35, 1, Math.max(Math.abs(x / 540 - 1), Math.abs(y / 960 - 1)));
    if (chance() > 0.05 + rim * 0.95 || noise(x / 170, y / 170) < -0.1) continue;
    const [size, turn] = [0.7 + chance() ** 9 * 15, chance() * 7];
    const corners = 3 + Math.floor(chance() * 3);
    const outline = Array.from({ length: corners }, (_, i) => {
      const angle = turn + ((i + chance() * 0.5) / corners) * Math.PI * 2;
      const reach = size * (0.35 + chance() * 0.7);
      return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach] as [number, number];
    });
    fill(sheet, outline, 0.3 + chance() * 0.4, GOLD_LEAF);
  }
  grainPaper(sheet, chance);
  return sheet;
}
