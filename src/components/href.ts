import { encodePath } from '../model/paths.ts';

/** The address of a page or file below the site's root, as an attribute carries it until finish makes it relative. */
export function href(url: string, fragment?: string): string {
  return `${import.meta.env.BASE_URL}${encodePath(url)}${fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`}`;
}
