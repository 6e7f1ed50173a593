import { expect, test } from 'vitest';
import { findSharedLibrary } from '../../../src/loader/shared-library.ts';
import { watchLibrary } from '../../../src/loader/watch-library.ts';
import type { LoadedLibrary } from '../../../src/loader/load-library.ts';
import { makeContentFolder } from '../../support/content-folder.ts';
import { loadFolder, makeFakes, show } from './load.ts';

test('a change is heard, with its faults, and the library is handed over', async () => {
  using folder = makeContentFolder({ 'c/reports/a.md': '# A' });
  await loadFolder(folder);
  let hear: (loaded: LoadedLibrary) => void = () => {};
  const next = () => new Promise<LoadedLibrary>((resolve) => (hear = resolve));
  const options = { contentDir: folder.dir, cacheDir: folder.cacheDir, at: '2026-05-04' };
  const close = watchLibrary(
    options,
    (loaded) => hear(loaded),
    (error) => {
      throw error;
    },
    makeFakes(),
  );
  try {
    const added = next();
    folder.write({ 'c/calls/b.md': '# B' });
    expect((await added).library.entries.map(({ title }) => title)).toEqual(['B', 'A']);
    expect(findSharedLibrary()).toBe((await added).library);
    const broken = next();
    folder.write({ 'c/reports/a.md': '---\nfoo: 1\n---\n# C' });
    expect(show((await broken).faults)).toEqual(['c/reports/a.md:2:1 key-unknown']);
  } finally {
    close();
  }
});
