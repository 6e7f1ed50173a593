import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { readCoverage } from '../font-tables.ts';

/** The weights that printed pages use: text, headings, titles. */
const FACES = {
  400: '400Regular/NotoSerifSC_400Regular.ttf',
  700: '700Bold/NotoSerifSC_700Bold.ttf',
  900: '900Black/NotoSerifSC_900Black.ttf',
} as const;
type Weight = keyof typeof FACES;
const WEIGHTS = [400, 700, 900] as const;

const find = createRequire(import.meta.url).resolve;
const locate = (weight: Weight): string => find(`@expo-google-fonts/noto-serif-sc/${FACES[weight]}`);
/** Spacing of adjacent punctuation, the forms of vertical text, narrow quotation marks for alphabets, and what any text needs. */
const FEATURES = [
  'chws',
  'halt',
  'vchw',
  'vert',
  'vhal',
  'pwid',
  'palt',
  'kern',
  'liga',
  'mark',
  'mkmk',
  'ccmp',
  'locl',
];
const SETTINGS = { targetFormat: 'truetype', keepFeatures: FEATURES, noHinting: true } as const;

/**
 * Style that sets a page in the faces of `writePrintFonts` and in no other: static TrueType with real weights, since Chromium writes
 * CFF, variable and slanted or thickened faces into a PDF as Type 3.
 */
export const PRINT_FONT_STYLE = `<style>${WEIGHTS.map(
  (weight) => `@font-face{font-family:hs-print;font-weight:${weight};src:url(fonts/${weight}.ttf)}`,
).join(
  '',
)}@page{font-family:hs-print}*,::before,::after,::marker{font-family:hs-print!important;font-style:normal!important;font-synthesis:none!important}</style>`;

/** Cuts the faces for some pages. */
export class PrintFonts {
  private readonly sources = new Map<Weight, Buffer>();
  private readonly has: (character: string) => boolean;

  constructor() {
    this.has = readCoverage(readFileSync(locate(400)));
  }

  /** Those characters that no face has. */
  findMissing(characters: string): string {
    return [...characters].filter((character) => !this.has(character) && !isFormat(character)).join('');
  }

  /** Cuts from faces of 15 MB smaller ones that have all that is wanted of them, from which cutting is fast. */
  async prepare(characters: Iterable<string>): Promise<void> {
    const all = [...new Set([...characters].join(''))].sort().join('');
    for (const weight of WEIGHTS) {
      this.sources.set(weight, await subsetFont(readFileSync(locate(weight)), all, SETTINGS));
    }
  }

  /** Writes the faces of one page beside it, the same bytes for the same characters whatever else was prepared. */
  async write(characters: string, folder: string): Promise<void> {
    mkdirSync(join(folder, 'fonts'), { recursive: true });
    for (const weight of WEIGHTS) {
      const font = await subsetFont(this.sources.get(weight)!, characters, SETTINGS);
      writeFileSync(join(folder, 'fonts', `${weight}.ttf`), font);
    }
  }
}

/**
 * Writes a configuration by which the browser finds one small face of ours and none of the machine's, so that every machine prints
 * alike. (With no face at all Chromium refuses those of a page too.)
 * @returns what the browser's environment needs
 */
export async function writeFontConfiguration(folder: string): Promise<Record<string, string>> {
  const fonts = join(folder, 'system');
  mkdirSync(fonts, { recursive: true });
  writeFileSync(join(fonts, 'fallback.ttf'), await subsetFont(readFileSync(locate(400)), ' □', SETTINGS));
  const file = join(folder, 'fonts.conf');
  const escape = (path: string): string => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${escape(fonts)}</dir><cachedir>${escape(join(folder, 'font-cache'))}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder };
}

/** Joiners, selectors and marks of direction, which shape others and have no glyph. */
function isFormat(character: string): boolean {
  return /[\p{Cf}\p{Cc}\p{Z}\ufe00-\ufe0f]/u.test(character);
}
