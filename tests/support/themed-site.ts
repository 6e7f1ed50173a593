import sharp from 'sharp';
import { THEME_NAMES } from '../../src/model/theme.ts';
import type { Tree } from './content-folder.ts';

/** A picture of one colour. */
const fill = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 1600, height: 1000, channels: 3, background } })
    .png()
    .toBuffer();

/** A small campaign in each theme, `t-ID`, whose words lie over a white picture, a black one and one of both. */
export async function makeThemedSite(): Promise<Tree> {
  const [white, black] = await Promise.all([fill('#ffffff'), fill('#000000')]);
  const stripes = await sharp(white)
    .composite(Array.from({ length: 5 }, (_, index) => ({ input: { create: STRIPE }, left: index * 320, top: 0 })))
    .png()
    .toBuffer();
  const campaigns = Object.keys(THEME_NAMES).map((id): Tree => {
    const folder = `t-${id}`;
    return {
      [`${folder}/index.md`]: `---\ntheme: ${id}\ntitle: 校史馆\nsubtitle: 一九二一—二〇二〇\nseal: 校史\ncover: stripes.png\n---\n\n开卷的话，[一份年表](timelines/t.md)。\n`,
      [`${folder}/white.png`]: white,
      [`${folder}/black.png`]: black,
      [`${folder}/stripes.png`]: stripes,
      [`${folder}/editions/e.md`]: EDITION,
      [`${folder}/timelines/t.md`]: TIMELINE,
      [`${folder}/courses/c/index.md`]: '---\ntitle: 怎样读\n---\n\n引言。\n',
      [`${folder}/courses/c/01.md`]: LESSON,
      [`${folder}/reports/r.md`]:
        '---\ntitle: 走访\ndate: 2020-10-01\nplace: 档案馆\n---\n\n![库房](../stripes.png "库房 | 图：某人")\n\n到了。\n',
      [`${folder}/calls/k.md`]: '---\ntitle: 征集照片\nclosesOn: 2020-12-01\nemail: a@example.edu\n---\n\n请寄来。\n',
    };
  });
  return Object.assign({ 'site.yaml': 'title: 六样\ntheme: gold-on-night\n' }, ...campaigns) as Tree;
}

const STRIPE = { width: 160, height: 1000, channels: 3, background: '#000000' } as const;

const scene = (layout: string, picture: string, words: string): string =>
  `::scene{layout=${layout} background=../${picture}.png}\n\n${words}\n`;

const EDITION = [
  scene('cover', 'stripes', '# 校史馆\n\n一九二一—二〇二〇\n\n纪念长卷'),
  scene('text', 'black', '## 黑底\n\n字在黑的画上，**要紧的**也在。\n\n- 甲\n- 乙'),
  scene('text', 'white', '## 白底\n\n字在白的画上，**要紧的**也在。'),
  scene('text', 'stripes', '## 黑白\n\n字在黑白相间的画上，**要紧的**也在。'),
  scene('quote', 'white', '> 引文在白的画上。\n>\n> 某人'),
  scene('quote', 'black', '> 引文在黑的画上。\n>\n> 某人'),
  '::scene{layout=photo}\n\n## 题\n\n![黑的](../black.png "图注在黑的画上")\n',
  '::scene{layout=photo}\n\n## 题\n\n![白的](../white.png "图注在白的画上")\n',
  '::scene{layout=text tone=night background=../white.png}\n\n## 夜\n\n字在夜里白的画上，**要紧的**也在。\n',
  '::scene{layout=text tone=night}\n\n## 夜\n\n字在夜里，全卷的底图上。\n',
  '::scene{layout=text tone=accent background=../stripes.png}\n\n## 色\n\n字在一张色纸的画上，**要紧的**也在。\n',
  '::scene{layout=text tone=accent}\n\n## 色\n\n字在色纸上，全卷的底图上。\n',
  '::scene{layout=number}\n\n## 99\n\n年，在全卷的底图上。\n',
  '::scene{layout=chapter}\n\n## 卷一\n\n**1921—1949**\n\n从这里到那里\n',
  '::scene{layout=closing}\n\n## 完\n\n卷尾。\n',
].join('\n---\n\n');

const TIMELINE = `## 早年（1921—1949）

### 1921年7月23日 开会

在那里开会。

标签：会议

来源：某书，某社，1984年。

## 后来（1949—1978）

### 约1952年 搬家

![搬家](../stripes.png "搬家")

搬到这里。
`;

const LESSON = `---
title: 一张报纸
minutes: 20
---

正文，\`代码\`，==不是==，<mark>记号</mark>，~~删去~~，[链接](../../index.md)。

:::note
说明。
:::

:::tip
窍门。
:::

:::caution
当心。
:::

:::quiz
几份？

- [ ] 三份
- [x] 一份

看来源。
:::

> 引文

| 甲 | 乙 |
| --- | --- |
| 一 | 二 |

\`\`\`js
// 注释
const a = 'b' + 1;
\`\`\`
`;
