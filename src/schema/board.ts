import { z } from 'zod';
import { date, text } from './shared.ts';

/** <campaign>/board.yaml: who does what by when, with what evidence. */
export const board = z.strictObject({
  title: text.optional(),
  tasks: z
    .array(
      z.strictObject({
        title: text,
        who: text.optional(),
        by: date.optional(),
        /** Day on which it was done. */
        done: date.optional(),
        /** Path or address of what shows that it was done. */
        evidence: text.optional(),
      }),
    )
    .optional(),
});
