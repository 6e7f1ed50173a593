import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { examinePicture } from '../../support/pictures.ts';

const render = (text: string, path = 'demo/courses/c/a.md') =>
  renderMarkdown(text, { path, lang: 'zh-Hans', examinePicture });

describe('what is told of a text', () => {
  test('its headings, first words and length', async () => {
    const text = '---\ntitle: x\n---\n\n![图](a.jpg)\n\n第一段，$x$ 与[^1]\n下一行。\n\n## 节 `b`\n\n[^1]: 注';
    const { firstHeading, headings, excerpt, characters } = await render(text);
    expect({ firstHeading, headings, excerpt, characters }).toEqual({
      firstHeading: '节 b',
      headings: [{ depth: 2, id: '节-b', text: '节 b' }],
      excerpt: '第一段，x 与下一行。',
      characters: '第一段，x 与下一行。\n节 b'.length,
    });
  });

  test('its links, with their places and decoded anchors', async () => {
    const { links, files } = await render('前 [a](../d/b.md#%E8%8A%82)\n\n[b](#x) <a href="c.zip">c</a> [d](folder/)');
    expect(links.map(({ place: { line, column }, ...link }) => ({ ...link, at: `${line}:${column}` }))).toEqual([
      { target: 'demo/courses/d/b.md', fragment: '节', href: '/__REL__/demo/courses/d/b.html#%E8%8A%82', at: '1:3' },
      { target: 'demo/courses/c/a.md', fragment: 'x', href: '#x', at: '3:1' },
      { target: 'demo/courses/c/folder', href: '/__REL__/demo/courses/c/folder', at: '3:31' },
    ]);
    expect(files.map(({ path, place }) => `${path} ${place.line}:${place.column}`)).toEqual([
      'demo/courses/c/c.zip 3:9',
    ]);
  });

  test('its pictures, each once, and how many stand elsewhere', async () => {
    const { pictures, remotePictures, hosts } = await render(
      '![](b.jpg) ![](a.jpg) ![](b.jpg) ![](https://x.cn/c.png)',
    );
    expect(pictures.map(({ path }) => path)).toEqual(['demo/courses/c/b.jpg', 'demo/courses/c/a.jpg']);
    expect({ remotePictures, hosts }).toEqual({ remotePictures: 1, hosts: [] });
  });

  test('every id a fragment may point to', async () => {
    const { ids } = await render('# 题\n\n## 节\n\n<a name="旧"></a>\n\n:::tip{#t}\n文[^甲]\n:::\n\n[^甲]: 注');
    expect(ids).toEqual(['题', '节', '旧', 't', 'fnref-甲', 'footnote-label', 'fn-甲']);
  });

  test('is plain data, and the same each time', async () => {
    const first = await render('## 题\n\n$x$ ![](a.jpg)\n\n```js\n1\n```');
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
    expect(await render('## 题\n\n$x$ ![](a.jpg)\n\n```js\n1\n```')).toEqual(first);
  });
});

