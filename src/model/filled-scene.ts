import type { Entry } from './library.ts';
import type { DrawnDates } from './scene-fills.ts';
import type { Voice } from './voice.ts';

/** What a scene shows of other files, ready for its page. */
export type FilledScene =
  | ({ kind: 'dates' } & DrawnDates)
  | { kind: 'voices'; voices: Voice[]; /** The call they answer, where it is one. */ call?: Entry };
