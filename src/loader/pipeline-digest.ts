import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from './file-stamp.ts';

const SRC = dirname(dirname(fileURLToPath(import.meta.url)));
/** All that decides what a file of content becomes. */
const FOLDERS = ['markdown', 'model', 'schema', 'loader', 'images', 'sounds'];

/** A digest of the code that reads and renders content, and of the packages it stands on; what was made by other code is made anew. */
export function digestPipeline(): string {
  return (known ??= readPipeline());
}

/** A process runs the code that it began with. */
let known: string | undefined;

function readPipeline(): string {
  const files = FOLDERS.flatMap((folder) => listSources(join(SRC, folder))).sort();
  const lock = readIfThere(join(dirname(SRC), 'package-lock.json'));
  return digest(process.versions.node, lock, ...files.flatMap((file) => [file.slice(SRC.length), readFileSync(file)]));
}

function listSources(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|json)$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

function readIfThere(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}
