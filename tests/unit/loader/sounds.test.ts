import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { examineSound } from '../../../src/sounds/examine-sound.ts';
import type { Tree } from '../../support/content-folder.ts';
import { makeContentFolder } from '../../support/content-folder.ts';
import { makeMp3, makeMp4, makeWav } from '../sounds/make-sounds.ts';
import { load, loadFolder, show } from './load.ts';

const mp3 = await makeMp3(2);
const REAL = { examineSound, render: renderMarkdown };

const EDITION = 'demo/editions/a.md';
const edition = (music: string): string => `---\ntitle: 卷\nmusic:\n${music}\n---\n\n# 卷\n`;
const WHOLE = edition('  file: ../sounds/a.mp3\n  title: 曲\n  credit: 某人\n  licence: CC0 1.0');

const loadTree = (tree: Tree) => load({ 'demo/index.md': '# 活动\n', ...tree }, {}, REAL);

describe('the music of an edition', () => {
  test('comes with all that its page needs', async () => {
    const { library, faults } = await loadTree({ [EDITION]: WHOLE, 'demo/sounds/a.mp3': mp3 });
    expect(faults).toEqual([]);
    const { music } = library.entries.find(({ path }) => path === EDITION)!;
    expect(music).toMatchObject({
      ...{ path: 'demo/sounds/a.mp3', type: 'audio/mpeg', bytes: mp3.length },
      ...{ title: '曲', credit: '某人', licence: 'CC0 1.0', autoplay: 'tap' },
    });
    expect(music!.url).toMatch(/^_assets\/a-[\da-f]{16}\.mp3$/u);
    expect(library.files[music!.url]).toMatch(/demo.sounds.a\.mp3$/u);
  });

  test('of a draft is not published', async () => {
    const draft = WHOLE.replace('title: 卷', 'title: 卷\ndraft: true');
    const { library } = await loadTree({ [EDITION]: draft, 'demo/sounds/a.mp3': mp3 });
    expect(library.files).toEqual({});
  });

  test.each<[string, string, Tree, string]>([
    ['is missing', WHOLE, { 'demo/sounds/A.MP3': mp3 }, '4:9 sound-missing A.MP3'],
    ['lies elsewhere', WHOLE.replace('../sounds/a.mp3', 'https://example.com/a.mp3'), {}, '4:9 sound-elsewhere'],
    ['leads out of the folder', WHOLE.replace('../sounds', '../../..'), {}, '4:9 sound-missing –'],
    ['is empty', WHOLE, { 'demo/sounds/a.mp3': '' }, '4:9 sound-empty'],
    ['is something else', WHOLE, { 'demo/sounds/a.mp3': makeWav(1) }, '4:9 sound-wrong-name'],
    ['is a film', WHOLE.replace('a.mp3', 'a.mp4'), { 'demo/sounds/a.mp4': FILM() }, '4:9 music-is-film'],
    ['lasts too long', WHOLE.replace('a.mp3', 'a.m4a'), { 'demo/sounds/a.m4a': SLOW() }, '4:9 music-too-long'],
    [
      'is without title',
      WHOLE.replace('  title: 曲\n', ''),
      { 'demo/sounds/a.mp3': mp3 },
      '4:3 key-missing music.title',
    ],
    [
      'is without credit',
      WHOLE.replace('  credit: 某人\n', ''),
      { 'demo/sounds/a.mp3': mp3 },
      '4:3 key-missing music.credit',
    ],
    [
      'is without licence',
      WHOLE.replace('\n  licence: CC0 1.0', ''),
      { 'demo/sounds/a.mp3': mp3 },
      '4:3 key-missing music.licence',
    ],
    [
      'starts by a word unknown',
      WHOLE.replace('  title', '  autoplay: yes!\n  title'),
      { 'demo/sounds/a.mp3': mp3 },
      '5:13 key-value-unknown music.autoplay',
    ],
    [
      'has a key unknown',
      WHOLE.replace('  title', '  lisence: x\n  title'),
      { 'demo/sounds/a.mp3': mp3 },
      '5:3 key-unknown lisence',
    ],
  ])('that %s is a fault at its line', async (_, text, tree, expected) => {
    const { faults } = await loadTree({ [EDITION]: text, ...tree });
    const told = faults.map(({ values = {}, ...fault }) =>
      [...show([fault]), values['near'] ?? values['key'] ?? (fault.code === 'key-unknown' && values['found'])]
        .filter(Boolean)
        .join(' '),
    );
    expect(told).toEqual([`${EDITION}:${expected}`]);
  });
});

function FILM(): Buffer {
  return makeMp4({ seconds: 5, codecs: ['avc1', 'mp4a'] });
}
function SLOW(): Buffer {
  return makeMp4({ seconds: 181, codecs: ['mp4a'], brand: 'M4A ' });
}

describe('a player in a text', () => {
  const LESSON = 'demo/courses/c/a.md';
  test.each<[string, string, Tree, string[]]>([
    ['plays a sound', '::audio{src=a.mp3}', { 'a.mp3': mp3 }, []],
    ['plays a film', '::video{src=a.mp4}', { 'a.mp4': FILM() }, []],
    ['leads to another host', '::video{src="https://example.com/v.mp4"}', {}, []],
    ['has no file, which is told once', '::audio{src=a.mp3}', {}, ['3:1 download-missing']],
    ['has an empty file', '::audio{src=a.mp3}', { 'a.mp3': '' }, ['3:1 sound-empty']],
    ['has words for a file', '::video{src=a.mp4}', { 'a.mp4': '<!doctype html>'.repeat(50) }, ['3:1 sound-unknown']],
    ['has a film for a sound', '::audio{src=a.mp4}', { 'a.mp4': FILM() }, ['3:1 sound-is-film']],
  ])('that %s', async (_, text, tree, expected) => {
    const files = Object.fromEntries(Object.entries(tree).map(([name, bytes]) => [`demo/courses/c/${name}`, bytes]));
    const { faults } = await loadTree({ [LESSON]: `# 讲\n\n${text}\n`, ...files });
    expect(show(faults)).toEqual(expected.map((fault) => `${LESSON}:${fault}`));
  });
});

test('a sound is looked at again when its bytes change, and only then', async () => {
  using folder = makeContentFolder({ 'demo/index.md': '# 活动\n', [EDITION]: WHOLE, 'demo/sounds/a.mp3': mp3 });
  const looked: string[] = [];
  const run = () =>
    loadFolder(
      folder,
      {},
      {
        render: renderMarkdown,
        examineSound: (file, path) => {
          looked.push(path);
          return examineSound(file, path);
        },
      },
    );
  await run();
  const again = await run();
  expect(looked).toEqual(['demo/sounds/a.mp3']);
  expect(again.library.entries.find(({ path }) => path === EDITION)!.music).toBeDefined();
  folder.write({ 'demo/sounds/a.mp3': '' });
  expect(show((await run()).faults)).toEqual([`${EDITION}:4:9 sound-empty`]);
  folder.write({ 'demo/sounds/a.mp3': mp3.subarray(0, mp3.length - 216) });
  expect((await run()).faults).toEqual([]);
  folder.remove('demo/sounds/a.mp3');
  expect(show((await run()).faults)).toEqual([`${EDITION}:4:9 sound-missing`]);
});
