import { expect, test } from 'vitest';
import { FAULTS } from '../../../src/i18n/faults.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { examinePicture } from '../../support/pictures.ts';

const LESSON = 'demo/courses/c/a.md';
const EDITION = 'demo/editions/a.md';
const TIMELINE = 'demo/timelines/a.md';
const MDX = 'demo/courses/c/a.mdx';

const render = (text: string, path: string) => renderMarkdown(text, { path, lang: 'zh-Hans', examinePicture });

// One row a fault: what the author wrote, and where and what the fault is.
const ROWS: [name: string, path: string, text: string, faults: string[]][] = [
  ['a directive that is unknown', LESSON, '前\n\n:::nota\n文\n:::', ['3:1 directive-unknown :::nota note']],
  ['a leaf directive that is unknown', LESSON, '::vidoe{src=a.mp4}', ['1:1 directive-unknown ::vidoe video']],
  ['a directive that never ends', LESSON, '前\n\n> :::note\n> 文\n\n后', ['3:3 directive-unclosed :::note']],
  ['one that never ends, at the end of the text', LESSON, ':::tip\n文', ['1:1 directive-unclosed :::tip']],
  ['a container written as a leaf', LESSON, '::note', ['1:1 directive-form ::note']],
  ['full-width colons', LESSON, '前\n\n：：：note\n文\n：：：', ['3:1 directive-form ：：：note']],
  ['a blank behind the colons', LESSON, '> ::: note\n> 文\n> :::', ['1:3 directive-form ::: note']],
  ['a wide blank and a title', LESSON, '甲\n:::　tip 标题', ['2:1 directive-form :::　tip 标题']],
  ['a full-width sign within', EDITION, '::scene{layout＝text}\n\n文', ['1:1 directive-form ::scene{layout＝text}']],
  [
    'an attribute that is unknown',
    LESSON,
    '::video{scr="a.mp4" src="b.mp4"}',
    ['1:1 directive-attribute-unknown scr src'],
  ],
  ['a film without file', LESSON, '::video[题]', ['1:1 directive-without-file video']],
  ['a quiz without answer', LESSON, ':::quiz[问]\n- [ ] 甲\n- [ ] 乙\n:::', ['1:1 quiz-without-answer']],
  ['an open question without answer', LESSON, ':::quiz\n问\n:::', ['1:1 quiz-without-answer']],
  ['a gallery without pictures', LESSON, ':::gallery\n字\n:::', ['1:1 gallery-empty']],
  ['a comparison of one', LESSON, ':::compare\n![](a.jpg)\n:::', ['1:1 compare-not-two 1']],
  ['characters without reading', LESSON, '字:ruby[汉字]{}', ['1:2 ruby-without-reading 汉字']],
  [
    'fewer syllables than characters',
    LESSON,
    ':ruby[云溪]{pinyin="yun"}',
    ['1:1 ruby-too-short :ruby[云溪]{pinyin="yun"}'],
  ],
  [
    'a note that is not written',
    LESSON,
    '> 甲[^z]\n> 乙[^b] [^c]\n\n[^b]: 注',
    ['1:4 footnote-missing z', '2:9 footnote-missing c'],
  ],
  ['a numbered note in a text without notes', LESSON, '甲[^1]', ['1:2 footnote-missing 1']],
  ['a link without address', LESSON, '前 [空]()', ['1:3 link-empty 空']],
  ['an id with a blank', EDITION, '::scene{id="a b"}\n\n文', ['1:1 id-spaced a b']],
  ['a layout that is unknown', EDITION, '::scene{layout=qoute}\n\n文', ['1:1 scene-value-unknown qoute quote']],
  ['a scene in the middle', EDITION, '文\n\n::scene{layout=text}', ['3:1 scene-misplaced']],
  ['a scene outside an edition', LESSON, '文\n\n::scene{layout=text}', ['3:1 scene-misplaced']],
  ['a motion that is unknown', EDITION, '::scene{motion=riise}\n\n文', ['1:1 scene-value-unknown riise rise']],
  ['a tone that is unknown', EDITION, '::scene{tone=nigth}\n\n文', ['1:1 scene-value-unknown nigth night']],
  ['a second cover', EDITION, '# 题\n\n---\n\n::scene{layout=cover}\n\n## 又', ['5:1 cover-twice']],
  ['two titles in a scene', EDITION, '# 题\n\n# 又', ['3:1 scene-two-covers 2']],
  [
    'two backgrounds of a scene',
    EDITION,
    '::scene{background=a.jpg alt="background=" background="b.jpg"}\n\n文',
    ['1:1 scene-two-covers 2'],
  ],
  [
    'an attribute that the layout ignores',
    EDITION,
    '::scene{layout=text call=a}\n\n文',
    ['1:1 scene-attribute-idle call'],
  ],
  ['a limit that is none', EDITION, '::scene{limit=many}', ['1:1 scene-limit-unclear many']],
  ['a countdown to nowhere', EDITION, '::scene{layout=countdown}\n\n文', ['1:1 countdown-without-date']],
  [
    'a scene of a photograph without it',
    EDITION,
    '::scene{layout=photo}\n\n## 标题\n\n文',
    ['1:1 scene-lacks-picture'],
  ],
  ['a scene of a gallery without it', EDITION, '::scene{layout=gallery}\n\n## 标题\n\n文', ['1:1 scene-lacks-picture']],
  [
    'a scene of a comparison without it',
    EDITION,
    '::scene{layout=compare}\n\n## 标题\n\n文',
    ['1:1 scene-lacks-picture'],
  ],
  [
    'a scene of a quotation without it',
    EDITION,
    '::scene{layout=quote}\n\n## 标题\n\n文',
    ['1:1 scene-lacks-quotation'],
  ],
  ['a scene of a number without it', EDITION, '::scene{layout=number}\n\n## 标题\n\n文', ['1:1 scene-lacks-number']],
  ['a scene of people without it', EDITION, '::scene{layout=people}\n\n## 标题\n\n文', ['1:1 scene-lacks-people']],
  ['a scene of a map without it', EDITION, '::scene{layout=map}\n\n## 标题\n\n文', ['1:1 scene-lacks-map']],
  ['a scene of a sound without it', EDITION, '::scene{layout=audio}\n\n## 标题\n\n文', ['1:1 scene-lacks-player']],
  ['a scene of a film without it', EDITION, '::scene{layout=video}\n\n## 标题\n\n文', ['1:1 scene-lacks-player']],
  ['a scene with nothing in it', EDITION, '# 题\n\n---\n\n::scene{layout=text}', ['5:1 scene-empty']],
  ['a countdown to a month', EDITION, '::scene{to=2027-07}\n\n文', ['1:1 countdown-not-a-day 2027-07']],
  [
    'a countdown to about a day',
    EDITION,
    '::scene{to=约2027年7月1日}\n\n文',
    ['1:1 countdown-not-a-day 约2027年7月1日'],
  ],
  [
    'a countdown to no such day',
    EDITION,
    '::scene{to=2027-02-30}\n\n文',
    ['1:1 date-no-such-day 2027-02-30 2027-02-28'],
  ],
  ['nobody', EDITION, ':::people\n文\n:::', ['1:1 people-empty']],
  [
    'a person without name',
    EDITION,
    ':::people\n- ![](a.jpg)\n- —— 校长\n:::',
    ['2:1 person-without-name', '3:1 person-without-name'],
  ],
  ['a map without approval', LESSON, ':::map\n![](a.jpg)\n\n1. 甲 (1%, 1%)\n:::', ['1:1 map-without-approval']],
  [
    'a map that is no map',
    LESSON,
    ':::map{approval=none}\n文\n:::',
    ['1:1 map-not-one-picture 0', '1:1 map-without-places'],
  ],
  [
    'places that lie nowhere',
    LESSON,
    ':::map{approval=none}\n![](a.jpg)\n\n1. 甲\n2. 乙 (101%, 1%)\n:::',
    ['4:1 map-place-nowhere 甲', '5:1 map-place-nowhere 乙'],
  ],
  ['a text that no scene holds', EDITION, `::scene{layout=chapter}\n\n${'字'.repeat(900)}`, ['1:1 scene-too-long 900']],
  ['a break glued to words', EDITION, '# 题\n\n文\n---\n\n文', ['3:1 scene-break-unclear']],
  ['a formula that is none', LESSON, '前 $\\frac{a}$ 后', ['1:3 math-unreadable \\frac{a}']],
  ['a script', LESSON, '前\n\n<script>alert(1)</script>', ['3:1 html-removed <script>']],
  ['a frame', LESSON, '前 <iframe src="https://example.com"></iframe>', ['1:3 html-removed <iframe>']],
  ['a style', LESSON, '前 <b style="color:red">粗</b>', ['1:6 html-removed style="color:red"']],
  ['a handler', LESSON, '<p\n  onclick="x()">文</p>', ['2:3 html-removed onclick="x()"']],
  [
    'a style in a quotation in a list',
    LESSON,
    '- > 甲\n  >\n  > <p>\n  > <b style="x">乙</b></p>',
    ['4:8 html-removed style="x"'],
  ],
  ['elements in elements without end', LESSON, '<div>\n\n'.repeat(4000), ['1:1 nested-too-deeply']],
  ['an id given twice', LESSON, '<a id="x"></a>\n\n:::note{#x}\n文\n:::', ['3:1 id-twice x']],
  ['a link that runs a program', LESSON, '前 [x](javascript:alert(1))', ['1:3 link-unsafe javascript:alert(1)']],
  [
    'the same in HTML, in disguise',
    LESSON,
    '<a href="&#106;ava&#10;script:x">y</a>',
    ['1:1 link-unsafe java\nscript:x'],
  ],
  ['a link out of the content folder', LESSON, '[x](../../../../a.md)', ['1:1 link-outside ../../../../a.md']],
  ['a picture that is missing', LESSON, '前 ![x](missing.jpg)', ['1:3 picture-missing']],
  [
    'a picture in the text',
    LESSON,
    '![x](data:image/png;base64,AAAA)',
    ['1:1 picture-embedded data:image/png;base64,AAAA'],
  ],
  ['a picture that names no file', LESSON, '![x](folder/)', ['1:1 picture-nowhere folder/']],
  ['a day that does not exist', TIMELINE, '## 甲\n\n### 1949-02-30 乙', ['3:1 date-no-such-day 1949-02-30 1949-02-28']],
  ['dates in reverse', TIMELINE, '## 1936/1934 长征', ['1:1 date-reversed 1936/1934 1934/1936']],
  ['a date without year', TIMELINE, '## 1921-07-01 甲\n\n## 7月23日 乙', ['3:1 date-without-year 7月23日']],
  ['broken MDX', MDX, '---\ntitle: x\n---\n\n文 {1 +}', ['5:7 mdx-unreadable']],
  ['a tag of MDX that never ends', MDX, '前\n\n<Note>\n\n文', ['3:1 mdx-unreadable']],
  ['a component that is unknown', MDX, '前\n\n<Nott title="x">\n文\n</Nott>', ['3:1 component-unknown <Nott> <Note>']],
  [
    'an attribute of a component that is computed',
    MDX,
    '<Note title={a + b}>\n文\n</Note>',
    ['1:7 component-attribute-computed title'],
  ],
  [
    'an attribute of a component that is unknown',
    MDX,
    '<Note titel="x">\n文\n</Note>',
    ['1:1 directive-attribute-unknown titel title'],
  ],
  ['a handler in MDX', MDX, '文 <b onClick={f}>粗</b>', ['1:6 html-removed onClick={…}']],
  ['a script in MDX', MDX, '<script>{`x`}</script>', ['1:1 html-removed <script>']],
];

