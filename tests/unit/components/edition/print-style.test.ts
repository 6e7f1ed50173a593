import { expect, test } from 'vitest';
import { formatPrintStyle } from '../../../../src/components/edition/print-style.ts';

test('a title cannot leave its string or the style', () => {
  const style = formatPrintStyle({ title: 'a"b\\c</style>\n"}', twoUp: false });
  expect(style).toContain(String.raw`@bottom-left{content:"a\22 b\5c c\3c /style\3e \a \22 }"`);
  expect(style).not.toContain('<');
});

test('two scenes a sheet stand on paper across; a review copy says so on each', () => {
  expect(formatPrintStyle({ title: 'T', twoUp: true })).toContain('size:A4 landscape');
  expect(formatPrintStyle({ title: 'T', twoUp: false })).toContain('size:A4;');
  expect(formatPrintStyle({ title: 'T', twoUp: false, mark: '送审稿' })).toContain('@top-right{content:"送审稿"');
});
