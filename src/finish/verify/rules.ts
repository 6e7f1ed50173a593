import { verifyBooklets } from './booklets.ts';
import { verifyFiles } from './files.ts';
import { verifyLeaks } from './leaks.ts';
import { verifyLinks } from './links.ts';
import { verifyPages } from './pages.ts';
import type { Rule } from './site.ts';

/** Everything that must hold before the old site is replaced. */
export const RULES: readonly Rule[] = [verifyPages, verifyLinks, verifyLeaks, verifyFiles, verifyBooklets];
