import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import type { FinishOptions } from '../context.ts';
import { isKept, keepFile, placeKept } from '../kept-file.ts';
import type { Stamp } from '../kept-file.ts';
import { digestOf, Memo } from '../memo.ts';

/** What is drawn, kept from build to build by everything that it was drawn from. */
export class PosterShelf {
  /** How many drawings were known. */
  hits = 0;
  private readonly folder: string;
  private readonly memo: Memo<{ name: string; stamp: Stamp }>;
  private readonly tools: string;

  constructor(options: Pick<FinishOptions, 'cacheDir' | 'srcDir' | 'fresh'>) {
    this.folder = join(options.cacheDir, 'posters');
    mkdirSync(this.folder, { recursive: true });
    this.memo = new Memo('posters', options);
    const find = createRequire(import.meta.url).resolve;
    const face = readFileSync(find('@expo-google-fonts/noto-serif-sc/package.json'), 'utf8');
    this.tools = JSON.stringify([(JSON.parse(face) as { version: string }).version, sharp.versions]);
  }

  /** Puts the drawing of a key into the site, and draws it where it is not known. */
  async place(key: string, target: string, draw: () => Promise<Buffer>): Promise<void> {
    const name = digestOf(this.tools + key);
    const file = join(this.folder, name);
    const known = this.memo.find(name);
    if (known && isKept(file, known.stamp)) {
      this.hits += 1;
      this.memo.set(name, known);
    } else this.memo.set(name, { name, stamp: keepFile(file, await draw()) });
    await placeKept(file, target);
  }

  save(): void {
    if (!this.memo.save()) return;
    const kept = new Set([...this.memo.values()].map(({ name }) => name));
    for (const name of readdirSync(this.folder)) {
      if (!kept.has(name)) rmSync(join(this.folder, name), { force: true });
    }
  }
}
