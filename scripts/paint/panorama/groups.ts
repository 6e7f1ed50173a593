import type { Chance } from '../chance.ts';
import { paintMassif } from '../massif.ts';
import { paintPeak } from '../peak.ts';
import type { Peak } from '../peak.ts';
import type { Roll } from './roll.ts';

/** Way, height, half breadth and number of guests of a group of mountains. */
export type Group = [way: number, height: number, half: number, guests: number, form?: Partial<Peak>];

const GREEN: Partial<Peak> = { tone: 0.62, azurite: 0.6, malachite: 0.5, ochre: 0.3, dome: 1.9, moss: 0.4 };

/** Groups of blue and green mountains on one foot line. */
export function pileGroups({ sheet, at, chance }: Roll, foot: number, groups: Group[]): void {
  for (const [way, height, half, guests, form] of groups)
    paintMassif(sheet, { ...GREEN, x: at(way), foot, height, half, ...form } as Peak, guests, chance);
}

/** A crag that steps into the picture: forms that grow smaller towards one side (`turn` -1 left, 1 right). */
export function stepCrag(
  { sheet, at, chance }: Roll,
  [way, foot, height]: [way: number, foot: number, height: number],
  turn: -1 | 1,
  form: Partial<Peak> = {},
): void {
  const forms = [makeForm(at(way), height, 0.5, chance)];
  for (let i = 0; i < 13; i++) {
    const out = chance();
    const tall = height * (0.8 - out * 0.64) * (0.7 + chance() * 0.45);
    forms.push(makeForm(at(way) + turn * out * height * 0.95 + (chance() - 0.5) * height * 0.3, tall, 0.65, chance));
  }
  forms.sort((a, b) => b.height - a.height);
  for (const part of forms)
    paintPeak(
      sheet,
      {
        ...part,
        foot,
        tone: 1.02,
        azurite: 0.25,
        malachite: 0.6,
        ochre: 0.4,
        dome: 1.9,
        rough: 1.2,
        moss: 1,
        strokes: 1.1,
        clear: 1,
        ...form,
      },
      chance,
    );
}

function makeForm(x: number, height: number, slender: number, chance: Chance): Pick<Peak, 'x' | 'height' | 'half'> {
  return { x, height, half: height * (slender + chance() * 0.35) };
}
