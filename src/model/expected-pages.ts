import { arrangeCourse } from './course.ts';
import type { Library } from './library.ts';
import { toSlug } from './paths.ts';

/**
 * Lists the addresses that a build must hold, sorted: one for each entry that readers may see, and the pages that stand without one
 * (home, 404, search, the home and the search of a campaign and the contents of a course that have no index.md).
 */
export function listExpectedPages({ entries, site }: Library): string[] {
  const seen = entries.filter((entry) => site.review || entry.status === 'published');
  const courses = Map.groupBy(
    seen.filter((entry) => entry.course !== undefined),
    (entry) => `${entry.campaign}/${entry.course}`,
  );
  return [
    ...new Set([
      ...['index.html', '404.html', 'search.html'],
      ...seen
        .filter((entry) => entry.kind !== 'voice')
        .flatMap(({ campaign }) => ['index.html', 'search.html'].map((page) => `${toSlug(campaign)}/${page}`)),
      ...[...courses.values()].map((group) => arrangeCourse(group).url),
      ...seen.flatMap((entry) => entry.url ?? []),
    ]),
  ].sort();
}