describe('a timeline', () => {
  const text = `# 年表

## 草创（1921—1930）

### 1921-07-23 一大开幕

会场在**上海**，
今[兴业路](https://example.com)。

![石库门](gate.jpg "石库门 | 摄影：甲")

::video[影片]{src="https://example.com/v"}

来源：《九十年》，[全文](https://example.com/a)
标签：会议、文献
分组：党史

## 1949年10月1日 开国大典

### 附记

晴。`;

  test('tells its eras and events as plain text', async () => {
    const { eras, events } = await render(text, 'demo/timelines/a.md');
    expect(eras).toEqual([{ id: '草创-1921-1930', title: '草创', edtf: '1921/1930' }]);
    expect(events).toEqual([
      {
        id: '1921-07-23-一大开幕',
        title: '一大开幕',
        edtf: '1921-07-23',
        label: '1921年7月23日',
        era: '草创-1921-1930',
        group: '党史',
        tags: ['会议', '文献'],
        text: '会场在上海，今兴业路。',
        media: [
          { url: 'gate.jpg', caption: '石库门', credit: '摄影：甲', alt: '石库门' },
          { url: 'https://example.com/v', caption: '影片' },
        ],
        sources: ['《九十年》，全文 https://example.com/a'],
      },
      {
        id: '1949年10月1日-开国大典',
        title: '开国大典',
        edtf: '1949-10-01',
        label: '1949年10月1日',
        tags: [],
        text: '附记\n晴。',
        media: [],
        sources: [],
      },
    ]);
  });

  test('sorts the events of each era by date, leaves the eras, and keeps the order of equal dates', async () => {
    const path = 'demo/timelines/a.md';
    const written =
      '## 后\n\n### 1950 丁\n\n### 1949-10 丙\n\n## 前\n\n引言\n\n### 1921 乙\n\n#### 节\n\n### 1921 甲\n\n### 约1919年 子';
    const { eras, events, headings, html } = await render(written, path);
    expect(eras!.map(({ title }) => title)).toEqual(['后', '前']);
    expect(events!.map(({ title }) => title)).toEqual(['丙', '丁', '子', '乙', '甲']);
    expect(headings.map(({ text: words }) => words)).toEqual(['后', '丙', '丁', '前', '子', '乙', '节', '甲']);
    expect([...html.matchAll(/id="([^"]+)"/gu)].map(([, id]) => id)).toEqual(headings.map(({ id }) => id));
    const { events: bare } = await render('## 1950 甲\n\n## 1949 乙', path);
    expect(bare!.map(({ title }) => title)).toEqual(['乙', '甲']);
  });

  test('shows a decade and a century in figures of their own', async () => {
    const text = '## 1900年代 甲\n\n## 1900 乙\n\n## 1970年代后期 丙\n\n## 20世纪 丁';
    const show = async (lang: string) => {
      const { html } = await renderMarkdown(text, { path: 'demo/timelines/a.md', lang, examinePicture });
      return [...html.matchAll(/<p class="year[^>]*>([^<]*)/gu)].map(([, figures]) => figures);
    };
    expect(await show('zh-Hans')).toEqual(['20世纪', '1900年代', '1900', '1970年代']);
    expect(await show('en')).toEqual(['20th century', '1900s', '1900', '1970s']);
  });

  test('says where accounts of a date differ', async () => {
    const { html } = await render('## 1987年9月14日或20日 甲\n\n## 1988-09-14 乙', 'demo/timelines/a.md');
    expect(html.match(/data-uncertain/gu)).toHaveLength(1);
    expect(html.match(/<span class="doubt">两说<\/span>/gu)).toHaveLength(1);
    expect(html).not.toContain('data-range');
  });

  test('an undated heading above events is an era, any other a section', async () => {
    const { eras, events, html } = await render('## 甲\n\n### 1921 乙\n\n## 丙\n\n文', 'demo/timelines/a.md');
    expect(eras).toEqual([{ id: '甲', title: '甲' }]);
    expect(events!.map(({ era }) => era)).toEqual(['甲']);
    expect(html).toContain('</section>\n<h2 id="丙">丙</h2>');
  });

  test('a heading that is a date alone has it as its title', async () => {
    const { events } = await render('## 1921年7月', 'demo/timelines/a.md');
    expect(events).toMatchObject([{ title: '1921年7月', label: '1921年7月' }]);
  });

  test('one dated heading above all others names the timeline', async () => {
    const { eras, events } = await render('# 百年（1921—2021）\n\n## 1921 甲', 'demo/timelines/a.md');
    expect([eras!.length, events!.length]).toEqual([0, 1]);
  });

  test('a text of another kind has none', async () => {
    expect(await render('## 1921 甲')).not.toHaveProperty('events');
  });
});

describe('an edition', () => {
  test('tells its scenes, inferring what is not said', async () => {
    const text =
      '# 题\n\n---\n\n> 引\n\n---\n\n![](a.jpg)\n\n---\n\n::scene{layout=number #n}\n\n## 832\n\n---\n\n文\n\n---\n';
    const { scenes } = await render(text, 'demo/editions/a.md');
    expect(scenes).toEqual([
      { id: 'scene-1', layout: 'cover', title: '题' },
      { id: 'scene-2', layout: 'quote' },
      { id: 'scene-3', layout: 'photo', picture: expect.objectContaining({ path: 'demo/editions/a.jpg' }) },
      { id: 'n', layout: 'number', title: '832' },
      { id: 'scene-5', layout: 'text' },
    ]);
  });

  test('keeps its notes out of its scenes', async () => {
    const { html } = await render('# 题[^1]\n\n[^1]: 注', 'demo/editions/a.md');
    expect(html.match(/<section/gu)).toHaveLength(1);
    expect(html).toContain('role="doc-endnotes"');
  });
});
