import { z } from 'zod';
import { page, text } from './shared.ts';

/** <campaign>/timelines/*.md(x) */
export const timeline = z.strictObject({ ...page.shape, subtitle: text.optional() });
