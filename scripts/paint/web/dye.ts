import { clamp, noise, smooth } from '../chance.ts';
import { eachPixel } from '../sheet.ts';
import type { Rgb, Sheet } from '../sheet.ts';

/** The paper of the English campaign, that of the indigo theme. */
export const COTTON: Rgb = [0.937, 0.941, 0.925];
/** Its one colour. */
export const INDIGO: Rgb = [1.85, 1.12, 0.46];

/** Takes every colour but blue out of a painting, so that borrowed furniture stands in ink. */
export function keepBlue(sheet: Sheet): void {
  const { colours, paper } = sheet;
  for (let i = 0; i < colours.length; i += 3) {
    const [red, green, blue] = [colours[i]! / paper[0], colours[i + 1]! / paper[1], colours[i + 2]! / paper[2]];
    const light = red * 0.3 + green * 0.55 + blue * 0.15;
    const dyed = smooth(0.02, 0.14, (blue - red) / (light + 0.1));
    for (let k = 0; k < 3; k++) {
      const grey = light * paper[k]! * [0.985, 0.995, 1.02][k]!;
      colours[i + k]! += (grey - colours[i + k]!) * (1 - dyed);
    }
  }
}

/** The tooth of cotton paper: fine crossing threads and a little grain. */
export function weavePaper(sheet: Sheet, amount = 1): void {
  eachPixel(sheet, [0, 0, sheet.width, sheet.height], (x, y) => {
    const thread = noise(x * 0.9, y * 0.05) + noise(x * 0.05, y * 0.9 + 40);
    const shade = 1 - clamp(0.012 + 0.012 * thread + 0.012 * noise(x / 170, y / 140), 0, 0.06) * amount;
    const i = (y * sheet.width + x) * 3;
    for (let k = 0; k < 3; k++) sheet.colours[i + k]! *= shade;
  });
}
