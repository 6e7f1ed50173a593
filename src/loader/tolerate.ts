import { posix } from 'node:path';
import type { Fault } from '../faults.ts';
import type { Tolerance } from './read-site.ts';

/**
 * Faults that leave no page to show, or that leave open which page is meant, and those of built pages that would show what nobody may
 * see or run what nobody wrote; no rule lets them pass.
 */
const GRAVE =
  /^(?:content|encoding|file|folder|front-matter|mdx|name|render|slug|stray|symlink|yaml|booklet|handler|host|page|policy|style|unpublished)-|^(?:address-unsafe|picture-metadata)$/u;

/** Whether site.yaml lets a fault pass: its file matches the rule's glob (`big/courses/oi/**`) or lies in its folder. */
export function isTolerated({ file, code }: Fault, rules: readonly Tolerance[]): boolean {
  if (GRAVE.test(code) || !file.includes('/')) return false;
  return rules.some(({ path, codes }) => {
    if (codes && !codes.includes(code)) return false;
    const glob = path.normalize('NFC').replace(/^\.?\/|\/$/gu, '');
    return file.startsWith(`${glob}/`) || posix.matchesGlob(file, glob);
  });
}
