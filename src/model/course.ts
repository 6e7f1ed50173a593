import type { Entry } from './library.ts';
import { toSlug } from './paths.ts';

/** A lesson in its place; `number` counts from 1 through the whole course. */
export interface LessonPlace {
  entry: Entry;
  number: number;
}

/** A folder of a course; the first part, without title, holds the lessons of the course's own folder. */
export interface Part {
  /** Content path of the folder, `campaign/courses/course/part`. */
  folder: string;
  title?: string;
  entry?: Entry;
  /** 0 for the course's own folder. */
  depth: number;
  lessons: LessonPlace[];
}

export interface Course {
  /** Content path of the folder, `campaign/courses/course`. */
  folder: string;
  id: string;
  campaign: string;
  url: string;
  lang: string;
  title: string;
  entry?: Entry;
  parts: Part[];
  lessons: LessonPlace[];
}

/**
 * Puts the lessons of one course in reading order: a folder's own lessons, then its folders, each by file name, numbers as numbers.
 * @param entries the course's index, its parts' indexes and its lessons.
 */
export function arrangeCourse(entries: Entry[]): Course {
  const [first] = entries;
  if (!first) throw new Error('a course needs at least one entry');
  const id = first.course!;
  const folder = `${first.campaign}/courses/${id}`;
  const indexes = new Map(
    entries.filter((entry) => entry.kind !== 'lesson').map((entry) => [folderOf(entry.path), entry] as const),
  );
  const lessons = entries.filter((entry) => entry.kind === 'lesson');
  const folders = new Set([folder]);
  for (const entry of entries) {
    for (let at = folderOf(entry.path); at !== folder; at = folderOf(at)) folders.add(at);
  }
  const parts: Part[] = [];
  let number = 0;
  for (const at of [...folders].sort(comparePaths)) {
    const entry = indexes.get(at);
    const own = lessons.filter((lesson) => folderOf(lesson.path) === at).sort((a, b) => comparePaths(a.path, b.path));
    parts.push({
      folder: at,
      depth: at.split('/').length - folder.split('/').length,
      ...(at === folder ? {} : { title: entry?.title ?? at.split('/').at(-1)! }),
      ...(entry && at !== folder ? { entry } : {}),
      lessons: own.map((lesson) => ({ entry: lesson, number: (number += 1) })),
    });
  }
  const entry = indexes.get(folder);
  return {
    folder,
    id,
    campaign: first.campaign,
    url: `${folder.split('/').map(toSlug).join('/')}/index.html`,
    lang: first.lang,
    title: entry?.title ?? id,
    ...(entry && { entry }),
    parts,
    lessons: parts.flatMap((part) => part.lessons),
  };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Orders paths segment by segment, runs of digits as numbers: `2-b` before `10-a`; never by the machine's locale. */
function comparePaths(a: string, b: string): number {
  const [left, right] = [a, b].map((path) => path.split('/').map(splitDigits));
  for (let at = 0; at < Math.max(left!.length, right!.length); at += 1) {
    const [x, y] = [left![at], right![at]];
    if (!x || !y) return x ? 1 : -1;
    for (let part = 0; part < Math.max(x.length, y.length); part += 1) {
      const order = compareParts(x[part] ?? '', y[part] ?? '');
      if (order !== 0) return order;
    }
  }
  return 0;
}

function splitDigits(segment: string): (string | number)[] {
  return segment.split(/(\d+)/u).map((part, index) => (index % 2 === 1 ? Number(part) : part));
}

function compareParts(a: string | number, b: string | number): number {
  if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
  return typeof a === 'number' ? -1 : 1;
}
