import { isAbsolute, relative, sep } from 'node:path';

/** A path as a reader in `cwd` would type it, with `/` on every system: `content/site.yaml`, `../beside/a.md`; far away the whole path. */
export function toShownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path) || '.';
  const isFar = isAbsolute(shown) || shown.startsWith(`..${sep}..`);
  return (isFar ? path : shown).split(sep).join('/');
}
