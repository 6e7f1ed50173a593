import { z } from 'zod';
import { page } from './shared.ts';

/** <campaign>/courses/<course>/*.md(x) */
export const lesson = z.strictObject({
  ...page.shape,
  /** Time the lesson takes, in minutes. */
  minutes: z.number().int().positive().optional(),
});
