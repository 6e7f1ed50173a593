import { z } from 'zod';
import { date, page, text } from './shared.ts';

/** <campaign>/courses/<course>/index.md and the index.md of its parts */
export const course = z.strictObject({
  ...page.shape,
  subtitle: text.optional(),
  teachers: z.array(text).optional(),
  startsOn: date.optional(),
  endsOn: date.optional(),
  /** Which PDFs are made: of the whole course, of each lesson, or both. */
  pdf: z.enum(['course', 'lessons', 'both']).optional(),
});
