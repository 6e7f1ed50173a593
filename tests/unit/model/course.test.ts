import { expect, test } from 'vitest';
import { arrangeCourse } from '../../../src/model/course.ts';
import type { Entry } from '../../../src/model/library.ts';
import { findPagePath } from '../../../src/model/paths.ts';

const entry = (path: string): Entry =>
  ({ path, title: `title of ${path}`, lang: 'zh-Hans', ...findPagePath(path)! }) as Entry;
const course = (...names: string[]) => arrangeCourse(names.map((name) => entry(`c/courses/x/${name}`)));

test('lessons stand by file name, numbers as numbers, a folder’s own before its folders', () => {
  const { lessons } = course('10-b.md', '2-a.md', 'b/1.md', 'a/2.md', 'a/sub/1.md', 'index.md', 'z.md');
  expect(lessons.map(({ entry: { path } }) => path.slice('c/courses/x/'.length))).toEqual([
    '2-a.md',
    '10-b.md',
    'z.md',
    'a/2.md',
    'a/sub/1.md',
    'b/1.md',
  ]);
  expect(lessons.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a folder is a part, named by its index or by itself', () => {
  const { parts, title } = course('a/index.md', 'a/1.md', 'b/c/1.md');
  expect(title).toBe('x');
  expect(parts.map((part) => [part.title, part.depth, part.lessons.length])).toEqual([
    [undefined, 0, 0],
    ['title of c/courses/x/a/index.md', 1, 1],
    ['b', 1, 0],
    ['c', 2, 1],
  ]);
});

test('the course takes title and address from its folder and its index', () => {
  expect(course('index.md')).toMatchObject({ title: 'title of c/courses/x/index.md', url: 'c/courses/x/index.html' });
  expect(course('1.md')).toMatchObject({ title: 'x', url: 'c/courses/x/index.html', campaign: 'c', id: 'x' });
});
