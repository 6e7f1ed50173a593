import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const find = createRequire(import.meta.url).resolve;
/** What a PDF's bytes hang on beside its page. */
const PACKAGES = ['@sparticuz/chromium', '@expo-google-fonts/noto-serif-sc', 'subset-font', 'sharp'];

/** Tells the makers of a PDF apart without starting any: versions of the packages, and the file of `CHROME_PATH`. */
export function readPrinterVersion(): string {
  const versions = PACKAGES.map((name) => `${name} ${readVersion(name)}`);
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    const file = statSync(chosen, { throwIfNoEntry: false });
    versions.push(`${chosen} ${file?.size} ${file?.mtimeMs}`);
  }
  return [...versions, process.platform, process.arch].join('\n');
}

/** The version in the package.json above a package's entry, since not every package shows that file. */
function readVersion(name: string): string {
  for (let folder = dirname(find(name)); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const { name: found, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name?: string;
        version?: string;
      };
      if (found === name && version !== undefined) return version;
    } catch {
      // No package.json in this folder, or none of a package.
    }
  }
  throw new Error(`package ${name} has no version`);
}
