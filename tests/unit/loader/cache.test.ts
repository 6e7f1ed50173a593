import { globSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeContentFolder } from '../../support/content-folder.ts';
import type { ContentFolder } from '../../support/content-folder.ts';
import { loadFolder, makeFakes } from './load.ts';

const TREE = {
  'c/index.md': '---\ntitel: x\n---\n',
  'c/courses/k/a.md': '# A\n\n![x](x.png)',
  'c/courses/k/b.md': '# B\n\n![x](gone.png)\nFAULT',
  'c/courses/k/x.png': 'PNG',
};

/** Loads once more, and tells what had to be rendered. */
async function loadAgain(folder: ContentFolder, options = {}) {
  const fakes = makeFakes();
  const loaded = await loadFolder(folder, options, fakes);
  return { ...loaded, ...fakes.asked };
}

test('what did not change is not rendered again, and says the same', async () => {
  using folder = makeContentFolder(TREE);
  const first = await loadAgain(folder);
  const second = await loadAgain(folder);
  expect(first.figures).toMatchObject({ files: 3, hits: 0 });
  expect(second.figures).toMatchObject({ files: 3, hits: 3 });
  expect(second).toMatchObject({ rendered: [], examined: [], faults: first.faults, library: first.library });
  expect(second.faults.map(({ code }) => code)).toEqual(['picture-missing', 'html-removed', 'key-unknown']);
});

test('an edited file is rendered alone, and its entry’s digest changes', async () => {
  using folder = makeContentFolder(TREE);
  const first = await loadAgain(folder);
  folder.write({ 'c/courses/k/a.md': '# C' });
  const { rendered, library } = await loadAgain(folder);
  expect(rendered).toEqual(['c/courses/k/a.md']);
  expect(library.entries[0]!.title).toBe('C');
  const changed = library.entries.filter(({ digest }, index) => digest !== first.library.entries[index]!.digest);
  expect(changed.map(({ path }) => path)).toEqual(['c/courses/k/a.md']);
  expect(readFileSync(library.entries[0]!.bodyFile!, 'utf8')).toContain('# C');
});

test('an edit that keeps size and time is seen', async () => {
  using folder = makeContentFolder(TREE);
  const file = join(folder.dir, 'c/courses/k/a.md');
  utimesSync(file, 1_600_000_000, 1_600_000_000);
  await loadAgain(folder);
  writeFileSync(file, '# D\n\n![x](x.png)');
  utimesSync(file, 1_600_000_000, 1_600_000_000);
  expect((await loadAgain(folder)).library.entries[0]!.title).toBe('D');
});

test('a page is rendered again when a picture of it changes, appears or goes', async () => {
  using folder = makeContentFolder(TREE);
  await loadAgain(folder);
  folder.write({ 'c/courses/k/x.png': 'PNG2' });
  expect(await loadAgain(folder)).toMatchObject({ rendered: ['c/courses/k/a.md'], examined: ['c/courses/k/x.png'] });
  folder.write({ 'c/courses/k/gone.png': 'PNG' });
  expect(await loadAgain(folder)).toMatchObject({ rendered: ['c/courses/k/b.md'], examined: ['c/courses/k/gone.png'] });
  folder.remove('c/courses/k/x.png');
  const last = await loadAgain(folder);
  expect(last.rendered).toEqual(['c/courses/k/a.md']);
  expect(last.faults.map(({ file, code }) => `${file} ${code}`)).toContain('c/courses/k/a.md picture-missing');
});

test('a change of the campaign’s language renders all of it', async () => {
  using folder = makeContentFolder(TREE);
  await loadAgain(folder);
  folder.write({ 'c/index.md': '---\nlang: en\n---\n' });
  expect((await loadAgain(folder)).rendered).toHaveLength(3);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -10)],
  ['changed', (text: string) => text.replace('html-removed', 'html-removes')],
  ['emptied', () => ''],
  ['no JSON', () => 'rubbish'],
])('a cache that was %s is built anew', async (_name, spoil) => {
  using folder = makeContentFolder(TREE);
  const first = await loadAgain(folder);
  const [file] = globSync(join(folder.cacheDir, '**/library.json'));
  writeFileSync(file!, spoil(readFileSync(file!, 'utf8')));
  const second = await loadAgain(folder);
  expect(second.figures.hits).toBe(0);
  expect(second.faults).toEqual(first.faults);
  expect((await loadAgain(folder)).figures.hits).toBe(3);
});

test('a body that is gone or was cut off is rendered again', async () => {
  using folder = makeContentFolder(TREE);
  const { library } = await loadAgain(folder);
  writeFileSync(library.entries[1]!.bodyFile!, '');
  expect((await loadAgain(folder)).rendered).toEqual(['c/courses/k/b.md']);
});

test('fresh reads nothing, and one campaign’s build does not forget another', async () => {
  using folder = makeContentFolder({ ...TREE, 'd/index.md': '' });
  await loadAgain(folder);
  expect((await loadAgain(folder, { fresh: true })).figures.hits).toBe(0);
  await loadAgain(folder, { campaigns: ['c'] });
  expect((await loadAgain(folder)).figures).toMatchObject({ files: 4, hits: 4 });
});

test('a body is kept for a day after its page changed, for builds under way', async () => {
  using folder = makeContentFolder(TREE);
  const { library } = await loadAgain(folder);
  folder.write({ 'c/courses/k/a.md': '# C' });
  await loadAgain(folder);
  expect(readFileSync(library.entries[0]!.bodyFile!, 'utf8')).toContain('# A');
});
