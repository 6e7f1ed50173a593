import type { Fault } from '../faults.ts';
import { findPagePath, toSlug } from '../model/paths.ts';

/**
 * Finds files and folders that would stand at one address, letters counted without regard to case. The later one is at fault.
 * @param paths content paths of pages and voices, sorted
 */
export function checkAddresses(paths: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  const claim = (address: string, path: string): void => {
    const owner = owners.get(address) ?? path;
    owners.set(address, owner);
    if (owner === path) return;
    const also = { file: owner, line: 1, column: 1 };
    faults.push({
      file: path,
      line: 1,
      column: 1,
      code: 'slug-duplicate',
      values: { found: path, other: owner, address },
      also,
    });
  };
  for (const folder of new Set(paths.flatMap(listFolders)))
    claim(`${folder.split('/').map(toSlug).join('/')}/`, folder);
  const folderFaults = new Set(faults.map(({ file }) => `${file}/`));
  for (const path of paths) {
    if ([...folderFaults].some((folder) => path.startsWith(folder))) continue;
    const slugs = path
      .replace(/\.mdx?$/iu, '')
      .split('/')
      .map(toSlug);
    claim(findPagePath(path)?.url ?? `${slugs.join('/')}.html`, path);
  }
  return faults;
}

function listFolders(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
