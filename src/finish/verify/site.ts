import type { Page } from '../page.ts';
import type { FinishOptions } from '../context.ts';
import type { Facts } from './facts.ts';
import type { Fault } from '../../faults.ts';

/** The finished folder as the rules see it. */
export interface FinishedSite {
  options: FinishOptions;
  /** Every file, as an address below the site's root. */
  files: ReadonlySet<string>;
  pages: { page: Page; facts: Facts }[];
}

/** One thing that must hold of a finished site. */
export type Rule = (site: FinishedSite) => Fault[] | Promise<Fault[]>;
