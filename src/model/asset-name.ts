/** Folder of everything that carries its content's digest in its name, below the site's root. */
export const ASSETS = '_assets';

/** The name of an author's file as an address may carry it: its letters and digits of ASCII, else a word of ours. */
export function formatStem(path: string, fallback: string): string {
  const file = path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/u, '');
  const stem = file
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return stem || fallback;
}
