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
  /** Red, green and blue of each pixel as they look over paper. */
  colours: Float32Array;
  /** How much of what lies behind each pixel is covered, 0 to 1; only on a sheet of film (see `makeFilm`). */
  cover?: Float32Array;
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

/** A clear sheet: what is painted on it can be laid over another painting, as the layers of a panorama are. */
export function makeFilm(width: number, height: number, paper: Rgb): Sheet {
  return { ...makeSheet(width, height, paper), cover: new Float32Array(width * height) };
}

/** Covers a share of what one pixel of a film still lets through. */
export function coverPixel({ cover }: Sheet, pixel: number, share: number): void {
  if (cover) cover[pixel]! += (1 - cover[pixel]!) * share;
}

/** Lays a transparent layer of pigment on one pixel; what is below shines through it. */
export function glaze(sheet: Sheet, x: number, y: number, pigment: Rgb, amount: number): void {
  if (x < 0 || y < 0 || x >= sheet.width || y >= sheet.height || amount <= 0.001) return;
  const pixel = y * sheet.width + x;
  for (let k = 0; k < 3; k++) sheet.colours[pixel * 3 + k]! *= Math.exp(-amount * pigment[k]!);
  if (sheet.cover) coverPixel(sheet, pixel, 1 - Math.exp(-amount * Math.max(...pigment)));
}

/** Pales what is on one pixel towards a colour, by default that of the paper; covers no more of a film. */
export function veil(sheet: Sheet, x: number, y: number, share: number, colour: Rgb = sheet.paper): void {
  if (x < 0 || y < 0 || x >= sheet.width || y >= sheet.height || share <= 0.001) return;
  const i = (y * sheet.width + x) * 3;
  for (let k = 0; k < 3; k++) sheet.colours[i + k]! += (colour[k]! - sheet.colours[i + k]!) * share;
}

/** Hides what is on one pixel, and on a film what is behind it, behind a colour, by default behind bare paper. */
export function hide(sheet: Sheet, x: number, y: number, share: number, colour: Rgb = sheet.paper): void {
  if (x < 0 || y < 0 || x >= sheet.width || y >= sheet.height || share <= 0.001) return;
  veil(sheet, x, y, share, colour);
  coverPixel(sheet, y * sheet.width + x, share);
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

/** The finished sheet as pixels of 8 bits a channel, a film with its transparency. */
export function frame(sheet: Sheet): Sharp {
  const { width, height, colours, cover, paper } = sheet;
  const channels = cover ? 4 : 3;
  const bytes = Buffer.alloc(width * height * channels);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const share = cover ? cover[pixel]! : 1;
    if (share < 0.004) continue;
    for (let k = 0; k < 3; k++) {
      const own = (colours[pixel * 3 + k]! - (1 - share) * paper[k]!) / share;
      bytes[pixel * channels + k] = Math.round(clamp(own) * 255);
    }
    if (cover) bytes[pixel * channels + 3] = Math.round(share * 255);
  }
  return sharp(bytes, { raw: { width, height, channels } });
}
