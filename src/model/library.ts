import type { HistoricDate } from './dates/historic-date.ts';
import type { Kind } from './paths.ts';
import type { Panorama } from './panorama.ts';
import type { Picture } from './picture.ts';
import type { Rendered } from './rendered.ts';
import type { Music } from './sound.ts';

/** Whether readers may see an entry at the time of the build. */
export type Status = 'published' | 'draft' | 'scheduled' | 'expired';

/** One Markdown or MDX file of the content folder, read, checked and rendered. Plain data: it travels as JSON. */
export interface Entry {
  /** Path below the content folder with `/`, e.g. `jiujiu/timelines/century.md`. */
  path: string;
  kind: Kind;
  /** Folder of the campaign. */
  campaign: string;
  /** Folder of the course, for courses, parts and lessons. */
  course?: string;
  /** Address below the site's root; voices have none. */
  url?: string;
  /** Language tag: the campaign's `lang`, else the site's first. */
  lang: string;
  /** `title`, else the first heading, else the file's or folder's name. */
  title: string;
  /** `description`, else the first words. */
  description: string;
  /** `date` of the front matter, read. */
  date?: HistoricDate;
  /** Every other date-valued key of the front matter, read, by key: `startsOn`, `closesOn`. */
  dates: Record<string, HistoricDate>;
  status: Status;
  /** The validated front matter; its shape is the schema of the kind. */
  data: Record<string, unknown>;
  /** The picture that stands for the page, with its alternative text. */
  cover?: { picture: Picture; alt: string };
  /** The same for upright screens, where the author gives another. */
  coverTall?: Picture;
  /** The painting that an edition in `scroll` mode walks along. */
  panorama?: Panorama;
  /** The piece that an edition's reader may listen to. */
  music?: Music;
  /** What the body became, without its HTML. */
  rendered: Omit<Rendered, 'html' | 'faults' | 'links'>;
  /** Absolute path of the file that holds the body's HTML (addresses begin with SENTINEL); undefined for .mdx. */
  bodyFile?: string;
  /** Addresses that the body may not link to, since they lead nowhere and site.yaml lets that pass; `bodyFile` is without them. */
  deadAddresses?: string[];
  /** Absolute path of the author's file. */
  file: string;
  /** Changes whenever anything in this entry does. */
  digest: string;
}

/** content/site.yaml, with every default filled in. */
export interface Site {
  title: string;
  description?: string;
  languages: string[];
  /** Absolute address of the site, with a trailing slash. */
  url?: string;
  theme: string;
  /** True where drafts are shown: every page is then marked as a review copy and kept out of search engines. */
  review: boolean;
  /** True where PDFs are made, which pages then offer. */
  pdf?: boolean;
  /** The day of the build, `2026-11-24`. */
  builtOn: string;
  /** Only inside WeChat: who signs addresses for its JS-SDK. */
  share?: { wechat?: { signUrl: string } };
  legal: { owner?: string; address?: string; contact?: string; icp?: string; police?: string; privacy?: string };
}

/** Everything the content folder holds, checked. */
export interface Library {
  site: Site;
  /** Sorted by path, drafts included. */
  entries: Entry[];
  /** Files to publish as they are: address below the site's root (that of a download is its content path) → absolute path. */
  files: Record<string, string>;
  /** Every picture in use, with the absolute path of its file. */
  pictures: { picture: Picture; file: string }[];
}
