import { rename as move } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '../faults.ts';
import type { Fault } from '../faults.ts';
import type { Step } from './context.ts';
import { listFiles } from './list-files.ts';
import { toFault } from './to-fault.ts';

/** Gives pages the names that Astro cannot build them under (model/paths.ts, toRouteParameter): `_index.html` → `index.html`. */
export const rename: Step = {
  name: 'rename',
  async run({ options }) {
    const files = await listFiles(options.dir);
    const faults: Fault[] = [];
    const owners = new Map<string, string>();
    for (const file of files) {
      const url = toFinalName(file);
      // Windows, macOS and many stores of objects keep no two names that differ in case or in the form of accents only.
      const key = url.normalize('NFC').toLowerCase();
      const other = owners.get(key);
      if (other !== undefined)
        faults.push(toFault(options, url, 'page-twice', { found: url, other: toFinalName(other) }));
      owners.set(key, file);
    }
    if (faults.length > 0) throw new ContentError(faults);
    const renamed = files.filter((file) => toFinalName(file) !== file);
    await Promise.all(renamed.map((file) => move(join(options.dir, file), join(options.dir, toFinalName(file)))));
    return `${renamed.length} files`;
  },
};

function toFinalName(file: string): string {
  return file.replace(/(^|\/)_index\.html$/u, '$1index.html');
}
