import { z } from 'zod';
import { date, page } from './shared.ts';

/** <campaign>/calls/*.md */
export const call = z.strictObject({
  ...page.shape,
  /** What is asked for. */
  type: z.enum(['papers', 'rating', 'discussion']).optional(),
  opensOn: date.optional(),
  closesOn: date.optional(),
  /** Where papers and letters go. */
  email: z.email().optional(),
});
