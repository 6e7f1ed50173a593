import { expect, test } from 'vitest';
import type { Box } from '../../../../src/finish/posters/box.ts';
import { Face } from '../../../../src/finish/posters/face.ts';
import { layOutCard } from '../../../../src/finish/posters/draw-card.ts';
import { FRAME, layOutPoster } from '../../../../src/finish/posters/lay-out-poster.ts';
import { POSTER } from '../../../../src/model/share-images.ts';
import { makeSheet } from './make-sheet.ts';

const TITLES: [title: string, lang: string][] = [
  ['卷', 'zh-Hans'],
  ['九十九年', 'zh-Hans'],
  ['望志路106号', 'zh-Hans'],
  ['1921—2020：云溪学院与WWW的三十年', 'zh-Hans'],
  ['在抗战烽火中西迁的大学：从北平天津到长沙昆明的三校师生纪念长卷（一九三七—一九四六）', 'zh-Hans'],
  ['Thirty Years of the Public World Wide Web', 'en'],
  [
    'A very long title about the commemoration of the founding of the department of applied mathematics and mechanics, 1952–2022',
    'en',
  ],
  ['Donaudampfschifffahrtsgesellschaftskapitän', 'de'],
];

/** The box that the outlines of a path really take. */
function measure(d: string): Box {
  const numbers = [...d.matchAll(/-?\d+(?:\.\d+)?/gu)].map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each(TITLES)('what stands on a poster keeps inside its frame and apart: %s', (title, lang) => {
  for (const changes of [{}, { address: undefined! }, { dates: ['2020年10月8日'] }, { dates: [] }]) {
    const layout = layOutPoster(makeSheet({ title, lang, ...changes }), '长按或扫码，展开此卷');
    const inside = { x: FRAME, y: FRAME, width: POSTER.width - 2 * FRAME, height: POSTER.height - 2 * FRAME };
    const drawn = [layout.years, layout.title, layout.organiser, layout.hint].flatMap((one) =>
      one ? [measure(one.d)] : [],
    );
    for (const box of drawn) expect(isInside(box, inside)).toBe(true);
    for (const [index, box] of drawn.entries()) {
      for (const other of drawn.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      if (layout.code) expect(overlap(box, layout.code.card)).toBe(false);
      if (layout.seal) expect(overlap(box, layout.seal)).toBe(false);
    }
    expect(isInside(measure(layout.title.d), layout.stage)).toBe(true);
    expect(layout.code === undefined).toBe('address' in changes);
  }
});

test.each(TITLES)('what stands on a share image keeps inside it: %s', (title, lang) => {
  for (const form of ['wide', 'square'] as const) {
    const { years, organiser, ...layout } = layOutCard(makeSheet({ title, lang }), form);
    const sheet = form === 'wide' ? { width: 1200, height: 630 } : { width: 360, height: 360 };
    for (const one of [layout.title, years, organiser]) {
      if (one)
        expect(isInside(measure(one.d), { x: 12, y: 12, width: sheet.width - 24, height: sheet.height - 24 })).toBe(
          true,
        );
    }
  }
});

test('the code is large enough for a phone and has its quiet zone', () => {
  for (const length of [0, 30, 80, 200]) {
    const { code } = layOutPoster(makeSheet({ address: `https://x.example/${'a'.repeat(length)}.html` }), '扫');
    // 160 CSS pixels where the poster is shown 342 wide, as on a phone of 390.
    expect((code!.box.width * 342) / POSTER.width).toBeGreaterThanOrEqual(160);
    expect(code!.box.x - code!.card.x).toBe(4 * code!.module);
    expect(code!.box.y - code!.card.y).toBeGreaterThanOrEqual(4 * code!.module);
    expect(code!.box.width % code!.module).toBe(0);
  }
});

test('short titles hang in one column, Latin ones stand level, and no column is torn off', () => {
  const aspect = (title: string, lang = 'zh-Hans'): number => {
    const { width, height } = layOutPoster(makeSheet({ title, lang }), '扫').title.box;
    return height / width;
  };
  expect(aspect('九十九年')).toBeGreaterThan(4);
  expect(aspect('校庆七十年')).toBeGreaterThan(5);
  expect(aspect('图书馆九十年')).toBeLessThan(2);
  expect(aspect('Web', 'zh-Hans')).toBeLessThan(1);
});

test('signs that the face does not have are named', () => {
  expect(Face.get(900).findMissing('九十🎉年 é\u200d')).toBe('🎉');
  expect(Face.get(600).findMissing('云溪学院（长卷）1921—2020')).toBe('');
});

test('punctuation turns in vertical text', () => {
  const upright = Face.get(900).shape('（', 'zh-Hans', 'ttb').glyphs[0]!.commands;
  const level = Face.get(900).shape('（', 'zh-Hans').glyphs[0]!.commands;
  expect(upright).not.toEqual(level);
  expect(Face.get(900).shape('—', 'zh-Hans', 'ttb').glyphs[0]!.commands).not.toEqual(
    Face.get(900).shape('—', 'zh-Hans').glyphs[0]!.commands,
  );
});
