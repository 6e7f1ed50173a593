/** The paths that a pattern with one `*` in its file name stands for, in the order of the numbers in them: `pictures/near-*.webp`. */
export function matchPaths(paths: Iterable<string>, pattern: string): string[] {
  const [before, after] = pattern.split('*', 2) as [string, string];
  const isMatch = (path: string) =>
    path.length >= before.length + after.length &&
    path.startsWith(before) &&
    path.endsWith(after) &&
    !path.slice(before.length, path.length - after.length).includes('/');
  return [...paths].filter(isMatch).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
