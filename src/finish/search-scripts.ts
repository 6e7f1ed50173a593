import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_CALLBACK } from '../model/search/page.ts';
import { digest } from './search-cache.ts';

/** Writes classic scripts that hand their content to search's callback, each with its digest in its name. */
export class ScriptWriter {
  readonly names = new Set<string>();
  /** Of all files, before compression. */
  bytes = 0;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @returns The file's name: `text-<digest>.js`. Equal contents share a file. */
  write(stem: string, content: unknown): string {
    const script = `${SEARCH_CALLBACK}(${JSON.stringify(content)});\n`;
    const name = `${stem}-${digest(script)}.js`;
    if (this.names.has(name)) return name;
    this.names.add(name);
    this.bytes += Buffer.byteLength(script);
    // Hundreds of small files are written three times faster one after the other than as promises (measured).
    writeFileSync(join(this.folder, name), script);
    return name;
  }
}
