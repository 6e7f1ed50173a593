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

test('each text is shown somewhere', () => {
  const sources = globSync('src/{components,layouts,pages,finish}/**/*.{ts,astro}').map((path) =>
    readFileSync(path, 'utf8'),
  );
  const source = sources.join('\n');
  /** Lists like `['owner', 'address'] as const`, whose names stand for texts in `ui[name]`. */
  const listed = [...source.matchAll(/\[([^\]]*)\] as const/gu)].map(([, names]) => names!).join();
  const unused = Object.keys(zhHans).filter(
    (key) => !new RegExp(`(?:ui|getUi\\([^)]*\\))\\.${key}\\b`, 'u').test(source) && !listed.includes(`'${key}'`),
  );
  expect(unused).toEqual([]);
});
