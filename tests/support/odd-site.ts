import sharp from 'sharp';
import type { Tree } from './content-folder.ts';

const LONG = '世世代代相传的山河记忆与一座小城的百年来信';

/** Content that strains what the sample never does: long titles, big numbers, upright pictures, parts, empty editions. */
export async function makeOddSite(site: { url?: string } = {}): Promise<Tree> {
  const paint = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#7d9c8c' } })
      .webp()
      .toBuffer();
  const [tall, wide] = await Promise.all([paint(1080, 1920), paint(1600, 900)]);
  const lines = Array.from({ length: 24 }, (_, index) => `第${index + 1}段，写得长一些，好让这一景比屏幕高。`);
  const address = site.url ? `url: ${site.url}\n` : '';
  return {
    'site.yaml': `title: 试验卷\nlanguages: [zh-Hans, en]\n${address}legal:\n  owner: 某单位\n`,
    'upright/index.md': `---\ntitle: ${LONG}\nsubtitle: 一九〇一—二〇〇一\ncover: tall.webp\ncoverAlt: 一幅竖画。\nstartsOn: 2001-01-01\n---\n`,
    'upright/tall.webp': tall,
    'upright/editions/long.md':
      `---\ntitle: ${LONG}\ndate: 2001-01-01\n---\n\n# ${LONG}\n\n某单位编\n\n---\n\n::scene{layout=text}\n\n## 长景\n\n` +
      `${lines.join('\n\n')}\n\n---\n\n::scene{layout=number}\n\n## 1,234,567\n\n一百二十三万。\n\n---\n\n` +
      `::scene{layout=number}\n\n## 九百六十万平方公里\n\n一片土地。\n\n---\n\n::scene{layout=number}\n\n## 99\n\n年。\n\n---\n\n` +
      `::scene{layout=dates}\n\n## 几个日子\n\n- 没有粗体的一条，一句写到底也不该挤在窄窄的一栏里\n- **1921** 有粗体的一条\n\n---\n\n` +
      `::scene{layout=compare}\n\n## 对照\n\n:::compare\n![从前](../tall.webp)\n![如今](../tall.webp)\n:::\n`,
    'upright/editions/bare.md': '---\ntitle: 空卷\ndate: 2001-01-02\n---\n',
    'english/index.md': '---\ntitle: A Century of Letters from a Small Town by the River\nlang: en\n---\n',
    'english/wide.webp': wide,
    'english/editions/letters.md':
      '---\ntitle: Letters\ndate: 2001-01-01\ncover: ../wide.webp\ncoverAlt: A river.\n---\n\n# A Century of Letters\n\n1901–2001\n\nKept by the town\n\n---\n\n## One\n\nWords.\n',
    'english/timelines/one.md': '---\ntitle: One day\n---\n\n## An era\n\n### 23 July 1921 A day\n\nIt happened.\n',
    'english/courses/reading/index.md': '---\ntitle: Reading\n---\n\nWords.\n',
    'english/courses/reading/01-first.md': '---\ntitle: First\n---\n\nWords.\n',
    'english/courses/reading/02-part/index.md': '---\ntitle: The part\n---\n\nWhat the part is about.\n',
    'english/courses/reading/02-part/01-second.md': '---\ntitle: Second\n---\n\nWords.\n',
    'english/courses/reading/02-part/02-third.md': '---\ntitle: Third\n---\n\nWords.\n',
    'english/courses/reading/03-last.md': '---\ntitle: Last\n---\n\nWords.\n',
    'english/courses/single/01-only.md': '---\ntitle: Only\n---\n\nWords.\n',
  };
}
