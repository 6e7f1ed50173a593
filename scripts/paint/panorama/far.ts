import { noise } from '../chance.ts';
import { paintPeak } from '../peak.ts';
import type { Sheet } from '../sheet.ts';
import { driftMist } from '../weather.ts';
import { makeRoll, paintParts } from './roll.ts';
import type { Roll } from './roll.ts';

/** The far layer: two ranges in pale ink that rise and sink along the way, mist at the foot of each. */
export function paintFar(): Sheet {
  const roll = makeRoll(4);
  return paintParts(roll, 3100, [paintBackRange, paintFrontRange]);
}

function paintBackRange({ sheet, at, chance }: Roll): void {
  for (let way = -120; way < sheet.width + 200; way += 210 + chance() * 190) {
    const swell = 0.5 + 0.5 * noise(way / 900, 3.1);
    paintPeak(
      sheet,
      {
        x: at(way),
        foot: 850,
        height: 200 + swell * 260 + chance() * 60,
        half: 190 + chance() * 210,
        tone: 0.17 + chance() * 0.05,
        azurite: 0.16,
        dome: 1.2 + chance() * 0.6,
        strokes: 0.4,
        clear: 0.74,
      },
      chance,
    );
  }
  driftMist(sheet, 660, 850, 0.5, 2.2);
}

function paintFrontRange({ sheet, at, chance }: Roll): void {
  for (let way = 60; way < sheet.width + 200; way += 230 + chance() * 230) {
    const swell = 0.5 + 0.5 * noise(way / 700, 9.4);
    paintPeak(
      sheet,
      {
        x: at(way),
        foot: 890,
        height: 130 + swell * 220 + chance() * 60,
        half: 130 + chance() * 190,
        tone: 0.26 + chance() * 0.07,
        azurite: 0.22,
        malachite: 0.06,
        dome: 1.3 + chance() * 0.7,
        strokes: 0.6,
        moss: 0.1,
        clear: 0.8,
      },
      chance,
    );
  }
  driftMist(sheet, 780, 900, 0.8, 6.1);
}
