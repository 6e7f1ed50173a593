import type { Chance } from './chance.ts';
import { paintPeak } from './peak.ts';
import type { Peak } from './peak.ts';
import type { Sheet } from './sheet.ts';

/** A group of mountains: a lord, guests beside it, and small forms down to its foot. */
export function paintMassif(sheet: Sheet, lord: Peak, guests: number, chance: Chance): void {
  const forms: Peak[] = [lord];
  for (let i = 0; i < guests; i++) {
    const side = (i % 2 ? -1 : 1) * (0.5 + chance() * 0.85);
    const height = lord.height * (0.78 - Math.abs(side) * 0.26) * (0.75 + chance() * 0.4);
    forms.push({
      ...lord,
      x: lord.x + side * lord.half,
      foot: lord.foot + chance() * 12,
      height,
      half: height * (0.5 + chance() * 0.35),
    });
  }
  for (let i = 0; i < guests * 2; i++) {
    const side = (chance() * 2 - 1) * 1.4;
    const height = lord.height * (0.16 + chance() * 0.2);
    forms.push({
      ...lord,
      x: lord.x + side * lord.half,
      foot: lord.foot + 6 + chance() * 26,
      height,
      half: height * (0.8 + chance() * 0.7),
      azurite: (lord.azurite ?? 0) * 0.3,
      clear: 0.95,
    });
  }
  forms.sort((a, b) => b.height - a.height);
  for (const [i, form] of forms.entries()) {
    const near = i / forms.length;
    paintPeak(
      sheet,
      {
        ...form,
        tone: form.tone * (0.85 + near * 0.3),
        azurite: (form.azurite ?? 0) * (0.6 + chance() * 0.6),
        malachite: (form.malachite ?? 0) * (0.6 + chance() * 0.6),
      },
      chance,
    );
  }
}
