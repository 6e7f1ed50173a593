import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeContentFolder } from '../../support/content-folder.ts';
import { load, loadFolder, makeFakes, show } from './load.ts';

const LESSON = 'c/courses/k/a.md';

describe('encoding', () => {
  const gb = Buffer.from([...Buffer.from('# A\n\n'), 0xd0, 0xa3, 0xca, 0xb7, 0xca, 0xc7, 0xb2, 0xbb]);
  test.each<[string, Uint8Array | string, string[]]>([
    ['GB18030', gb, ['3:1 encoding-gb18030']],
    ['UTF-16', Buffer.from('\uFEFFtitle', 'utf16le'), ['1:1 encoding-utf16']],
    ['UTF-16 without a mark', Buffer.from('title and words', 'utf16le'), ['1:1 encoding-utf16']],
    ['rubbish', Buffer.from([0x41, 0x0a, 0x42, 0xff, 0x80, 0x81, 0x02, 0xfe]), ['2:2 encoding-unknown']],
    ['a text that was cut in a character', Buffer.from('校史').subarray(0, 5), ['1:2 encoding-unknown']],
    ['NUL', 'one\ntwo\0three\0', ['2:4 control-character']],
    ['5 MB', 'a'.repeat(5 * 1024 * 1024), ['1:1 file-too-large']],
  ])('%s is a fault', async (_name, bytes, expected) => {
    const { faults } = await load({ [LESSON]: bytes });
    expect(show(faults)).toEqual(expected.map((fault) => `${LESSON}:${fault}`));
  });

  test('a text above the limit is not parsed', async () => {
    const fakes = makeFakes();
    await load({ [LESSON]: 'a'.repeat(5 * 1024 * 1024) }, {}, fakes);
    expect(fakes.asked.rendered).toEqual([]);
  });

  test('a byte order mark and CRLF move no line and no column', async () => {
    const { faults, library } = await load({ [LESSON]: '\uFEFF---\r\ntitle: A\r\nfoo: b\r\n---\r\nFAULT\r\n' });
    expect(show(faults)).toEqual([`${LESSON}:3:1 key-unknown`, `${LESSON}:5:1 html-removed`]);
    expect(library.entries[0]!.title).toBe('A');
  });
});

describe('names', () => {
  test.each([
    ['c/courses/k/a:b.md', 'c/courses/k/a:b.md', 'name-sign', 'a-b.md'],
    ['c/courses/k: x/a.md', 'c/courses/k: x', 'name-sign', 'k- x'],
    ['c/courses/k/a%b.md', 'c/courses/k/a%b.md', 'name-sign', 'a-b.md'],
    ['c/courses/k/a?.md', 'c/courses/k/a?.md', 'name-sign', 'a.md'],
    ['c/courses/ k/a.md', 'c/courses/ k', 'name-space', 'k'],
    ['c/courses/k/a .md', 'c/courses/k/a .md', 'name-space', 'a.md'],
    ['c/courses/k/a\u0007.md', 'c/courses/k/a\u0007.md', 'name-control', 'a.md'],
    ['c/courses/k./a.md', 'c/courses/k.', 'name-dot', 'k'],
    ['c/courses/k/con.md', 'c/courses/k/con.md', 'name-device', 'con-1.md'],
    ['NUL/courses/k/a.md', 'NUL', 'name-device', 'NUL-1'],
    [
      `c/courses/k/${'长'.repeat(70)}.md`,
      `c/courses/k/${'长'.repeat(70)}.md`,
      'name-too-long',
      `${'长'.repeat(40)}.md`,
    ],
    ['c/courses/k/print.md', 'c/courses/k/print.md', 'name-reserved', 'print-1'],
    ['c/courses/k/Print/a.md', 'c/courses/k/Print/a.md', 'name-reserved', 'Print-1'],
    ['c/reports/index.md', 'c/reports/index.md', 'name-reserved', 'index-1'],
    ['c/timeline/x.md', 'c/timeline/x.md', 'stray-markdown', 'c/timelines/x.md'],
    ['c/editions/deep/x.md', 'c/editions/deep/x.md', 'stray-markdown', 'c/editions/x.md'],
    ['c/courses/x.md', 'c/courses/x.md', 'stray-markdown', 'c/courses/x/index.md'],
    ['c/x.md', 'c/x.md', 'stray-markdown', 'c/reports/x.md'],
    ['x.md', 'x.md', 'stray-markdown', 'x/index.md'],
    ['c/reports/x.markdown', 'c/reports/x.markdown', 'stray-ending', 'x.md'],
  ])('%s', async (path, file, code, suggestion) => {
    const { faults } = await load({ 'z/index.md': '', [path]: '' });
    expect(show(faults)).toEqual([`${file}:1:1 ${code}`]);
    expect(faults[0]!.values!['suggestion']).toBe(suggestion);
  });

  test('spaces inside, Chinese, README and what begins with a dot are fine', async () => {
    const { faults, library } = await load({
      'README.md': '',
      'c/readme.md': '[x](nowhere.md)',
      'c/.notes/x.md': '',
      'c/courses/k/.draft.md': '',
      'c/courses/校史 二/第一 讲.md': '',
    });
    expect(faults).toEqual([]);
    expect(library.entries.map(({ url, title }) => [url, title])).toEqual([
      ['c/courses/校史-二/第一-讲.html', '第一 讲'],
    ]);
  });
});

