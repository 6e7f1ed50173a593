import { expect, test } from 'vitest';
import { findOverflow } from '../../../src/model/scene-capacity.ts';
import type { SceneWords } from '../../../src/model/scene-capacity.ts';

const words = (count: number, kind: SceneWords['kind'] = 'words'): SceneWords => ({ kind, text: '字'.repeat(count) });

test.each([
  ['text', [words(6, 'title'), words(400)]],
  ['dates', Array.from({ length: 20 }, () => words(12))],
  ['cover', [words(21, 'title'), words(8), words(8)]],
  ['chapter', [words(2, 'title'), words(9), words(12)]],
  ['quote', [words(60, 'quote'), words(14, 'quote')]],
  ['number', [words(3, 'title'), words(80)]],
  ['photo', [words(120)]],
])('%s holds what an author mostly writes', (layout, given) => {
  expect(findOverflow(layout, given, true)).toBeUndefined();
});

test.each(['cover', 'chapter', 'photo', 'text', 'quote', 'number', 'dates', 'gallery', 'countdown', 'closing'])(
  '%s says how many characters fit, and those do fit',
  (layout) => {
    const kind = layout === 'quote' ? 'quote' : 'words';
    const overflow = findOverflow(layout, [words(3000, kind)], true)!;
    expect(overflow.found).toBe(3000);
    expect(findOverflow(layout, [words(overflow.limit, kind)], true)).toBeUndefined();
    expect(findOverflow(layout, [words(overflow.limit * 1.4, kind)], true)).toBeDefined();
  },
);

test('layouts that flow hold more than a screen', () => {
  const limitOf = (layout: string) => findOverflow(layout, [words(3000)], true)!.limit;
  expect(limitOf('text')).toBeGreaterThan(3 * limitOf('photo'));
});

test('letters are narrower than Han characters', () => {
  const given = [{ kind: 'words' as const, text: 'ill '.repeat(400) }];
  expect(findOverflow('text', given, false)).toBeUndefined();
  expect(findOverflow('text', [words(1200)], true)).toBeDefined();
});

test('many short lines take more room than one long one', () => {
  const lines = Array.from({ length: 80 }, () => words(5));
  expect(findOverflow('text', lines, true)).toMatchObject({ found: 400 });
});
