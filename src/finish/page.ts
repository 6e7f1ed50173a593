import { digestOf } from './memo.ts';
import type { Outline } from './outline.ts';

/** A part of a page's source and what stands there instead. */
export type Splice = [start: number, end: number, text: string];

/** A built page in memory: its source is not changed, each step adds splices, until all of them make the finished HTML. */
export class Page {
  /** Address below the site's root. */
  readonly url: string;
  /** The finished HTML, once it is. */
  html = '';
  /** Changes whenever the finished HTML does. */
  digest = '';
  readonly outline: Outline;
  /** Digest of the page as Astro wrote it. */
  readonly sourceDigest: string;
  private source: string;
  private splices: Splice[] = [];

  /** @param sourceDigest that of the source's bytes */
  constructor(url: string, source: string, sourceDigest: string, outline: Outline) {
    this.url = url;
    this.source = source;
    this.sourceDigest = sourceDigest;
    this.outline = outline;
  }

  /** Makes the finished HTML of the source and all splices, which are then let go: hundreds of pages are held at once. */
  finish(): void {
    this.html = this.render();
    // The splices are a hundredth of the page, and its source was digested when it was read.
    this.digest = digestOf(this.sourceDigest + JSON.stringify(this.splices));
    this.source = '';
    this.splices = [];
  }

  /** Takes the finished HTML as a later step has written it. */
  overwrite(html: string): void {
    this.html = html;
    this.digest = digestOf(html);
  }

  replace(start: number, end: number, text: string): void {
    this.splices.push([start, end, text]);
  }

  /** The page as Astro wrote it, or a part of it. */
  original(start = 0, end = this.source.length): string {
    return this.source.slice(start, end);
  }

  /** True where some text stands in the source or in what was spliced into it. */
  includes(text: string): boolean {
    return this.source.includes(text) || this.splices.some((splice) => splice[2].includes(text));
  }

  /** A part of the page with every splice that lies in it. */
  render(start = 0, end = this.source.length): string {
    const parts: string[] = [];
    let at = start;
    const inside = this.splices.filter((splice) => splice[0] >= start && splice[1] <= end);
    for (const [from, to, text] of inside.sort((a, b) => a[0] - b[0])) {
      // What a later step took out takes with it what was changed within.
      if (from < at) continue;
      parts.push(this.source.slice(at, from), text);
      at = to;
    }
    parts.push(this.source.slice(at, end));
    return parts.join('');
  }
}
