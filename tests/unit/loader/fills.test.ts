import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import type { Tree } from '../../support/content-folder.ts';
import { load, show } from './load.ts';

const TIMELINE =
  '## 1921年7月23日 开幕\n\n文。\n\n标签：会议\n\n## 1949年10月1日 开国\n\n文。\n\n## 1949年10月1日 升旗\n\n文。\n';
const VOICE = '---\ncall: letters\ntags: [家信]\n---\n\n文。\n';

/** Faults of an edition of one scene, in a campaign with a timeline, a call and a voice, by the real pipeline. */
async function findFaults(scene: string, more: Tree = {}): Promise<string[]> {
  const tree: Tree = {
    'c/editions/a.md': `# 题\n\n---\n\n${scene}\n`,
    'c/timelines/century.md': TIMELINE,
    'c/calls/letters.md': '# 征集',
    'c/voices/one.md': VOICE,
    ...more,
  };
  const { faults } = await load(tree, {}, { render: renderMarkdown });
  return show(faults).map((fault) => fault.replace('c/editions/a.md:', ''));
}

describe('a dates scene', () => {
  test.each([
    ['::scene{layout=dates}', []],
    ['::scene{timeline=century.md tag=会议}', []],
    ['::scene{from=1949 to=1949-10}', []],
    ['::scene{events="1921年7月23日"}', []],
    ['::scene{events="1949年10月1日-升旗，1921年7月23日-开幕"}', []],
    ['::scene{events="1921年7月23日" from=1949}', ['5:1 fill-without-events']],
    ['::scene{timeline=centuries}', ['5:1 fill-timeline-unknown']],
    ['::scene{events="1949年10月1日"}', ['5:1 fill-event-unknown']],
    ['::scene{from=1950}', ['5:1 fill-without-events']],
    ['::scene{layout=dates tag=考古}', ['5:1 fill-without-events']],
    ['::scene{from=1949 to=1921}', ['5:1 fill-range-reversed']],
    ['::scene{from=1949-02-30}', ['5:1 date-no-such-day']],
    ['::scene{from=民国十年}', ['5:1 date-of-the-republic']],
    ['::scene{layout=dates}\n\n- **1921** 自己写', []],
  ])('%s', async (scene, faults) => {
    expect(await findFaults(scene)).toEqual(faults);
  });

  test('needs a timeline that readers can see', async () => {
    expect(
      await findFaults('::scene{layout=dates}', { 'c/timelines/century.md': '---\ndraft: true\n---\n\n文' }),
    ).toEqual(['5:1 fill-timeline-unknown']);
  });

  test('draws no more than can be read', async () => {
    const many = Array.from({ length: 61 }, (_, year) => `## ${1900 + year}年 事\n\n文。\n`).join('\n');
    expect(await findFaults('::scene{layout=dates}', { 'c/timelines/century.md': many })).toEqual([
      '5:1 fill-too-many',
    ]);
  });
});

describe('a voices scene', () => {
  test.each([
    ['::scene{layout=voices}', []],
    ['::scene{call=letters.md tag=家信}', []],
    ['::scene{call=lettres}', ['5:1 fill-call-unknown']],
    ['::scene{layout=voices tag=别的}', ['5:1 fill-without-voices']],
    ['::scene{layout=voices}\n\n> 自己写的一则', []],
  ])('%s', async (scene, faults) => {
    expect(await findFaults(scene)).toEqual(faults);
  });

  test('shows no draft', async () => {
    expect(
      await findFaults('::scene{layout=voices}', { 'c/voices/one.md': VOICE.replace('call', 'draft: true\ncall') }),
    ).toEqual(['5:1 fill-without-voices']);
  });
});
