import { describe, expect, test } from 'vitest';
import { load, show } from './load.ts';

const LESSON = 'c/courses/k/a.md';
const CASES: [name: string, text: string, faults: string[]][] = [
  ['a colon inside a value', 'title: a: b', ['2:8 yaml-colon']],
  ['a quotation mark that is not closed', 'title: "a', ['2:8 yaml-unclosed']],
  ['a bracket that is not closed', 'tags: [a, b', ['2:7 yaml-unclosed']],
  ['a key twice', 'title: a\ntitle: b', ['3:1 yaml-key-twice']],
  ['a tab', 'tags:\n\t- b', ['3:1 yaml-tab']],
  ['a full-width colon', 'description: 一\ntitle：校史', ['3:6 yaml-fullwidth-colon']],
  ['no space after the colon', 'title:校史', ['2:6 yaml-no-space']],
  ['a sign that begins no value', 'title: @home', ['2:8 yaml-sign']],
  ['a reference', 'title: *home', ['2:8 yaml-alias']],
  ['a tag', 'title: !!js/function x', ['2:8 yaml-unreadable']],
  ['words without a colon', 'title: a\nwords', ['3:1 yaml-not-a-key']],
  ['a list', '- a\n- b', ['2:1 yaml-not-keys']],
  ['two unknown keys', 'tital: a\nfoo: b', ['2:1 key-unknown', '3:1 key-unknown']],
  ['a number in words', 'minutes: many', ['2:10 key-not-number']],
  ['a number below one', 'minutes: 0', ['2:10 key-too-small']],
  ['yes', 'draft: yes', ['2:8 key-not-yes-no']],
  ['a word for a list', 'tags: a', ['2:7 key-not-list']],
  ['a truth value for a title', 'title: true', ['2:8 key-not-text']],
  ['an empty title', 'title: ""', ['2:8 key-empty']],
  ['a truth value in a list', 'tags: [a, true]', ['2:11 key-not-text']],
  ['an impossible date', 'title: a\ndate: 2026-02-30', ['3:7 date-no-such-day']],
  ['a date of no kind', 'date: soon', ['2:7 date-unreadable']],
  ['a coarse moment', 'publishAt: 1921', ['2:12 moment-not-exact']],
  ['moments in reverse', 'publishAt: 2026-05-04 09:00\nexpireAt: 2026-05-04 08:00', ['3:11 dates-reversed']],
];

describe('front matter', () => {
  test.each(CASES)('%s is a fault at its place', async (_name, text, expected) => {
    const { faults } = await load({ [LESSON]: `---\n${text}\n---\n\nWords\n` });
    expect(show(faults)).toEqual(expected.map((fault) => `${LESSON}:${fault}`));
  });

  test.each([
    ['c/editions/a.md', 'mode: page', '2:7 key-value-unknown', { suggestion: 'pages', allowed: 'pages, scroll' }],
    [
      'c/editions/a.md',
      'startsOn: 1994-05-25\nendsOn: 1993-04-30',
      '3:9 dates-reversed',
      { start: 'startsOn', endFound: '1993-04-30' },
    ],
    ['c/calls/a.md', 'opensOn: 2026-05\nclosesOn: 2025', '3:11 dates-reversed', { end: 'closesOn' }],
    ['c/calls/a.md', 'email: none', '2:8 key-not-email', { key: 'email' }],
    ['c/index.md', 'lang: 中文', '2:7 key-not-language', { found: '中文' }],
    ['c/index.md', 'seal: 一二三四五', '2:7 key-too-long', { limit: 4 }],
    ['c/index.md', 'theme: vermillion', '2:8 theme-unknown', { suggestion: 'vermilion' }],
    ['c/index.md', 'tital: a', '2:1 key-unknown', { suggestion: 'title' }],
    ['c/index.md', 'Title: a', '2:1 key-unknown', { suggestion: 'title' }],
  ])('%s: %s', async (path, text, expected, values) => {
    const { faults } = await load({ [path]: `---\n${text}\n---\n` });
    expect(show(faults)).toEqual([`${path}:${expected}`]);
    expect(faults[0]!.values).toMatchObject(values);
  });

  test('a first line --- that nothing closes is a line between scenes, unless a key follows', async () => {
    const { faults } = await load({ 'c/editions/a.md': '---\nWords', 'c/editions/b.md': '---\ntitle: a\n\nWords' });
    expect(show(faults)).toEqual(['c/editions/b.md:1:1 front-matter-unclosed']);
  });

  test('what is wrong is left out and the rest is kept', async () => {
    const { library } = await load({ [LESSON]: '---\ntitle: Kept\nminutes: many\ndate: 1921.10\n---\n' });
    expect(library.entries[0]).toMatchObject({ title: 'Kept', data: { title: 'Kept' }, date: { edtf: '1921-10' } });
  });

  test('a key without a value counts as not written', async () => {
    const { library, faults } = await load({ [LESSON]: '---\ntitle:\ntags:\n---\n# Heading' });
    expect(faults).toEqual([]);
    expect(library.entries[0]!.title).toBe('Heading');
  });
});

describe('site.yaml and board.yaml', () => {
  const page = { 'c/index.md': '' };
  test.each([
    ['site.yaml', 'title: a\nthem: b', '2:1 key-unknown'],
    ['site.yaml', 'url: example.edu', '1:6 key-not-address'],
    ['site.yaml', 'legal:\n  ower: x', '2:3 key-unknown'],
    ['site.yaml', 'languages: []', '1:12 key-empty'],
    ['site.yaml', 'tolerate:\n  - codes: [a]', '2:5 key-missing'],
    ['site.yaml', 'theme: blue', '1:8 theme-unknown'],
    ['site.yaml', 'title: "a', '1:8 yaml-unclosed'],
    ['site.yml', 'title: a', '1:1 file-misnamed'],
    ['c/board.yaml', 'tasks:\n  - who: a', '2:5 key-missing'],
    ['c/board.yaml', 'tasks:\n  - title: a\n    by: soon', '3:9 date-unreadable'],
  ])('%s: %s', async (path, text, expected) => {
    const { faults } = await load({ ...page, [path]: text });
    expect(show(faults)).toEqual([`${path}:${expected}`]);
  });

  test('site.yaml is completed', async () => {
    const { library } = await load({ 'c/index.md': '# First', 'site.yaml': 'url: https://example.edu/a' });
    const { site } = library;
    expect(site).toMatchObject({
      title: 'First',
      languages: ['zh-Hans'],
      theme: 'vermilion',
      url: 'https://example.edu/a/',
    });
  });

  test('the day of the build is China’s', async () => {
    const { library } = await load(page, { at: '2026-05-03T16:30:00.000Z' });
    expect(library.site.builtOn).toBe('2026-05-04');
  });
});
