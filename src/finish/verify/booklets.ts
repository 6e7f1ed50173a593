import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toFault } from '../to-fault.ts';
import type { Rule } from './site.ts';

/** Each PDF that was asked for is there and holds something. */
export const verifyBooklets: Rule = async ({ options }) => {
  const sizes = await Promise.all(
    (options.print?.documents ?? []).map(async ({ page, pdf }) => {
      const file = await stat(join(options.dir, pdf)).catch(() => undefined);
      return file && file.size > 0 ? [] : [toFault(options, page, 'booklet-missing', { found: pdf })];
    }),
  );
  return sizes.flat();
};
