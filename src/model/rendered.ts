import type { Fault, Place } from '../faults.ts';
import type { Picture } from './picture.ts';

/** A heading of the body, in order. `text` is plain. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** A link to another content file, to be checked against the whole library. */
export interface PageLink {
  /** Content path of the target, e.g. `jiujiu/courses/sources/a.md`. */
  target: string;
  /** The decoded fragment, without `#`. */
  fragment?: string;
  /** The address as it stands in the HTML, which finds the link there again (markdown/unlink.ts). */
  href: string;
  place: Place;
}

/** A file that a text offers for download or plays, published at its own path. */
export interface FileLink {
  path: string;
  /** What plays it. */
  player?: 'audio' | 'video';
  /** The address as it stands in the HTML. */
  href: string;
  place: Place;
}

/** An event of a timeline as its page and its JSON show it; texts are plain except `html`. */
export interface TimelineEvent {
  id: string;
  title: string;
  edtf: string;
  label: string;
  /** Id of the era it stands in. */
  era?: string;
  group?: string;
  tags: string[];
  text: string;
  media: { url: string; caption?: string; credit?: string; alt?: string }[];
  sources: string[];
}

export interface TimelineEra {
  id: string;
  title: string;
  edtf?: string;
}

/** What a scene shows of other files; its place in the body is `<hs-fill data-scene="ID"></hs-fill>`. */
export type SceneFill =
  | { kind: 'dates'; timeline?: string; from?: string; to?: string; tag?: string; events?: string[]; place: Place }
  | { kind: 'voices'; call?: string; tag?: string; limit?: number; place: Place };

export interface SceneOutline {
  id: string;
  layout: string;
  title?: string;
  motion?: string;
  tone?: string;
  fill?: SceneFill;
  /** What lies behind its words: its background, or the picture that a `photo` fills the screen with. */
  picture?: Picture;
}

/** What one Markdown or MDX file becomes, before any other file is looked at. Plain data: it is cached as JSON. */
export interface Rendered {
  /** The body as HTML; empty for .mdx, which Astro renders. Addresses begin with the base given to the pipeline. */
  html: string;
  /** Plain text of the first heading, wherever it stands. */
  firstHeading?: string;
  headings: Heading[];
  /** Every id that a `#fragment` may point to. */
  ids: string[];
  links: PageLink[];
  files: FileLink[];
  pictures: Picture[];
  /** Hosts that the content itself asks for (embeds that open on a click); plain links do not count. */
  hosts: string[];
  /** Plain text of the first paragraph, at most 160 characters. */
  excerpt: string;
  /** Length of the plain text in characters. */
  characters: number;
  /** Remote pictures that were turned into links. */
  remotePictures: number;
  eras?: TimelineEra[];
  events?: TimelineEvent[];
  scenes?: SceneOutline[];
  faults: Fault[];
}
