import type { Fault } from '../faults.ts';
import type { HistoricDate } from '../model/dates/historic-date.ts';
import type { Panorama } from '../model/panorama.ts';
import type { Picture } from '../model/picture.ts';
import type { Rendered } from '../model/rendered.ts';
import type { Music } from '../model/sound.ts';

/** What a file says of itself, whatever the language of its page. Plain data. */
export interface Front {
  data: Record<string, unknown>;
  date?: HistoricDate;
  dates: Record<string, HistoricDate>;
  /** Line and column of each value, by its keys joined with points: `title`, `music.file`, `panorama.layers.0.1`. */
  places: Record<string, [line: number, column: number]>;
  faults: Fault[];
  /** False where the bytes are no text, so that there is nothing to render. */
  isText: boolean;
}

/** What a file's body became. Plain data. */
export interface BodyRecord {
  /** Name of the body's HTML in the cache; changes with anything that the HTML depends on. */
  key: string;
  lang: string;
  /** Length of the HTML in bytes; 0 for .mdx, which has none. */
  bytes: number;
  /** State of each picture that the file names: the digest of its bytes, or `missing`; of a pattern with `*`, the paths. */
  pictures: Record<string, string>;
  /** The same of each sound and film. */
  sounds: Record<string, string>;
  cover?: Picture;
  coverTall?: Picture;
  panorama?: Panorama;
  music?: Music;
  rendered: Omit<Rendered, 'html'>;
}

/** What is remembered of a file from one run to the next. */
export interface FileRecord {
  stamp: string;
  /** Digest of the bytes. */
  hash: string;
  front: Front;
  body?: BodyRecord;
}
