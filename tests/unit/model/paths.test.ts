import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePath, findPagePath, resolveFrom, toSlug } from '../../../src/model/paths.ts';

test.each([
  ['jiujiu/index.md', 'campaign', 'jiujiu/index.html'],
  ['jiujiu/editions/First Light.md', 'edition', 'jiujiu/editions/first-light.html'],
  ['jiujiu/timelines/century.mdx', 'timeline', 'jiujiu/timelines/century.html'],
  ['jiujiu/courses/sources/index.md', 'course', 'jiujiu/courses/sources/index.html'],
  ['jiujiu/courses/sources/one/index.md', 'part', 'jiujiu/courses/sources/one/index.html'],
  ['jiujiu/courses/sources/one/a.md', 'lesson', 'jiujiu/courses/sources/one/a.html'],
  ['jiujiu/reports/校史 二.md', 'report', 'jiujiu/reports/校史-二.html'],
  ['jiujiu/voices/a.md', 'voice', undefined],
])('%s is a %s at %s', (path, kind, url) => {
  expect(findPagePath(path)).toMatchObject({ kind });
  expect(findPagePath(path)?.url).toBe(url);
});

test.each(['README.md', 'jiujiu/README.md', 'jiujiu/notes.md', 'jiujiu/courses/a.md', 'jiujiu/data/a.csv'])(
  '%s is not content',
  (path) => {
    expect(findPagePath(path)).toBeUndefined();
  },
);

test('references resolve like links of the web, and stop at the root', () => {
  expect(resolveFrom('a/b/c.md', '../d.md')).toBe('a/d.md');
  expect(resolveFrom('a/b/c.md', '/x/./y.md')).toBe('x/y.md');
  expect(resolveFrom('a/b.md', '../../c.md')).toBeUndefined();
});

test('a slug is its own slug, and an address decodes to what was encoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toSlug(toSlug(text))).toBe(toSlug(text));
      expect(decodeURIComponent(encodePath(text))).toBe(text);
    }),
  );
});