describe('addresses', () => {
  test.each([
    ['c/courses/k/a.md', 'c/courses/k/a.mdx'],
    ['c/courses/k/A.md', 'c/courses/k/a.md'],
    ['c/courses/k/a b.md', 'c/courses/k/a-b.md'],
    ['c/voices/A.md', 'c/voices/a.md'],
  ])('%s and %s stand at one', async (first, second) => {
    const { faults } = await load({ [first]: '', [second]: '' });
    expect(show(faults)).toEqual([`${second}:1:1 slug-duplicate`]);
    expect(faults[0]!.also).toEqual({ file: first, line: 1, column: 1 });
  });

  test('two folders that differ in case are told once', async () => {
    const { faults } = await load({ 'C/courses/k/a.md': '', 'c/courses/k/a.md': '', 'c/courses/k/b.md': '' });
    expect(show(faults)).toEqual([
      'c:1:1 slug-duplicate',
      'c/courses:1:1 slug-duplicate',
      'c/courses/k:1:1 slug-duplicate',
    ]);
  });
});

describe('the disk', () => {
  test('a symbolic link out of the folder is not followed', async () => {
    using outside = makeContentFolder({ 'secret.md': '# Secret' });
    const { faults, library } = await load({
      'c/courses/k/a.md': { link: join(outside.dir, 'secret.md') },
      'c/courses/out': { link: outside.dir },
    });
    expect(show(faults)).toEqual(['c/courses/k/a.md:1:1 symlink-outside', 'c/courses/out:1:1 symlink-outside']);
    expect(library.entries).toEqual([]);
  });

  test('a link inside the folder is followed, a circle and a broken one are faults', async () => {
    const { faults, library } = await load({
      'c/courses/k/a.md': '# A',
      'c/courses/k/b.md': { link: 'a.md' },
      'c/courses/k/round': { link: '..' },
      'c/courses/k/gone.md': { link: 'nowhere.md' },
    });
    expect(show(faults)).toEqual(['c/courses/k/gone.md:1:1 symlink-broken', 'c/courses/k/round:1:1 symlink-circle']);
    expect(library.entries.map(({ path }) => path)).toEqual(['c/courses/k/a.md', 'c/courses/k/b.md']);
  });

  test('an unreadable file is a fault and the others are read', async () => {
    const fakes = makeFakes();
    const readFile = async (file: string): Promise<Uint8Array> => {
      if (file.endsWith('a.md')) throw Object.assign(new Error('no'), { code: 'EACCES', syscall: 'open' });
      return fakes.readFile(file);
    };
    const { faults, library } = await load({ 'c/courses/k/a.md': '', 'c/courses/k/b.md': '' }, {}, { readFile });
    expect(faults).toEqual([
      { file: LESSON, line: 1, column: 1, code: 'file-unreadable', values: { reason: 'EACCES' } },
    ]);
    expect(library.entries.map(({ path }) => path)).toEqual(['c/courses/k/b.md']);
  });

  test('an empty folder and a missing one are faults', async () => {
    using folder = makeContentFolder({ 'README.md': '' });
    expect(show((await loadFolder(folder)).faults)).toEqual(['.:1:1 content-empty']);
    const missing = { ...folder, dir: join(folder.dir, 'nowhere') };
    expect(show((await loadFolder(missing)).faults)).toEqual(['.:1:1 content-missing']);
  });

  test('a folder that is called like a text holds nothing back', async () => {
    using folder = makeContentFolder({ 'c/courses/k/b.md': '' });
    mkdirSync(join(folder.dir, 'c/courses/k/a.md'));
    expect((await loadFolder(folder)).faults).toEqual([]);
  });
});

test('a pipeline that throws is a fault of that file', async () => {
  const { faults, library } = await load({ [LESSON]: 'THROW', 'c/courses/k/b.md': '' });
  const reason = expect.stringMatching(/^the plugin broke/u);
  expect(faults).toEqual([{ file: LESSON, line: 1, column: 1, code: 'render-failed', values: { reason } }]);
  expect(library.entries).toHaveLength(1);
});
