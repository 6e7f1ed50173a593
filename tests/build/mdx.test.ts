import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeContentFolder } from '../support/content-folder.ts';
import type { ContentFolder, Tree } from '../support/content-folder.ts';
import { runBuild } from '../support/run-build.ts';
import type { BuildAnswer } from '../support/run-build.ts';

const COURSE = 'a/courses/第 一 课';
const EDITIONS = 'a/editions';

// The same lesson and the same edition, each written both ways. The names of the twins are equal but for their number.
const LESSON_MD = `---
minutes: 10
---

# 甲乙

见[另一讲](lesson-2.mdx#分-辨)。

:::note[题]
内容**粗体**，$x^{2}$。
:::

:::quiz[大会在哪一天开幕？]
- [ ] 7月1日
- [x] 7月23日

会议记录。
:::

## 分 辨

:::gallery[旧影]
![湖](湖.png "南湖 | 摄影：甲")
:::

$$
h = H / L
$$

:ruby[汉字]{pinyin="hàn zì"}，共 2 条。
`;
const LESSON_MDX = `---
minutes: 10
---

# 甲乙

见[另一讲](lesson-1.md#分-辨)。

<Note title="题">
  内容**粗体**，$x^{2}$。
</Note>

<Quiz title="大会在哪一天开幕？">
- [ ] 7月1日
- [x] 7月23日

会议记录。
</Quiz>

## 分 辨

<Gallery title="旧影">
![湖](湖.png "南湖 | 摄影：甲")
</Gallery>

$$
h = H / L
$$

<Ruby pinyin="hàn zì">汉字</Ruby>，共 {1 + 1} 条。
`;
const EDITION_MD = `::scene{layout=cover background="../courses/第 一 课/湖.png" alt="湖面" motion=pan}

# 九十九年

共 99 年

---

> 穷究竟夜

---

::scene{layout=text}

:::note
海晏河清
:::

见[讲](<../courses/第 一 课/lesson-2.mdx#分-辨>)。

---

::scene{layout=dates to=1949}

## 日子

---

::scene{layout=voices}
`;
const EDITION_MDX = `<Scene layout="cover" background="../courses/第 一 课/湖.png" alt="湖面" motion="pan" />

# 九十九年

共 {33 * 3} 年

---

> 穷究竟夜

---

<Scene layout={'text'} />

<Note>海晏河清</Note>

见[讲](<../courses/第 一 课/lesson-2.mdx#分-辨>)。

---

<Scene layout="dates" to="1949" />

## 日子

---

<Scene layout="voices" />
`;

const TREE: Tree = {
  'site.yaml': 'title: 甲\n',
  'a/index.md': '# 甲\n\n正文一段。\n',
  [`${COURSE}/lesson-1.md`]: LESSON_MD,
  [`${COURSE}/lesson-2.mdx`]: LESSON_MDX,
  [`${COURSE}/湖.png`]: await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#4f7d6b' } })
    .png()
    .toBuffer(),
  [`${EDITIONS}/scroll-1.md`]: EDITION_MD,
  [`${EDITIONS}/scroll-2.mdx`]: EDITION_MDX,
  'a/timelines/years.md': '## 1931年9月18日 九一八\n\n文。\n\n## 1954年9月20日 宪法\n\n文。\n',
  'a/voices/one.md': '---\nby: 某人\n---\n\n风和日丽\n',
  'a/reports/walk.mdx': '# 走访\n\n<Note>天高云淡</Note>\n\n共 {6 * 7} 人\n',
};

