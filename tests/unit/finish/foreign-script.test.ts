import { expect, test } from 'vitest';
import { isForeignScript } from '../../../src/finish/foreign-script.ts';

test.each([
  ['تاريخ 1921', 'تاريخ', true],
  ['བོད 卷一', 'བོད', true],
  ['校庆🎉', '🎉', false],
  ['𰻝', '𰻝', false],
  ['一二三四 تا', 'تا', false],
  ['2021', '', false],
])('“%s” without %s: %s', (text, missing, is) => expect(isForeignScript(text, missing)).toBe(is));
