import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { cutBareUrl } from '../../../src/markdown/bare-url.ts';
import { splitCredit } from '../../../src/markdown/figure.ts';
import { joinsAcross } from '../../../src/markdown/remark-soft-breaks.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { claimId, toId } from '../../../src/markdown/slugger.ts';
import { trimHeading } from '../../../src/markdown/trim-heading.ts';
import { examinePicture } from '../../support/pictures.ts';

const han = fc.constantFrom(...'一七国史论述校门江岸，。：（）《》“”—…·');
const mixed = fc.string({ unit: fc.oneof(han, fc.constantFrom(...'ab Z1-_.,/#?&=\n')), maxLength: 40 });

describe('toId', () => {
  test.each([
    ['第一章 开端', '第一章-开端'],
    ['C++ & D', 'c-d'],
    ['！！！', 'section'],
    ['Über_uns', 'über_uns'],
    ['1921年7月—1922', '1921年7月-1922'],
  ])('%s', (text, id) => expect(toId(text)).toBe(id));

  test('is stable, never empty, and needs no escape but for its letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const id = toId(text);
        expect(id).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u);
        expect(toId(id)).toBe(id);
      }),
    );
  });

  test('claimed ids never meet', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a-2', 'a-2-2', 'b'), { maxLength: 30 }), (wanted) => {
        const taken = new Set<string>();
        const counts = new Map<string, number>();
        const ids = wanted.map((one) => claimId(one, taken, counts));
        expect(new Set(ids).size).toBe(wanted.length);
      }),
    );
  });
});

describe('cutBareUrl', () => {
  test.each([
    ['https://a.cn，继续', 'https://a.cn'],
    ['https://a.cn/b。', 'https://a.cn/b'],
    ['https://a.cn/(b)）', 'https://a.cn/(b)'],
    ['https://a.cn/b).', 'https://a.cn/b'],
    ['https://a.cn/路', 'https://a.cn/'],
    ['https://a.cn', 'https://a.cn'],
  ])('%s', (text, url) => expect(cutBareUrl(text)[0]).toBe(url));

  test('loses nothing, and leaves no Chinese in the address', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const [url, rest] = cutBareUrl(`https://a.cn/${text}`);
        expect(url + rest).toBe(`https://a.cn/${text}`);
        expect(url).not.toMatch(/[\p{Script=Han}，。：（）《》“”—…]/u);
      }),
    );
  });
});

describe('joinsAcross', () => {
  test.each([
    ['行', '下', true],
    ['，', '下', true],
    ['。', '“', true],
    ['”', '他', true],
    ['”', '“', false],
    ['行', 'L', false],
    ['a', 'b', false],
    ['a', '中', false],
    ['한', '국', false],
  ])('%s⏎%s', (before, after, joined) => expect(joinsAcross(before, after)).toBe(joined));

  test('joining takes away line breaks and nothing else', async () => {
    const line = fc.string({ unit: fc.constantFrom(...'一七国史abZ，。'), minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
        const { html } = await renderMarkdown(lines.join('\n'), {
          path: 'a/courses/c/a.md',
          lang: 'zh',
          examinePicture,
        });
        const text = html.replace(/<\/?p>/gu, '');
        expect(text.replaceAll('\n', '')).toBe(lines.join(''));
        expect(text).not.toMatch(/[\p{Script=Han}，。]\n[\p{Script=Han}，。]/u);
        expect(text.split('\n').length - 1).toBe(
          lines.slice(1).filter((next, at) => /[abZ]/u.test(lines[at]!.at(-1)! + next[0]!)).length,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('splitCredit', () => {
  test.each([
    ['校门 | 摄影：甲', { caption: '校门', credit: '摄影：甲' }],
    ['校门｜摄影：甲', { caption: '校门', credit: '摄影：甲' }],
    ['a | b | c', { caption: 'a | b', credit: 'c' }],
    ['校门', { caption: '校门' }],
    [' | 甲', { caption: '', credit: '甲' }],
  ])('%s', (title, parts) => expect(splitCredit(title)).toEqual(parts));
});

describe('trimHeading', () => {
  test('keeps the marks of the words, at either end', () => {
    const em: PhrasingContent = { type: 'emphasis', children: [{ type: 'text', value: '一大' }] };
    const text = (value: string) => ({ type: 'text', value }) as const;
    expect(trimHeading([text('1921年7月 '), em, text('开幕')], '1921年7月 一大开幕', '一大开幕')).toEqual([
      em,
      text('开幕'),
    ]);
    expect(trimHeading([em, text('开幕（1921）')], '一大开幕（1921）', '一大开幕')).toEqual([em, text('开幕')]);
    expect(trimHeading([{ type: 'strong', children: [text('1921 甲')] }], '1921 甲', '甲')).toEqual([text('甲')]);
  });
});