test.each(ROWS)('%s', async (_name, path, text, expected) => {
  const { faults } = await render(text, path);
  const shown = faults.map(({ line, column, code, values = {} }) => {
    const told = code === 'mdx-unreadable' ? [] : [values['found'], values['suggestion']];
    return [`${line}:${column}`, code, ...told].filter((part) => part !== undefined).join(' ');
  });
  expect(shown).toEqual(expected);
});

test('each sentence finds every value that it names', async () => {
  for (const [, path, text] of ROWS) {
    for (const { code, values = {} } of (await render(text, path)).faults) {
      const texts = FAULTS[code];
      if (!texts) continue;
      const names = [texts.en, texts.zh].flatMap(({ what, fix }) => [...`${what} ${fix}`.matchAll(/\{([a-z]+)\}/gu)]);
      expect(Object.keys(values), code).toEqual(expect.arrayContaining(names.map(([, name]) => name)));
    }
  }
});

test.each([
  ['a component that the file imports', "import X from './x.astro'\n\n<X y={1 + 1}>文</X>"],
  ['a component that the file makes', 'export const X = () => 1\n\n<X.Y />'],
  ['braces within a formula', '$x^{2}$ 与 $$\\frac{a}{b}$$'],
  ['a comment', '{/* 不见 */}'],
])('%s is no fault in MDX', async (_name, text) => {
  expect((await render(text, MDX)).faults).toEqual([]);
});

