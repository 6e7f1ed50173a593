import { hash } from 'node:crypto';
import type { Campaign } from './campaign.ts';
import type { Entry, Site } from './library.ts';
import { ASSETS } from './picture.ts';
import { makeSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Changes whenever the same sheet would be drawn otherwise; part of the names below `_assets/`. */
export const DRAWING = 1;

/** Size of a share poster in pixels: nine to sixteen, as phones show it. */
export const POSTER = { width: 1080, height: 1920 };

/** The pictures of a page that cards of shared links show, and the sign for a phone's home screen. */
export interface ShareImages {
  /** 1200 × 630 for most programs, a small square for WeChat. */
  wide: ShareImage;
  square: ShareImage;
  icon: ShareImage;
}

export interface ShareImage {
  /** Address below the site's root. */
  url: string;
  width: number;
  height: number;
  type: 'image/jpeg' | 'image/png';
}

/** Names the pictures made of a sheet before any of them exists. */
export function nameShareImages(sheet: Sheet): ShareImages {
  const { address: _, ...shown } = sheet;
  const digest = digestOf(shown);
  const { seal, title, colours } = sheet;
  const icon = digestOf([findSign({ seal, title }), colours.seal, colours['on-seal']]);
  return {
    wide: { url: `${ASSETS}/share-${digest}-wide.jpg`, width: 1200, height: 630, type: 'image/jpeg' },
    square: { url: `${ASSETS}/share-${digest}-square.jpg`, width: 360, height: 360, type: 'image/jpeg' },
    icon: { url: `${ASSETS}/icon-${icon}.png`, width: 180, height: 180, type: 'image/png' },
  };
}

/** What stands on the icon: the seal, else the first sign of the title. */
export function findSign({ seal, title }: { seal?: string | undefined; title: string }): string {
  return seal ?? [...title].find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? '卷';
}

/** Where the poster of an edition stands: beside its page. */
export function posterUrl(url: string): string {
  return url.replace(/\.html$/u, '.poster.png');
}

function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify([DRAWING, value])).slice(0, 16);
}

/** What a page is, as far as its share images depend on it. */
export interface SharedPage {
  site: Site;
  title: string;
  lang: string;
  url: string;
  entry?: Entry | undefined;
  campaign?: Pick<Campaign, 'title' | 'lang' | 'url' | 'entry'> | undefined;
  tokens: Readonly<Record<string, string>>;
}

/**
 * The sheet that a page's share images are drawn from: its own for an edition and for whatever has a cover of its own, else its
 * campaign's, else the site's.
 */
export function getShareSheet({ site, title, lang, url, entry, campaign, tokens }: SharedPage): Sheet {
  const index = campaign?.entry;
  const common = { site, tokens, ...(index && { campaign: index }) };
  if (entry && (entry.kind === 'edition' || entry.cover)) return makeSheet({ ...common, title, lang, url, entry });
  if (campaign) {
    const { title: name, lang: tongue, url: home } = campaign;
    return makeSheet({ ...common, title: name, lang: tongue, url: home, ...(index && { entry: index }) });
  }
  return makeSheet({ site, tokens, title: site.title, lang: site.languages[0]!, url: 'index.html' });
}

/** Writes a language tag as `og:locale` wants it, `zh_CN`; undefined where no region is known. */
export function formatLocale(lang: string): string | undefined {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? undefined : `${language}_${region}`;
}

/** Cards of shared links cut a longer title off; Latin letters count half. */
const LONGEST_TITLE = 24;

/** The title of a page as tabs and cards show it: with the name of its campaign or site, as far as there is room. */
export function formatPageTitle(title: string, name: string): string {
  const whole = `${title} · ${name}`;
  const width = [...whole].reduce((sum, sign) => sum + (/[\p{Script=Latin}\p{N}\s·.,'’-]/u.test(sign) ? 0.5 : 1), 0);
  return name === title || width > LONGEST_TITLE ? title : whole;
}
