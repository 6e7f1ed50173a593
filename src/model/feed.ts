import { toYear } from './dates/calendar.ts';
import type { Entry } from './library.ts';
import { encodePath } from './paths.ts';
import { escapeXml } from './xml.ts';

export interface Feed {
  /** Absolute address of the site, with a trailing slash; a feed without one has no links. */
  siteUrl: string;
  /** Address of the feed and of the page it belongs to, below the site. */
  url: string;
  home: string;
  title: string;
  lang: string;
  /** The day of the build, `2026-11-24`. */
  builtOn: string;
  entries: Entry[];
}

/** An Atom feed (RFC 4287). An entry without a day of its own carries the day of the build. */
export function formatFeed({ siteUrl, url, home, title, lang, builtOn, entries }: Feed): string {
  const items = entries.map((entry) => {
    const address = escapeXml(siteUrl + encodePath(entry.url!));
    return `  <entry>
    <id>${address}</id>
    <title>${escapeXml(entry.title)}</title>
    <link href="${address}"/>
    <updated>${dayOf(entry) ?? builtOn}T00:00:00Z</updated>
    <summary>${escapeXml(entry.description)}</summary>
  </entry>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <id>${escapeXml(siteUrl + encodePath(url))}</id>
  <title>${escapeXml(title)}</title>
  <link rel="self" href="${escapeXml(siteUrl + encodePath(url))}"/>
  <link href="${escapeXml(siteUrl + encodePath(home))}"/>
  <author><name>${escapeXml(title)}</name></author>
  <updated>${
    entries
      .map((entry) => dayOf(entry) ?? '')
      .sort()
      .at(-1) || builtOn
  }T00:00:00Z</updated>
${items.join('')}</feed>
`;
}

/** The first day of an entry's date, where Atom can hold it: a year of our era. */
function dayOf({ date }: Entry): string | undefined {
  if (!date || date.start === null || toYear(date.start) < 1 || toYear(date.start) > 9999) return undefined;
  return new Date(date.start * 86_400_000).toISOString().slice(0, 10);
}
