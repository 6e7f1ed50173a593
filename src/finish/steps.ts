import { bundle } from './bundle.ts';
import { compress } from './compress.ts';
import type { Step } from './context.ts';
import { dropPosters } from './drop-posters.ts';
import { files } from './files.ts';
import { fonts } from './fonts.ts';
import { hash } from './hash.ts';
import { pictures } from './pictures.ts';
import { posters } from './posters.ts';
import { print } from './print/print.ts';
import { read } from './read.ts';
import { relocate } from './relocate.ts';
import { rename } from './rename.ts';
import { search } from './search.ts';
import { texts } from './search-texts.ts';
import { swap } from './swap.ts';
import { verify } from './verify/verify.ts';
import { write } from './write.ts';

/**
 * What happens to the folder that Astro wrote, in order; steps of one line run at once. Pages are read once, changed in memory
 * and written once, so that compression and verifying see what readers will see. PDFs are printed before the pages are
 * written, since these tell their extent. Pagefind indexes from `texts`, if not from earlier on, to `search`.
 */
export const STEPS: readonly (readonly Step[])[] = [
  [pictures, files, posters],
  [rename],
  [read],
  [dropPosters],
  [texts],
  [bundle],
  [fonts],
  [relocate],
  [print],
  [hash],
  [write],
  [search],
  [compress, verify],
  [swap],
];
