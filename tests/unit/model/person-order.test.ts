import { expect, test } from 'vitest';
import { comparePeople } from '../../../src/model/person-order.ts';

const sort = (names: string[], lang: string): string[] => names.sort((a, b) => comparePeople(a, b, lang));

test('Han names are ordered by pinyin, not by their code points', () => {
  expect(sort(['张三', '王五', '李四', '安一', '欧阳六'], 'zh-Hans')).toEqual([
    '安一',
    '李四',
    '欧阳六',
    '王五',
    '张三',
  ]);
});

test('a surname is read as a surname', () => {
  // Zeng, Shan, Xie and Yuchi stand where they are said, not where 曾 (céng), 单 (dān), 解 (jiě) and 尉 (wèi) would.
  expect(sort(['赵一', '曾二', '宋三', '单四', '丁五', '谢六', '解七', '江八', '尉迟九', '魏十'], 'zh-Hans')).toEqual([
    ...['丁五', '江八', '单四', '宋三', '魏十', '谢六', '解七', '尉迟九', '曾二', '赵一'],
  ]);
});

test('Latin names follow their own order, behind Han names on a Chinese page and before them elsewhere', () => {
  const names = ['Zoë', '王五', 'Émile', 'Ada', '安一', 'Eva'];
  expect(sort([...names], 'zh-Hans')).toEqual(['安一', '王五', 'Ada', 'Émile', 'Eva', 'Zoë']);
  expect(sort([...names], 'en')).toEqual(['Ada', 'Émile', 'Eva', 'Zoë', '安一', '王五']);
  expect(sort(['Zorn', 'Åberg'], 'sv')).toEqual(['Zorn', 'Åberg']);
});
