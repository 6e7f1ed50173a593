import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_CALLBACK } from '../model/search/page.ts';
import { digestOf } from './memo.ts';

/** A classic script that hands its content to search's callback. */
export function formatScript(content: unknown): string {
  return `${SEARCH_CALLBACK}(${JSON.stringify(content)});\n`;
}

/** Writes such scripts into a folder, each with its digest in its name. */
export class ScriptWriter {
  /** Of all files, before compression. */
  bytes = 0;
  private readonly names = new Set<string>();
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @returns The file's name: `text-<digest>.js`. Equal contents share a file. */
  write(stem: string, content: unknown): string {
    const script = formatScript(content);
    const name = `${stem}-${digestOf(script)}.js`;
    if (this.names.has(name)) return name;
    this.names.add(name);
    this.bytes += Buffer.byteLength(script);
    // Hundreds of small files are written three times faster one after the other than as promises (measured).
    writeFileSync(join(this.folder, name), script);
    return name;
  }
}
