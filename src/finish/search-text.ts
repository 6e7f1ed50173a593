import { Parser } from 'htmlparser2';
import type { PageText, SearchPage } from '../model/search/page.ts';

/** A finished page as search sees it. */
export interface SearchDocument extends PageText {
  /** What the page says of itself, without its address and length. */
  page: Omit<SearchPage, 'url' | 'length'>;
}

/** Elements that begin and end a line; a table's cells are lines of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main menu ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose content nobody reads as text: furniture, code of the page, formulas, what stands for media. */
const UNREAD = new Set(
  'nav script style template noscript math svg button select textarea audio video canvas iframe object rp'.split(' '),
);

const HEADING = /^h[1-6]$/u;

/** Kinds of pages, as `<html data-kind>` names them, that hold no content of their own. */
const NOT_CONTENT = new Set(['search', '404', 'print']);

/**
 * Reads from a finished page what a reader reads in its `<main>`. Inline mark-up and white space between Han characters do not
 * part words, blocks do. Left out: `<nav>`, formulas, scripts, `[hidden]`, `.print-only`, `[data-search-ignore]` and marks of footnotes;
 * the reading above a ruby base follows its block as a line of its own.
 * @returns undefined for a page that search does not show.
 */
export function readSearchDocument(html: string): SearchDocument | undefined {
  const lines = new Lines();
  const page: SearchDocument['page'] = { title: '', kind: '' };
  const open: { id: string | undefined; used: boolean }[] = [];
  const details: boolean[] = [];
  let inMain = false;
  let unread = 0;
  let inTitle = false;
  let inReading = false;
  let documentTitle = '';

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') {
        page.kind = attributes['data-kind'] ?? '';
        if (attributes['data-campaign']) page.campaign = attributes['data-campaign'];
        const year = Number(attributes['data-year']);
        if (attributes['data-year'] && Number.isInteger(year)) page.year = year;
      }
      if (name === 'title') inTitle = true;
      if (name === 'main') inMain = true;
      if (!inMain) return;
      if (unread > 0 || isUnread(name, attributes)) {
        unread += VOID.has(name) ? 0 : 1;
        return;
      }
      if (name === 'br' || name === 'wbr') lines.add(name === 'br' ? ' ' : '');
      if (name === 'rt') inReading = true;
      if (!BLOCKS.has(name)) return;
      lines.end();
      if (HEADING.test(name)) {
        const holder = open.at(-1);
        const id = attributes['id'] ?? (holder && !holder.used ? holder.id : undefined);
        if (holder) holder.used = true;
        lines.startHeading(name === 'h1' ? undefined : id, name === 'h1');
      }
      if (isHolder(name)) open.push({ id: attributes['id'], used: false });
      // What opens it is read without opening it.
      if (name === 'summary') lines.isSummary = true;
      if (name === 'details') details.push('open' in attributes);
      lines.isClosed = details.includes(false);
    },
    ontext(text) {
      if (inTitle && !inMain) documentTitle += text;
      if (!inMain || unread > 0) return;
      if (inReading) lines.addReading(text);
      else lines.add(text);
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (!inMain) return;
      if (unread > 0) {
        unread -= VOID.has(name) ? 0 : 1;
        return;
      }
      if (name === 'rt') inReading = false;
      if (BLOCKS.has(name)) lines.end();
      if (isHolder(name)) open.pop();
      if (name === 'summary') lines.isSummary = false;
      if (name === 'details') details.pop();
      lines.isClosed = details.includes(false);
      if (name === 'main') inMain = false;
    },
  });
  parser.end(html);

  if (NOT_CONTENT.has(page.kind) || lines.text === '') return undefined;
  page.title = lines.firstHeading ?? documentTitle.trim();
  const { text, sections, closed } = lines;
  return { page, text, sections, ...(closed.length > 0 && { closed }) };
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

function isUnread(name: string, attributes: Record<string, string>): boolean {
  return (
    UNREAD.has(name) ||
    'hidden' in attributes ||
    'data-search-ignore' in attributes ||
    'data-footnote-ref' in attributes ||
    'data-footnote-backref' in attributes ||
    /(?:^|\s)print-only(?:\s|$)/u.test(attributes['class'] ?? '')
  );
}

/** An element whose id stands for a heading in it that has none. */
function isHolder(name: string): boolean {
  return name === 'section' || name === 'article' || name === 'li';
}

/** Collects the lines of a page. */
class Lines {
  text = '';
  firstHeading: string | undefined;
  readonly sections: [number, string][] = [];
  readonly closed: [number, number][] = [];
  /** Whether lines stand in a `<details>` that is not open, and whether in its summary. */
  isClosed = false;
  isSummary = false;
  private line = '';
  private readings = '';
  private heading: { id: string | undefined; isTitle: boolean } | undefined;

  add(text: string): void {
    this.line += text;
  }

  addReading(text: string): void {
    this.readings += `${text} `;
  }

  startHeading(id: string | undefined, isTitle: boolean): void {
    this.heading = { id, isTitle };
  }

  end(): void {
    const { heading } = this;
    const line = tidy(this.line);
    const readings = tidy(this.readings);
    this.line = '';
    this.readings = '';
    if (line === '') return;
    this.heading = undefined;
    const start = this.text === '' ? 0 : this.text.length + 1;
    if (heading?.id) this.sections.push([start, heading.id]);
    if (heading?.isTitle) this.firstHeading ??= line;
    this.text += (this.text === '' ? '' : '\n') + line + (readings === '' ? '' : `\n${readings}`);
    if (this.isClosed && !this.isSummary) this.close(start);
  }

  /** Notes that the text from here on is closed; with the lines before it where those are too. */
  private close(start: number): void {
    const last = this.closed.at(-1);
    if (last && last[1] + 1 === start) last[1] = this.text.length;
    else this.closed.push([start, this.text.length]);
  }
}

/** White space collapsed, and none between Han characters. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
