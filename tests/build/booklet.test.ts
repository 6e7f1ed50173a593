import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanEnv } from '../support/clean-env.ts';
import { makeContentFolder } from '../support/content-folder.ts';
import type { ContentFolder } from '../support/content-folder.ts';
import { readPdf } from '../support/read-pdf.ts';
import type { ReadPdf } from '../support/read-pdf.ts';
import { makeMp3 } from '../unit/sounds/make-sounds.ts';

/** Each scene, and words that stand on its page. */
const SCENES: [scene: string, words: string[]][] = [
  ['::scene{layout=cover background=../a.jpg}\n\n# 册页\n\n一九二一—二〇二〇', ['册页', '一九二一—二〇二〇']],
  ['::scene{layout=chapter}\n\n## 卷一\n\n**1921—1949**\n\n副题在此', ['卷一', '1921—1949', '副题在此']],
  ['::scene{layout=photo}\n\n![雪山](../a.jpg "图注在此 | 图：某人")', ['图注在此']],
  [
    '::scene{layout=text}\n\n## 文字\n\n见[年表](../timelines/t.md)、[外站](https://out.example/x)和`code`，**粗**与*重*。',
    ['文字', 'https://out.example/x', 'code', '粗'],
  ],
  ['::scene{layout=quote}\n\n> 其实地上本没有路。\n>\n> 鲁迅', ['其实地上本没有路。', '鲁迅']],
  ['::scene{layout=number}\n\n## 832\n\n个国家级贫困县', ['832', '个国家级贫困县']],
  ['::scene{layout=dates timeline=t}\n\n## 年月', ['年月', '1921', '七月二十三日开会', '1949']],
  [
    '::scene{layout=gallery}\n\n## 图集\n\n:::gallery\n![一](../a.jpg "其一")\n![二](../b.jpg "其二")\n:::',
    ['图集', '其一', '其二'],
  ],
  ['::scene{layout=compare}\n\n## 今昔\n\n:::compare\n![前](../a.jpg "昔")\n![后](../b.jpg "今")\n:::', ['今昔']],
  [
    '::scene{layout=audio}\n\n## 声音\n\n:::audio[一口钟]{src=../a.mp3}\n钟响了三下。\n:::',
    ['声音', '一口钟', '钟响了三下。'],
  ],
  [
    '::scene{layout=video}\n\n## 影像\n\n::video[别处的影片]{src=https://film.example/1}',
    ['影像', '别处的影片', 'https://film.example/1'],
  ],
  ['::scene{layout=countdown to=2033-04-30}\n\n## 倒数\n\n到那一天。', ['倒数', '2033年4月30日']],
  ['::scene{layout=voices call=c}\n\n## 回音', ['回音', '这一封信写得很短。', '张三']],
  ['::scene{layout=people}\n\n## 人\n\n:::people\n- 张三 —— 校长\n- 李四 —— 学生\n:::', ['人', '张三', '校长', '李四']],
  [
    '::scene{layout=map}\n\n## 地\n\n:::map[示意]{approval=none}\n![地](../a.jpg)\n\n1. 北京 (10%, 10%)\n2. 上海 (90%, 90%)\n:::',
    ['地', '北京', '上海', '示意'],
  ],
  ['::scene{layout=text}\n\n## 长文\n\n:::note{title="提示"}\n方块里的话。\n:::', ['长文', '方块里的话。']],
  [
    '::scene{layout=closing}\n\n## 卷终\n\n谢谢。',
    ['卷终', '谢谢。', '某某学院', 'https://x.example/s/a/editions/page.html'],
  ],
];
const BODY = SCENES.map(([scene]) => scene).join('\n\n---\n\n');
const HEADINGS = SCENES.flatMap(([scene]) => /^##? (.+)$/mu.exec(scene)?.[1] ?? []);
/** What is for screens alone. */
const FURNITURE = ['展卷', '搜索', '全部内容', '下载PDF', '跳到正文', '原大', '投影', '复制链接', '目录'];
const DAY = '2026-05-04';

let content: ContentFolder;
let home: string;
let folder: string;
const documents = new Map<string, ReadPdf>();

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'handscroll-booklet-'));
  const paint = (background: string) =>
    sharp({ create: { width: 2000, height: 1500, channels: 3, background } })
      .jpeg()
      .toBuffer();
  content = makeContentFolder({
    'site.yaml': 'title: 站\nurl: https://x.example/s/\nlegal:\n  owner: 某某学院\n',
    'a/index.md': '# 甲\n\n正文一段。\n',
    'a/a.jpg': await paint('#8aa'),
    'a/b.jpg': await paint('#caa'),
    'a/a.mp3': await makeMp3(2),
    'a/timelines/t.md':
      '# 年表\n\n## 1921年7月23日 七月二十三日开会\n\n正文。\n\n## 1949年10月1日 开国大典\n\n正文。\n',
    'a/calls/c.md': '# 来信\n\n请写信来。\n',
    'a/voices/v.md': '---\ncall: c\nby: 张三\n---\n\n这一封信写得很短。\n',
    'a/editions/page.md': `---\ntitle: 册页\n---\n\n${BODY}\n`,
    'a/editions/sheet.md': `---\ntitle: 合页\nprint: two-up\n---\n\n${BODY.replace('# 册页', '# 合页')}\n`,
  });
  folder = build('first', '--fresh').out;
  for (const name of ['page', 'sheet']) documents.set(name, await readPdf(join(folder, `a/editions/${name}.pdf`)));
});
afterAll(() => {
  content?.[Symbol.dispose]();
  rmSync(home, { recursive: true, force: true });
});

