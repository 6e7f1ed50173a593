import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the generator itself. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where everything is kept that can be made again. */
export const CACHE = join(ROOT, '.handscroll');
