import { z } from 'zod';
import { page, text } from './shared.ts';

/** <campaign>/reports/*.md(x) */
export const report = z.strictObject({
  ...page.shape,
  place: text.optional(),
  /** How many took part. */
  participants: z.number().int().nonnegative().optional(),
});
