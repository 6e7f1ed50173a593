import { z } from 'zod';
import { page, text } from './shared.ts';

/** <campaign>/voices/*.md */
export const voice = z.strictObject({
  ...page.shape,
  /** File name of the call it answers, with or without `.md`. */
  call: text.optional(),
  /** Who speaks, as they agreed to be named. */
  by: text.optional(),
});
