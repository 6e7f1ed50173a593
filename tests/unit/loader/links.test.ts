import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeContentFolder } from '../../support/content-folder.ts';
import { load, loadFolder, show } from './load.ts';

const A = 'c/courses/k/a.md';
const link = (url: string): string => `# A\n\n[words](${url})\n`;

describe('links', () => {
  test.each([
    ['b.md', 'dead-link', 'a2.md'],
    ['../x/a2.md', 'dead-link', 'a2.md'],
    ['a2', 'dead-link', 'a2.md'],
    ['a2.html', 'dead-link', 'a2.md'],
    ['A2.md', 'dead-link', 'a2.md'],
    ['a2.md#Too', 'dead-anchor', '#Two'],
    ['#B', 'dead-anchor', '#A'],
    ['../k', 'link-to-folder', 'index.md'],
    ['/c/README.md', 'link-without-page', '–'],
    ['/c/voices/v.md', 'link-without-page', '–'],
    ['notes.pdf', 'download-missing', 'note.pdf'],
    ['photo.jpg', 'download-picture', ''],
    ['draft.md', 'link-unpublished', '–'],
    ['a%3Fb.zip', 'name-sign', 'a-b.zip'],
  ])('%s', async (url, code, suggestion) => {
    const { faults } = await load({
      [A]: link(url),
      'c/courses/k/a2.md': '# Two',
      'c/courses/k/draft.md': '---\ndraft: true\n---\n',
      'c/courses/k/note.pdf': '',
      'c/courses/k/photo.jpg': '',
      'c/courses/k/a?b.zip': '',
      'c/voices/v.md': '',
      'c/README.md': '',
    });
    expect(show(faults)).toEqual([`${A}:3:1 ${code}`]);
    if (suggestion) expect(faults[0]!.values!['suggestion']).toBe(suggestion);
  });

  test.each(['a2.md', 'a2.md#Two', '#A', 'a.md#A', '/c/index.md', 'index.md', 'note.pdf', 'note.pdf#page=3'])(
    '%s is fine',
    async (url) => {
      const { faults, library } = await load({
        [A]: link(url),
        'c/courses/k/a2.md': '# Two',
        'c/courses/k/note.pdf': '',
      });
      expect(faults).toEqual([]);
      expect(Object.keys(library.files)).toEqual(url.startsWith('note') ? ['c/courses/k/note.pdf'] : []);
    },
  );

  test('a draft may link to a draft, and in a review copy all may', async () => {
    const tree = {
      [A]: link('d.md'),
      'c/courses/k/d.md': `---\ndraft: true\n---\n${link('e.md')}`,
      'c/courses/k/e.md': '---\ndraft: true\n---\n',
    };
    expect(show((await load(tree)).faults)).toEqual([`${A}:3:1 link-unpublished`]);
    expect((await load(tree, { drafts: true })).faults).toEqual([]);
  });

  test('a link to a campaign that is left out becomes its words', async () => {
    using folder = makeContentFolder({ [A]: link('/d/index.md'), 'd/index.md': '', 'd/reports/x.md': 'FAULT' });
    const { faults, library } = await loadFolder(folder, { campaigns: ['c'] });
    expect(faults).toEqual([]);
    expect(library.entries.map(({ path }) => path)).toEqual([A]);
    expect(readFileSync(library.entries[0]!.bodyFile!, 'utf8')).toContain('<p>words</p>');
  });
});

describe('pictures', () => {
  test('a missing and a damaged one are faults where they are used', async () => {
    const { faults, library } = await load({
      [A]: '![x](gone.png)\n![x](bad.png)\n![x](good.png)',
      'c/courses/k/gone1.png': 'PNG',
      'c/courses/k/bad.png': 'x',
      'c/courses/k/good.png': 'PNG',
    });
    expect(show(faults)).toEqual([`${A}:1:1 picture-missing`, `${A}:2:1 picture-damaged`]);
    expect(faults[0]!.values).toEqual({ path: 'c/courses/k/gone.png', near: expect.stringContaining('gone1.png') });
    expect(library.pictures.map(({ picture }) => picture.path)).toEqual(['c/courses/k/good.png']);
  });

  test('a cover is examined, with faults at its key', async () => {
    const tree = (cover: string) => ({
      [A]: `---\ncover: ${cover}\ncoverAlt: words\n---\n`,
      'c/courses/k/x.png': 'PNG',
      'c/bad.png': '',
    });
    const good = await load(tree('x.png'));
    expect(good.library.entries[0]!.cover).toMatchObject({ picture: { path: 'c/courses/k/x.png' }, alt: 'words' });
    expect(good.library.pictures).toHaveLength(1);
    expect(show((await load(tree('y.png'))).faults)).toEqual([`${A}:2:8 picture-missing`]);
    expect(show((await load(tree('../../bad.png'))).faults)).toEqual([`${A}:2:8 picture-damaged`]);
    expect(show((await load(tree('https://a.b/x.png'))).faults)).toEqual([`${A}:2:8 cover-elsewhere`]);
  });

  test('a campaign may bring a second cover for upright screens', async () => {
    const tree = (tall: string) => ({
      'c/index.md': `---\ncover: x.png\ncoverTall: ${tall}\n---\n`,
      'c/x.png': 'PNG',
      'c/tall.png': 'PNG',
    });
    const { library, faults } = await load(tree('tall.png'));
    expect(show(faults)).toEqual([]);
    expect(library.entries[0]!.coverTall).toMatchObject({ path: 'c/tall.png' });
    expect(library.pictures).toHaveLength(2);
    expect(show((await load(tree('gone.png'))).faults)).toEqual(['c/index.md:3:12 picture-missing']);
  });

  test('those of unpublished pages are not published', async () => {
    const tree = {
      [A]: '---\ndraft: true\n---\n![x](x.png)\n[x](x.pdf)',
      'c/courses/k/x.png': 'PNG',
      'c/courses/k/x.pdf': '',
    };
    expect((await load(tree)).library).toMatchObject({ pictures: [], files: {} });
    expect((await load(tree, { drafts: true })).library.pictures).toHaveLength(1);
  });
});

test('a voice answers a call of its campaign', async () => {
  const voice = (call: string) => ({
    'c/voices/v.md': `---\ncall: ${call}\n---\n`,
    'c/calls/photographs.md': '',
    'd/calls/other.md': '',
  });
  for (const call of ['photographs', 'photographs.md']) expect((await load(voice(call))).faults).toEqual([]);
  const { faults } = await load(voice('other'));
  expect(show(faults)).toEqual(['c/voices/v.md:2:7 call-unknown']);
  expect(faults[0]!.values).toMatchObject({ suggestion: 'photographs' });
});
