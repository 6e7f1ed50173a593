import type { Body } from './body.ts';
import type { Entry } from './library.ts';

/** A voice with what it says. */
export interface Voice {
  entry: Entry;
  body: Body;
}
