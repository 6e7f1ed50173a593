import type { Course } from './course.ts';
import type { Entry } from './library.ts';

/** A campaign with everything that its home page leads to. */
export interface Campaign {
  /** Folder of the campaign. */
  id: string;
  url: string;
  lang: string;
  title: string;
  /** Its index.md; a campaign without one is named after its folder. */
  entry?: Entry;
  editions: Entry[];
  timelines: Entry[];
  courses: Course[];
  reports: Entry[];
  calls: Entry[];
}
