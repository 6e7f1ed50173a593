import { describe, expect, test } from 'vitest';
import { load } from './load.ts';

const A = 'c/courses/k/a.md';

describe('titles and languages', () => {
  test.each([
    ['---\ntitle: Front\n---\n# Heading', 'Front'],
    ['# Heading', 'Heading'],
    ['Words', 'a'],
  ])('%j is called %s', async (text, title) => {
    const { library } = await load({ [A]: text });
    expect(library.entries[0]!.title).toBe(title);
  });

  test('an index.md is called like its folder', async () => {
    const { library } = await load({ '长卷/index.md': '' });
    expect(library.entries[0]!.title).toBe('长卷');
  });

  test('the language is the campaign’s, else the site’s first', async () => {
    const { library } = await load({
      'site.yaml': 'languages: [zh-Hant, en]',
      'c/index.md': '---\nlang: en\n---\n',
      [A]: '',
      'd/reports/x.md': '',
    });
    expect(library.entries.map(({ path, lang }) => [path, lang])).toEqual([
      [A, 'en'],
      ['c/index.md', 'en'],
      ['d/reports/x.md', 'zh-Hant'],
    ]);
  });
});

describe('status', () => {
  // 2026-05-04 12:00 in China.
  const at = '2026-05-04T04:00:00Z';
  test.each([
    ['draft: true', 'draft'],
    ['publishAt: 2026-05-04', 'published'],
    ['publishAt: 2026-05-05', 'scheduled'],
    ['publishAt: 2026-05-04 12:00', 'published'],
    ['publishAt: 2026-05-04 12:01', 'scheduled'],
    ['publishAt: 2026-05-04T05:00Z', 'scheduled'],
    ['expireAt: 2026-05-04', 'published'],
    ['expireAt: 2026-05-03', 'expired'],
    ['expireAt: 2026-05-04 12:00', 'expired'],
  ])('%s → %s', async (front, status) => {
    const { library, faults } = await load({ [A]: `---\n${front}\n---\n` }, { at });
    expect(faults).toEqual([]);
    expect(library.entries[0]!.status).toBe(status);
  });

  test('what an index.md keeps back keeps all below it back', async () => {
    const { library } = await load({
      [A]: '',
      'c/courses/k/index.md': '---\ndraft: true\n---\n',
      'c/courses/l/a.md': '',
      'c/index.md': '',
      'd/index.md': '---\npublishAt: 2027-01-01\n---\n',
      'd/reports/x.md': '',
    });
    expect(library.entries.map(({ path, status }) => [path, status])).toEqual([
      [A, 'draft'],
      ['c/courses/k/index.md', 'draft'],
      ['c/courses/l/a.md', 'published'],
      ['c/index.md', 'published'],
      ['d/index.md', 'scheduled'],
      ['d/reports/x.md', 'scheduled'],
    ]);
  });
});

test('dates may carry a time', async () => {
  const { library } = await load({ 'c/calls/x.md': '---\nopensOn: 2026-05-04 9:00\nclosesOn: 2026-06\n---\n' });
  const { dates } = library.entries[0]!;
  expect(Object.fromEntries(Object.entries(dates).map(([key, { edtf }]) => [key, edtf]))).toEqual({
    opensOn: '2026-05-04T09:00',
    closesOn: '2026-06',
  });
});