test('words in angle brackets that are no HTML stay, and are no fault', async () => {
  const { html, faults } = await render('#include <cstdio> 与 vector<int> a', LESSON);
  expect(html).toBe('<p>#include &#x3C;cstdio> 与 vector&#x3C;int> a</p>');
  expect(faults).toEqual([]);
});

test.each([
  [':::　tip 标题', ':::tip[标题]'],
  [':::tip{title＝“甲”}', ':::tip{title="甲"}'],
  ['：：video[题]{src="a.mp4"}', '::video[题]{src="a.mp4"}'],
  [':: note', ':::note'],
])('the line %s is corrected to %s', async (text, allowed) => {
  expect((await render(text, LESSON)).faults.map(({ values }) => values!['allowed'])).toEqual([allowed]);
});

test.each([
  ...[':ruby[云溪]{pinyin="yúnxī"}', ':ruby[西安]{pinyin="Xī’ān"}', ':ruby[花儿]{pinyin="huār"}'],
  ...[
    ':ruby[女儿]{pinyin="nǚ ér"}',
    ':ruby[云溪]{pinyin="ㄩㄣ"}',
    '[^a-z] 是模式',
    '`[^1]` \\[^1]',
    '甲[^1]\n\n[^1]: 注',
    '[顶](#)',
    'new int[n]()',
  ],
])('%s is no fault', async (text) => {
  expect((await render(text, LESSON)).faults).toEqual([]);
});

