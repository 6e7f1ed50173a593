import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../../src/markdown/render.ts';
import { examinePicture } from '../../../support/pictures.ts';

/** The layout of a scene in the middle of an edition. */
async function inferMiddle(scene: string): Promise<string> {
  const text = `# 题\n\n---\n\n${scene}\n\n---\n\n文`;
  const { scenes } = await renderMarkdown(text, { path: 'd/editions/a.md', lang: 'zh-Hans', examinePicture });
  return scenes![1]!.layout;
}

test.each([
  ['> 路', 'quote'],
  ['## 题\n\n> 路', 'text'],
  ['![](a.jpg)', 'photo'],
  ['## 题\n\n![](a.jpg "注")', 'photo'],
  ['![](a.jpg)\n\n文', 'text'],
  ['![](a.jpg)\n![](b.jpg)', 'gallery'],
  [':::gallery\n![](a.jpg)\n:::', 'gallery'],
  ['## 题\n\n:::compare\n![](a.jpg)\n![](b.jpg)\n:::', 'compare'],
  [':::people\n- 甲\n:::', 'people'],
  [':::map{approval=none}\n![](a.jpg)\n\n1. 甲 (1%, 1%)\n:::', 'map'],
  ['::audio[钟]{src=a.mp3}', 'audio'],
  ['## 题\n\n说明。\n\n::video[片]{src=a.mp4}', 'video'],
  ['文\n\n文\n\n文\n\n::video[片]{src=a.mp4}', 'text'],
  [':::note\n文\n:::', 'text'],
  ['## 832\n\n个县', 'number'],
  ['## 1,200\n\n人', 'number'],
  ['## 13亿\n\n人', 'number'],
  ['## 99%\n\n之九十九', 'number'],
  ['## 5.7 million\n\nwent', 'number'],
  ['## 832', 'text'],
  ['## 望志路106号\n\n文', 'text'],
  ['## 1921年7月\n\n文', 'text'],
  ['- 1931年 甲\n- 1945-09-02 乙', 'dates'],
  ['## 题\n\n- **1931** 甲\n- **1945** 乙', 'dates'],
  ['- **1931** 甲\n- 乙', 'text'],
  ['- **1931** 只有一条', 'text'],
  ['## 卷一\n\n**1921—1949**', 'chapter'],
  ['## 第二章\n\n从甲到乙', 'chapter'],
  ['## Part 2\n\nThe years after', 'chapter'],
  ['## 烽火\n\n1931—1945', 'chapter'],
  ['## 卷一\n\n很长的一段话，说了许多事情，已经不像一卷的开头，而是正文了。', 'text'],
  ['## 题\n\n短句', 'text'],
  ['## 尾声\n\n不在最后', 'text'],
])('%j is shown as %s', async (scene, layout) => {
  expect(await inferMiddle(scene)).toBe(layout);
});

test.each([
  ['call=a', 'voices'],
  ['limit=3', 'voices'],
  ['timeline=a', 'dates'],
  ['from=1921 to=1949', 'dates'],
  ['to=2027-07-01', 'countdown'],
])('::scene{%s} is shown as %s', async (attributes, layout) => {
  expect(await inferMiddle(`::scene{${attributes}}\n\n## 题`)).toBe(layout);
});

test('the first scene is the cover, and the last may be the closing', async () => {
  const render = async (text: string) =>
    (await renderMarkdown(text, { path: 'd/editions/a.md', lang: 'zh-Hans', examinePicture })).scenes!.map(
      ({ layout }) => layout,
    );
  expect(await render('## 832\n\n县\n\n---\n\n## 结语\n\n文')).toEqual(['cover', 'closing']);
  expect(await render('# 题\n\n---\n\n## 别的\n\n文')).toEqual(['cover', 'text']);
});
