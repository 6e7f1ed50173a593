import { findOrganiser } from './booklet.ts';
import { formatDate } from './dates/format.ts';
import { yearOf } from './dates/order.ts';
import type { Entry, Site } from './library.ts';
import { encodePath } from './paths.ts';
import type { Picture } from './picture.ts';
import { splitSpan } from './title-lines.ts';

/** Everything that a poster or a share image shows of a page. Plain data: the same sheet gives the same picture. */
export interface Sheet {
  title: string;
  lang: string;
  /** One or two lines, set big: years of a span, else a date. */
  dates: string[];
  organiser: string;
  /** One to four signs. */
  seal?: string;
  /** Whole address of the page, for the QR code; undefined where the site does not know its own. */
  address?: string;
  cover?: Picture;
  /** For upright sheets, where the author gives another. */
  coverTall?: Picture;
  /** Colours of the theme by token. */
  colours: Record<SheetColour, string>;
}

const COLOURS = [
  ...(['paper', 'paper-light', 'ink', 'ink-soft', 'line', 'accent', 'seal', 'on-seal', 'title', 'sun'] as const),
  ...(['range-1', 'range-2', 'range-3', 'range-4'] as const),
];
export type SheetColour = (typeof COLOURS)[number];

/** The page that a sheet stands for. */
export interface SheetPage {
  site: Site;
  title: string;
  lang: string;
  /** Address below the site's root. */
  url: string;
  /** What the page was made from. */
  entry?: Entry;
  /** index.md of its campaign. */
  campaign?: Entry;
  /** The theme's tokens, with the campaign's own colours laid over them. */
  tokens: Readonly<Record<string, string>>;
}

/** Gathers what the sheet of a page shows; what the page does not say of itself, its campaign or the site says. */
export function makeSheet({ site, title, lang, url, entry, campaign, tokens }: SheetPage): Sheet {
  const owner = entry?.cover ? entry : campaign;
  const seal = campaign?.data['seal'] as string | undefined;
  return {
    title,
    lang,
    dates: listDates(lang, entry, campaign),
    organiser: findOrganiser(site, campaign) ?? site.title,
    ...(seal !== undefined && { seal }),
    ...(site.url !== undefined && { address: site.url + encodePath(url) }),
    ...(owner?.cover && { cover: owner.cover.picture }),
    ...(owner?.coverTall && { coverTall: owner.coverTall }),
    colours: Object.fromEntries(COLOURS.map((name) => [name, tokens[name] ?? '#000000'])) as Sheet['colours'],
  };
}

/** The years of a span that a subtitle gives, else the day that the page is about, else the years its campaign is about or lasts. */
function listDates(lang: string, entry: Entry | undefined, campaign: Entry | undefined): string[] {
  for (const one of [entry, campaign]) {
    const subtitle = one?.data['subtitle'] as string | undefined;
    const span = subtitle === undefined ? undefined : splitSpan(subtitle);
    if (span) return span;
    if (one?.date) return [formatDate(one.date, lang)];
    const years = [one?.dates['startsOn'], one?.dates['endsOn']].flatMap((date) =>
      date ? [String(yearOf(date))] : [],
    );
    if (years.length > 0) return [...new Set(years)];
  }
  return [];
}

/** A sheet, and what is drawn of it. */
export interface SheetOrder {
  sheet: Sheet;
  /** A page that it stands for, where its faults are shown. */
  page: string;
  /** Address of the poster below the site's root; undefined where only share images are wanted. */
  poster?: string;
}
