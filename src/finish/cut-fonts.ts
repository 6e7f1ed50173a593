import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { FinishOptions } from './context.ts';
import { readCoverage } from './font-tables.ts';
import { isKept, keepFile, placeKept } from './kept-file.ts';
import type { Stamp } from './kept-file.ts';
import { Memo, digestOf } from './memo.ts';
import { encodeWoff2 } from './woff2.ts';

export type Weight = 700 | 900;

/** A font that holds the glyphs of some characters. */
export interface CutFont {
  /** Digest of its bytes. */
  digest: string;
  bytes: number;
  stamp: Stamp;
  /** The characters it has, sorted. */
  characters: string;
  /** Those asked for that the face does not have. */
  missing: string;
}

const FACES: Record<Weight, string> = {
  700: '700Bold/NotoSerifSC_700Bold.ttf',
  900: '900Black/NotoSerifSC_900Black.ttf',
};
const PACKAGE = '@expo-google-fonts/noto-serif-sc';
const find = createRequire(import.meta.url).resolve;
/** Spacing of adjacent punctuation, and the forms of vertical text. */
const FEATURES = ['chws', 'halt', 'vchw', 'vert', 'vhal'];
const SETTINGS = {
  targetFormat: 'truetype',
  keepFeatures: FEATURES,
  noHinting: true,
  dropTables: ['BASE', 'DSIG', 'STAT'],
} as const;

/** Cuts subsets of Noto Serif SC and keeps them from build to build. Same characters, same bytes, whatever is cut beside them. */
export class FontCutter {
  private readonly folder: string;
  private readonly memo: Memo<CutFont>;
  private readonly version: string;
  private readonly sources = new Map<Weight, Buffer>();

  constructor(options: Pick<FinishOptions, 'cacheDir' | 'srcDir' | 'fresh'>) {
    this.folder = join(options.cacheDir, 'fonts');
    mkdirSync(this.folder, { recursive: true });
    this.memo = new Memo('fonts', options);
    this.version = (JSON.parse(readFileSync(find(`${PACKAGE}/package.json`), 'utf8')) as { version: string }).version;
  }

  /** How many fonts were known. */
  hits = 0;

  /** @returns A font for each set of characters, in their order. */
  async cutAll(weight: Weight, sets: readonly string[]): Promise<CutFont[]> {
    const known = sets.map((characters) => this.find(weight, characters));
    const wanted = sets.filter((_, index) => known[index] === undefined);
    this.hits += sets.length - wanted.length;
    if (wanted.length > 0) await this.prepare(weight, wanted);
    const fonts: CutFont[] = [];
    for (const [index, characters] of sets.entries()) {
      const font = known[index] ?? (await this.cut(weight, characters));
      this.memo.set(this.keyOf(weight, characters), font);
      fonts.push(font);
    }
    return fonts;
  }

  place(font: CutFont, target: string): Promise<void> {
    return placeKept(this.fileOf(font), target);
  }

  save(): void {
    if (!this.memo.save()) return;
    const kept = new Set([...this.memo.values()].map((font) => this.fileOf(font)));
    for (const name of readdirSync(this.folder)) {
      const file = join(this.folder, name);
      if (!kept.has(file)) rmSync(file, { force: true });
    }
  }

  private find(weight: Weight, characters: string): CutFont | undefined {
    const known = this.memo.find(this.keyOf(weight, characters));
    return known !== undefined && isKept(this.fileOf(known), known.stamp) ? known : undefined;
  }

  /** Cuts from a face of 15 MB one of a few hundred kB that has all that is wanted: cutting from it is a hundred times faster. */
  private async prepare(weight: Weight, sets: readonly string[]): Promise<void> {
    const face = readFileSync(find(`${PACKAGE}/${FACES[weight]}`));
    // A face of none of the signs would have no outlines, from which nothing can be cut: one that it has is always among them.
    const all = [...new Set(`永${sets.join('')}`)].sort().join('');
    this.sources.set(weight, await subsetFont(face, all, SETTINGS));
  }

  private async cut(weight: Weight, characters: string): Promise<CutFont> {
    const font = await subsetFont(this.sources.get(weight)!, characters, SETTINGS);
    const has = readCoverage(font);
    const bytes = encodeWoff2(font);
    const digest = digestOf(bytes);
    return {
      digest,
      bytes: bytes.length,
      stamp: keepFile(this.fileOf({ digest }), bytes),
      characters: [...characters].filter(has).join(''),
      missing: [...characters].filter((character) => !has(character)).join(''),
    };
  }

  private keyOf(weight: Weight, characters: string): string {
    return `${this.version} ${weight} ${characters}`;
  }

  private fileOf({ digest }: Pick<CutFont, 'digest'>): string {
    return join(this.folder, `${digest}.woff2`);
  }
}

/** Where the licence of the face lies. */
export function findLicence(): string {
  return find(`${PACKAGE}/LICENSE_FONT`);
}