let home: string;
let out: string;
let content: ContentFolder;
let answer: BuildAnswer;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'handscroll 成品-'));
  out = join(home, 'dist');
  content = makeContentFolder(TREE);
  answer = runBuild(content, out);
  expect(answer.status, answer.text).toBe(0);
});
afterAll(() => {
  content?.[Symbol.dispose]();
  rmSync(home, { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(join(out, path), 'utf8');
const LESSON = 'a/courses/第-一-课/lesson-2.html';

/** What stands between two marks of a finished page. White space between blocks tells nothing. */
function cut(path: string, from: string, to: string): string {
  const [, rest = ''] = read(path).split(from);
  expect(rest, `${path} holds ${from}`).not.toBe('');
  return rest.slice(0, rest.indexOf(to)).replace(/>\s+</gu, '><').trim();
}

describe('a content folder elsewhere, with .mdx in it', () => {
  test('lies outside the repository, where a path has a space and Chinese', () => {
    expect(relative(process.cwd(), content.dir)).toMatch(/^\.\..* 内容/u);
  });

  test('makes a lesson the same to the byte as its twin in .md', () => {
    const [first, second] = [1, 2].map((number) =>
      cut(`a/courses/第-一-课/lesson-${number}.html`, '<article class="prose">', '</article>').replace(
        /lesson-\d/gu,
        'lesson',
      ),
    );
    expect(second).toBe(first);
  });

  test('makes an edition the same to the byte as its twin in .md', () => {
    const [first, second] = [1, 2].map((number) => cut(`a/editions/scroll-${number}.html`, '<main', '<nav'));
    expect(second).toBe(first);
  });

  test('shows components, formulas and sums as finished markup', () => {
    const html = cut(LESSON, '<article class="prose">', '</article>');
    expect(html).toContain('<div class="note note-note" role="note"><p class="note-title">题</p>');
    expect(html).toMatch(/<div class="quiz"[^>]* data-answer="B">/u);
    expect(html).toMatch(/<div class="gallery"[^>]*><p class="gallery-title">旧影<\/p><figure>/u);
    expect(html).toContain('<math><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>');
    expect(html).toContain('<math display="block">');
    expect(html).toContain('共 2 条。');
    expect(html).not.toMatch(/<(?:Note|Quiz|Gallery|Ruby)\b|\$|\{/u);
  });

  test('brings its pictures in several widths', () => {
    const srcset = /<img [^>]*srcset="([^"]*)"/u.exec(cut(LESSON, '<article class="prose">', '</article>'))![1]!;
    const files = srcset.split(', ').map((part) => decodeURIComponent(part.split(' ')[0]!));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(readFileSync(join(out, LESSON, '..', file)).length).toBeGreaterThan(0);
  });

  test('parts an edition in scenes', () => {
    const scenes = [...read('a/editions/scroll-2.html').matchAll(/<section class="scene[^>]* data-layout="([^"]*)"/gu)];
    expect(scenes.map(([, layout]) => layout)).toEqual(['cover', 'quote', 'text', 'dates', 'voices']);
    const main = cut('a/editions/scroll-2.html', '<main', '<nav');
    expect(main).toMatch(/<section [^>]*has-background[^>]*data-motion="pan"><img src="\.\.\/\.\.\/_assets\//u);
    expect(main).toContain('alt="湖面"');
    expect(main).toContain('<p>共 99 年</p>');
  });

  test('draws days and voices from other files', () => {
    const main = cut('a/editions/scroll-2.html', '<main', '<nav');
    const event = encodeURIComponent('1931年9月18日-九一八');
    expect(main).toContain(`<ol class="slips"><li><a class="slip-when" href="../timelines/years.html#${event}">`);
    expect(main.match(/class="slip-when"/gu)).toHaveLength(1);
    expect(main).toMatch(/<blockquote><p>风和日丽<\/p>\s*<\/blockquote><figcaption>某人/u);
    expect(main).not.toContain('hs-fill');
  });

  test('is linked from and to .md, relative, with the anchor', () => {
    const anchor = encodeURIComponent('分-辨');
    expect(read('a/courses/第-一-课/lesson-1.html')).toContain(`href="lesson-2.html#${anchor}"`);
    expect(read(LESSON)).toContain(`href="lesson-1.html#${anchor}"`);
    const course = encodeURIComponent('第-一-课');
    expect(read('a/editions/scroll-2.html')).toContain(`href="../courses/${course}/lesson-2.html#${anchor}"`);
    expect(read(LESSON)).toContain('id="分-辨"');
  });

  test('is found by its words, those of components and those computed too', () => {
    const texts = globSync('_assets/**/*.js', { cwd: out }).map(read);
    const found = texts.find((text) => text.includes('天高云淡'));
    expect(found).toMatch(/共 ?42 ?人/u);
  });

  test('passed the last check', () => {
    expect(answer.text).toMatch(/ verify  \d+ pages, /u);
  });
});

test('a fault in .mdx names its line, in components and directives alike', () => {
  const wrong: [path: string, text: string, fault: string][] = [
    [`${COURSE}/component.mdx`, '# 二\n\n<Notes>\n字\n</Notes>\n', '3:1 component-unknown'],
    [`${COURSE}/inline.mdx`, '# 三\n\n字 <Rubi>汉</Rubi>\n', '3:3 component-unknown'],
    [`${COURSE}/unclosed.mdx`, '---\nminutes: 9\n---\n\n:::note\n\n字\n', '5:1 directive-unclosed'],
    [`${COURSE}/quiz.mdx`, '# 四\n\n<Quiz>\n- [ ] 甲\n</Quiz>\n', '3:1 quiz-without-answer'],
    [`${COURSE}/anchor.mdx`, '<Note>\n见[一](lesson-1.md#无)\n</Note>\n', '2:2 dead-anchor'],
    [`${COURSE}/picture.mdx`, '# 五\n\n<Gallery>\n![湖](无.png)\n</Gallery>\n', '4:1 picture-missing'],
    [`${EDITIONS}/layout.mdx`, '# 六\n\n---\n\n<Scene layout="covr" />\n\n字\n', '5:1 scene-value-unknown'],
  ];
  using faulty = makeContentFolder({ ...TREE, ...Object.fromEntries(wrong) });
  const { status, faults, text } = runBuild(faulty, join(home, 'none'));
  expect(faults.sort(), text).toEqual(wrong.map(([path, , fault]) => `${path}:${fault}`).sort());
  expect(status).toBe(1);
});
