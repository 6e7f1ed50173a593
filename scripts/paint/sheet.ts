import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { clamp } from './chance.ts';

/** Red, green, blue. As a colour 0 to 1 each; as a pigment the share of each that a layer of it swallows. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A sheet of paper to paint on. Positions are pixels from the upper left corner. */
export interface Sheet {
  width: number;
  height: number;
  /** Colour of the bare paper. */
  paper: Rgb;
  colours: Float32Array;
}

export const WHITE: Rgb = [1, 1, 1];
/** `--paper` of the vermilion theme. */
export const RICE: Rgb = [0.953, 0.922, 0.859];

export const INK: Rgb = [1, 1.03, 1.04];
export const AZURITE: Rgb = [1.25, 0.6, 0.3];
export const MALACHITE: Rgb = [0.98, 0.32, 0.6];
export const OCHRE: Rgb = [0.14, 0.46, 0.95];
export const CINNABAR: Rgb = [0.3, 1.75, 2.1];
export const UMBER: Rgb = [0.55, 0.82, 1.05];

/** A pigment of several, by parts. */
export function blend(...parts: [pigment: Rgb, amount: number][]): Rgb {
  return [0, 1, 2].map((k) =>
    parts.reduce((sum, [pigment, amount]) => sum + pigment[k]! * amount, 0),
  ) as unknown as Rgb;
}

export function makeSheet(width: number, height: number, paper: Rgb): Sheet {
  const colours = new Float32Array(width * height * 3);
  for (let i = 0; i < colours.length; i++) colours[i] = paper[i % 3]!;
  return { width, height, paper, colours };
}

/** Lays a transparent layer of pigment on one pixel; what is below shines through it. */
export function glaze(sheet: Sheet, x: number, y: number, pigment: Rgb, amount: number): void {
  if (x < 0 || y < 0 || x >= sheet.width || y >= sheet.height || amount <= 0.001) return;
  const i = (y * sheet.width + x) * 3;
  for (let k = 0; k < 3; k++) sheet.colours[i + k]! *= Math.exp(-amount * pigment[k]!);
}

/** Hides what is on one pixel behind a colour, by default behind bare paper. */
export function hide(sheet: Sheet, x: number, y: number, share: number, colour: Rgb = sheet.paper): void {
  if (x < 0 || y < 0 || x >= sheet.width || y >= sheet.height || share <= 0.001) return;
  const i = (y * sheet.width + x) * 3;
  for (let k = 0; k < 3; k++) sheet.colours[i + k]! += (colour[k]! - sheet.colours[i + k]!) * share;
}

/** Calls `paint` for each pixel of a rectangle, as far as it lies on the sheet. */
export function eachPixel(
  sheet: Sheet,
  [left, top, right, bottom]: [number, number, number, number],
  paint: (x: number, y: number) => void,
): void {
  const [endX, endY] = [Math.min(sheet.width, Math.ceil(right)), Math.min(sheet.height, Math.ceil(bottom))];
  for (let y = Math.max(0, Math.floor(top)); y < endY; y++) {
    for (let x = Math.max(0, Math.floor(left)); x < endX; x++) paint(x, y);
  }
}

/** The finished sheet as pixels of 8 bits a channel. */
export function frame(sheet: Sheet): Sharp {
  const bytes = Buffer.alloc(sheet.colours.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.round(clamp(sheet.colours[i]!) * 255);
  return sharp(bytes, { raw: { width: sheet.width, height: sheet.height, channels: 3 } });
}
