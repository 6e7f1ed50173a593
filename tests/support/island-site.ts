import sharp from 'sharp';
import type { Tree } from './content-folder.ts';

/** The edition below that holds whatever a script may move. */
export const ISLAND_PAGE = 'festival/editions/all.html';
/** One that is walked along its painting. */
export const ROLL_PAGE = 'festival/editions/roll.html';
/** Number of scenes of the first. */
export const SCENES = 9;

const LONG = Array.from({ length: 26 }, (_, index) => `第${index + 1}段，只有一句。`).join('\n\n');
const EDITION = `---
title: 校庆
---

# 校庆

某学院

---

::scene{layout=gallery}

## 旧影

:::gallery
![校门](wide.webp "校门，1921年 | 摄影：甲")

![操场](tall.webp)

![礼堂](wide.webp "礼堂")
:::

---

::scene{layout=compare}

## 今昔

:::compare
![旧校门](wide.webp "1921年")

![新校门](other.webp "2021年")
:::

---

::scene{layout=number motion=count-up}

## 12,345人

在这里读过书。

---

::scene{layout=countdown to=2030-01-10}

## 倒计时

已过：已经过了。

---

::scene{layout=voices call=letters}

## 回音

---

::scene{layout=text}

## 长景

${LONG}

---

::scene{layout=gallery}

## 一幅

:::gallery
![独此一幅](wide.webp "独此一幅")
:::

---

::scene{layout=closing}

## 卷终

谢谢。
`;

/** What readers of it wrote, in the order of the wall. */
export const VOICES = ['谢谢老师。', '我们明年再来看望大家。', '山高水长。'];

/** A small campaign with an edition of everything that a script may move. */
export async function makeIslandSite(): Promise<Tree> {
  const paint = (width: number, height: number, background: string) =>
    sharp({ create: { width, height, channels: 3, background } })
      .webp()
      .toBuffer();
  const [wide, tall, other] = await Promise.all([
    paint(2400, 1600, '#7d9c8c'),
    paint(1080, 1620, '#8c7d5c'),
    paint(2000, 1500, '#5c6d8c'),
  ]);
  return {
    'site.yaml': 'title: 试验\nlanguages: [zh-Hans]\n',
    'festival/index.md': '---\ntitle: 校庆\n---\n',
    'festival/editions/all.md': EDITION,
    'festival/calls/letters.md': '---\ntitle: 来信\ntype: discussion\n---\n\n请写几句。\n',
    ...Object.fromEntries(
      VOICES.map((words, index) => [
        `festival/voices/${index}.md`,
        `---\ntitle: 信${index}\ncall: letters\nby: 某人\ndate: 2020-01-0${VOICES.length - index}\n---\n\n${words}\n`,
      ]),
    ),
    'festival/editions/roll.md':
      '---\nmode: scroll\ncover: wide.webp\ncoverAlt: 山水\n---\n\n# 长卷\n\n某学院\n\n---\n\n> 山高水长。\n\n---\n\n## 一\n\n一句。\n\n---\n\n## 二\n\n一句。\n',
    'festival/editions/wide.webp': wide,
    'festival/editions/tall.webp': tall,
    'festival/editions/other.webp': other,
  };
}
