import sharp from 'sharp';
import type { Tree } from './content-folder.ts';

/** The edition below that holds whatever a script may move. */
export const ISLAND_PAGE = 'festival/editions/all.html';
/** Number of its scenes. */
export const SCENES = 9;

const LONG = Array.from({ length: 30 }, (_, index) => `第${index + 1}段，写得长一些，好让这一景比屏幕高。`).join(
  '\n\n',
);
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

::scene{layout=text}

## 倒计时

倒计时在此。

---

::scene{layout=text}

## 回音

回音在此。

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
    'festival/editions/wide.webp': wide,
    'festival/editions/tall.webp': tall,
    'festival/editions/other.webp': other,
  };
}

/** A countdown as the layout of that name writes it. @param day ISO day */
export const formatCountdown = (day: string): string =>
  `<div class="countdown" data-to="${day}"><p class="countdown-day">某日</p><p class="countdown-left" hidden></p>` +
  '<p class="countdown-after" hidden>已经过了。</p></div>';
