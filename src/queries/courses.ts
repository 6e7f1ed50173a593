import { arrangeCourse } from '../model/course.ts';
import type { Course } from '../model/course.ts';
import { once } from './once.ts';
import { listEntries } from './entries.ts';

/** The courses of a campaign, or of all, sorted by folder. */
export const listCourses = once(async (campaign: string | void): Promise<Course[]> => {
  const kinds = ['course', 'part', 'lesson'] as const;
  const entries = (await Promise.all(kinds.map((kind) => listEntries(kind, campaign)))).flat();
  const groups = Map.groupBy(entries, (entry) => `${entry.campaign}/${entry.course}`);
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => arrangeCourse(group));
});
