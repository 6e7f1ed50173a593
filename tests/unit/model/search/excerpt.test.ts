import { describe, expect, test } from 'vitest';
import { findPassages, markText } from '../../../../src/model/search/excerpt.ts';
import type { Piece } from '../../../../src/model/search/excerpt.ts';
import { parseQuery } from '../../../../src/model/search/query.ts';

const show = (pieces: Piece[]): string => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const page = {
  text: '建党\n中国共产党 第一次代表大会。\n代表\n十三位代表出席。\n年表\n没有。',
  sections: [
    [18, 'delegates'],
    [30, 'years'],
  ] as [number, string][],
};

test('each passage is of one section, marked, with its heading', () => {
  const found = findPassages(parseQuery('代表')!, page)!;
  expect(found.phrase).toBe(true);
  expect(found.passages.map(({ id, heading, pieces }) => [id, heading, show(pieces)])).toEqual([
    [undefined, undefined, '建党 中国共产党 第一次[代表]大会。 '],
    ['delegates', '代表', '[代表] 十三位[代表]出席。 '],
  ]);
});

test('a space beside Han characters in the page does not hide the phrase, and is marked with it', () => {
  expect(show(findPassages(parseQuery('共产党第一次')!, page)!.passages[0]!.pieces)).toContain('[共产党 第一次]');
});

test('a page that lacks a part, or a quoted phrase, is no answer', () => {
  expect(findPassages(parseQuery('代表 缺席')!, page)).toBeUndefined();
  expect(findPassages(parseQuery('“出席 代表”')!, page)).toBeUndefined();
  expect(findPassages(parseQuery('代表 出席')!, page)).toMatchObject({ phrase: true });
  expect(findPassages(parseQuery('出席 代表')!, page)).toMatchObject({ phrase: false });
});

describe('an answer that opens at a click', () => {
  const text = '题\n哪一天开幕？\n7月23日开幕。\n后来\n开幕以后。\n再问\n开幕。';
  const quiz = {
    text,
    sections: [
      [18, 'later'],
      [27, 'again'],
    ] as [number, string][],
    closed: [
      [9, 17],
      [30, 33],
    ] as [number, number][],
  };
  const shown = (typed: string) => findPassages(parseQuery(typed)!, quiz)!.passages.map(({ pieces }) => show(pieces));

  test('is not shown where the query stands elsewhere, nor by the excerpt of that', () => {
    expect(quiz.closed.map(([start, end]) => text.slice(start, end))).toEqual(['7月23日开幕。', '开幕。']);
    expect(shown('开幕')).toEqual(['题 哪一天[开幕]？ ', '后来 [开幕]以后。 ']);
  });

  test('is found all the same', () => {
    expect(shown('7月23日')).toEqual(['[7月23日]开幕。']);
  });
});

test('a long text is cut on both sides, not inside a word', () => {
  const text = `${'abcdefgh '.repeat(40)}目标${' ijklmnop'.repeat(40)}`;
  const shown = show(findPassages(parseQuery('目标')!, { text, sections: [] })!.passages[0]!.pieces);
  expect(shown).toMatch(/^… ?(abcdefgh )+\[目标\]( ijklmnop)+ ?…$/u);
});

test('a title is marked where it holds the words', () => {
  expect(show(markText(parseQuery('TREE')!, 'Segment Trees'))).toBe('Segment [Tree]s');
});