/** Builds with PDFs, and checks that it went well. */
function build(
  name: string,
  ...options: string[]
): { out: string; report: { phases: { name: string; note: string }[] } } {
  const report = join(home, `${name}.json`);
  const { status, text, out } = tryBuild(name, {}, '--report', report, ...options);
  expect(status, text).toBe(0);
  return { out, report: JSON.parse(readFileSync(report, 'utf8')) as ReturnType<typeof build>['report'] };
}

function tryBuild(name: string, env: Record<string, string>, ...options: string[]) {
  const out = join(home, name);
  const args = ['scripts/handscroll.ts', 'build', '--content', content.dir, '--out', out, '--at', DAY, '--lang', 'en'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...options], {
    encoding: 'utf8',
    env: { ...cleanEnv(), ...env },
  });
  return { status, text: `${stdout}\n${stderr}`, out };
}

test('one scene a page on A4, each with its words', () => {
  const { pages, sizes } = documents.get('page')!;
  expect(pages.length).toBe(SCENES.length);
  for (const [index, [, words]] of SCENES.entries()) for (const word of words) expect(pages[index]).toContain(word);
  for (const [width, height] of sizes) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  // Chromium writes the margins before the words.
  expect(pages[1]).toMatch(new RegExp(`^2/${SCENES.length}册页`, 'u'));
});

test('two scenes a sheet, on paper across', () => {
  const { pages, sizes } = documents.get('sheet')!;
  expect(pages.length).toBe(Math.ceil(SCENES.length / 2));
  for (const [index, [, words]] of SCENES.entries()) {
    for (const word of words.filter((one) => !/^(?:册页|https:.*page)/u.test(one))) {
      expect(pages[Math.floor(index / 2)]).toContain(word);
    }
  }
  for (const [width, height] of sizes) expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
});

describe.each(['page', 'sheet'])('the booklet of %s', (name) => {
  const get = () => documents.get(name)!;

  test('says what it is, is tagged and has its headings as outline', () => {
    const { title, author, lang, isTagged, outline } = get();
    expect({ title, author, lang, isTagged }).toEqual({
      ...{ title: name === 'page' ? '册页' : '合页', author: '某某学院', lang: 'zh-Hans', isTagged: true },
    });
    expect(outline).toEqual(HEADINGS.map((heading) => (heading === '册页' ? title : heading)));
  });

  test('holds its fonts as TrueType', () => {
    expect(get().fonts).toEqual(['CIDFontType2']);
    expect(get().areFontsEmbedded).toBe(true);
  });

  test('has nothing of the screen', () => {
    for (const word of FURNITURE) expect(get().pages.join('\n')).not.toContain(word);
  });

  test('leads only to whole addresses', () => {
    expect(get().links).toContain('https://x.example/s/a/timelines/t.html');
    expect(get().links.filter((link) => !link.startsWith('https:'))).toEqual([]);
  });

  test('is offered by its page with its extent', () => {
    const html = readFileSync(join(folder, `a/editions/${name}.html`), 'utf8');
    const { size } = statSync(join(folder, `a/editions/${name}.pdf`));
    expect(html).toMatch(new RegExp(`<a href="${name}\\.pdf">(?:(?!</a>).)*${get().pages.length} 页`, 'su'));
    expect(html).not.toContain('__PDF');
    expect(size).toBeLessThan(1_000_000);
  });
});

test('a second build gives the same bytes, also on a machine without fonts, and a third prints nothing', () => {
  const empty = join(home, 'fonts.conf');
  writeFileSync(empty, '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>');
  const second = tryBuild('second', { FONTCONFIG_FILE: empty }, '--fresh');
  expect(second.status, second.text).toBe(0);
  const { out, report } = build('third');
  expect(report.phases.find(({ name }) => name === 'pdf')!.note).toMatch(/^0 printed, 2 known/u);
  for (const name of ['page', 'sheet']) {
    const [first, ...others] = [folder, second.out, out].map((one) =>
      readFileSync(join(one, `a/editions/${name}.pdf`)),
    );
    for (const other of others) expect(other.equals(first!)).toBe(true);
  }
});

test('without a browser the build says what is missing, and leaves PDFs out where it may', () => {
  const nowhere = { CHROME_PATH: join(home, 'no-browser') };
  const refused = tryBuild('refused', nowhere);
  expect(refused.status, refused.text).toBe(1);
  expect(refused.text).toContain('print-browser-missing');
  expect(refused.text).toContain('--no-pdf');
  expect(existsSync(refused.out)).toBe(false);
  const { status, text, out } = tryBuild('without', nowhere, '--no-pdf');
  expect(status, text).toBe(0);
  expect(existsSync(join(out, 'a/editions/page.pdf'))).toBe(false);
  expect(readFileSync(join(out, 'a/editions/page.html'), 'utf8')).not.toContain('.pdf');
});
