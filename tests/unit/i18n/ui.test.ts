import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { zhHans } from '../../../src/i18n/ui.zh-Hans.ts';
import { count, getUi } from '../../../src/i18n/ui.ts';

test.each([
  ['en', 1, '1 event'],
  ['en', 2, '2 events'],
  ['en', 0, '0 events'],
  ['zh-Hans', 1, '1条'],
  ['zh-Hans', 2, '2条'],
])('in %s, %i is %s', (lang, number, text) => {
  expect(count(lang, getUi(lang).events, number)).toBe(text);
});

test('a value may write the number otherwise', () => {
  expect(count('zh-Hans', getUi('zh').lessonCount, 3, { count: '三' })).toBe('三讲');
});