test.each(['12:30', ':smile:', 'std::vector', '::before 伪元素', '`::: note`', '：：notes', '见 ::: note', ':: ruby'])(
  'the line %s is text',
  async (text) => {
    expect((await render(text, LESSON)).faults).toEqual([]);
  },
);

test('what is removed leaves no trace in the page', async () => {
  const text =
    '<svg onload="x()"><script>y</script></svg>\n\n<b onmouseover=z>粗</b> <form action="/x">表 <input></form>';
  const { html } = await render(text, LESSON);
  expect(html).toBe('<p><b>粗</b> 表 </p>');
});

test('a transform of ours that fails is an error that names the file', async () => {
  const context = { path: LESSON, lang: 'zh', examinePicture: () => Promise.reject(new Error('disk')) };
  await expect(renderMarkdown('![](a.jpg)', context)).rejects.toThrow(`${LESSON} could not be rendered: disk`);
});

test('a picture that is too small for its scene is a fault at the picture', async () => {
  const small = async (path: string) => {
    const found = await examinePicture(path);
    return 'picture' in found ? { picture: { ...found.picture, width: 300, height: 200 } } : found;
  };
  const text = '# 题\n\n---\n\n::scene{layout=photo}\n\n![山](a.jpg)';
  const { faults } = await renderMarkdown(text, { path: EDITION, lang: 'zh-Hans', examinePicture: small });
  expect(faults).toMatchObject([{ line: 7, column: 1, code: 'picture-small', values: { width: 300, height: 200 } }]);
});
