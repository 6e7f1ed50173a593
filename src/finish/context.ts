import type { Fault } from '../faults.ts';
import type { Picture } from '../model/picture.ts';
import type { Page } from './page.ts';
import type { SheetOrder } from '../model/sheet.ts';
import type { PreparedSearch } from './search-texts.ts';
import type { StartedSearch } from './start-search.ts';

export interface FinishOptions {
  /** The folder that Astro wrote; it is worked on in place. */
  dir: string;
  /** The folder that readers see; replaced in the last step. */
  out: string;
  /** Folder of what can be made again. */
  cacheDir: string;
  /** Our own src: its islands are bundled, and cached results of its code are thrown away when it changes. */
  srcDir: string;
  /** Absolute address of the site, with a trailing slash. */
  siteUrl?: string;
  /** Addresses that must be pages, below the site's root. */
  expected: string[];
  /** What readers must not see yet: the address of its page, or where it has none (voices), its first words. */
  unpublished: { url?: string; text?: string }[];
  /** Hosts that content asked to show in a frame once the reader acts. */
  hosts: string[];
  pictures: { picture: Picture; file: string }[];
  /** What posters and share images are drawn from. */
  sheets?: SheetOrder[];
  /** Endpoint that signs addresses for WeChat; pages that ask it may reach it. */
  wechatSignUrl?: string;
  /** Downloads: address below the site's root → absolute path of the author's file. */
  files: Record<string, string>;
  /** Content path that a page was made from, by address: where its faults are shown to be. */
  sources?: Record<string, string>;
  /** Faults that the author of the site lets pass (site.yaml, `tolerate`). */
  tolerates?: (fault: Fault) => boolean;
  /** Read no cache. */
  fresh?: boolean;
  /** Pictures that are being written since before Astro began. */
  startedPictures?: Promise<WrittenPictures>;
  /** Search as far as it has begun since before Astro did. */
  startedSearch?: StartedSearch;
  /** What is printed; undefined where no PDFs are wanted. */
  print?: PrintOptions;
  onStep?: (report: StepReport) => void;
}

export interface PrintOptions {
  documents: PrintDocument[];
  /** Day of the build, which the files bear: `2026-11-24`. */
  day: string;
}

/** A page that is printed. */
export interface PrintDocument {
  /** Address of the page and of its PDF below the site's root. */
  page: string;
  pdf: string;
  title: string;
  lang: string;
  author?: string;
}

/** Pictures written into a folder beside `dir`, from which they are moved. */
export interface WrittenPictures {
  folder: string;
  /** Addresses below the site's root. */
  urls: string[];
}

export interface StepReport {
  name: string;
  seconds: number;
  /** What was done, in one line. */
  note: string;
}

/** What the steps share. */
export interface Context {
  readonly options: FinishOptions;
  /** Every page, sorted by address; filled by the step `read`. */
  pages: Page[];
  /** Files that a page names by a plain name, and the name with a digest that they got; both below the site's root. */
  readonly renamed: Map<string, string>;
  /** Posters that could not be drawn, since the face lacks their script; filled by the step `posters`. */
  undrawn?: Set<string>;
  /** Filled by the step `texts` for the step `search`. */
  search?: PreparedSearch;
}

/** One thing that happens to the folder; throws where the build must stop. */
export interface Step {
  name: string;
  /** @returns one line for the report. */
  run(context: Context): Promise<string>;
}
