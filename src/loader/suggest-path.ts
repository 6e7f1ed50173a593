import { posix } from 'node:path';
import { distance } from 'fastest-levenshtein';

/**
 * The existing file that a reference most likely means, written as its author would from the file it stands in: the same name with its
 * ending, in other letters, or in another folder, else the nearest by letters. `–` where there is none.
 * @param target content path that leads nowhere
 */
export function suggestPath(target: string, from: string, candidates: Iterable<string>): string {
  const wanted = target.normalize('NFC');
  const stem = wanted.replace(/\.html?$/iu, '');
  const likely = new Set([`${stem}.md`, `${stem}.mdx`, `${stem}/index.md`, `${stem}/index.mdx`]);
  const base = posix.basename(wanted).toLowerCase();
  let best: { path: string; cost: number } | undefined;
  for (const path of candidates) {
    if (path === from) continue;
    const cost = likely.has(path)
      ? -3
      : path.toLowerCase() === wanted.toLowerCase()
        ? -2
        : posix.basename(path).toLowerCase() === base
          ? -1
          : distance(path, wanted);
    if (!best || cost < best.cost) best = { path, cost };
  }
  return best ? posix.relative(posix.dirname(from), best.path) : '–';
}
