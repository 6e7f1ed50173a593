import { z } from 'zod';
import { date, page, text } from './shared.ts';

/** <campaign>/editions/*.md(x) */
export const edition = z.strictObject({
  ...page.shape,
  subtitle: text.optional(),
  /** `pages`: one scene fills the screen; `scroll`: one continuous panorama. */
  mode: z.enum(['pages', 'scroll']).optional(),
  startsOn: date.optional(),
  endsOn: date.optional(),
});
