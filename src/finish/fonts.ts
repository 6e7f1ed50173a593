import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareFaults, ContentError } from '../faults.ts';
import type { Fault } from '../faults.ts';
import { SENTINEL } from '../model/paths.ts';
import { ASSETS } from '../model/picture.ts';
import type { FinishOptions, Step } from './context.ts';
import { FontCutter, findLicence } from './cut-fonts.ts';
import type { CutFont, Weight } from './cut-fonts.ts';
import { formatFontFace } from './font-face.ts';
import { isForeignLetter, isForeignScript } from './foreign-script.ts';
import type { Page } from './page.ts';
import { relocateText } from './relocate.ts';
import { toFault } from './to-fault.ts';

/** Kinds of pages that are looked at more than read; every other kind has the small budget. */
const SHOWPIECES = new Set(['home', 'campaign', 'edition', 'timeline']);
const LARGE_BUDGET_BYTES = 20 * 1024;
const SMALL_BUDGET_BYTES = 8 * 1024;
/** No Han glyph of the face takes less: a set of more characters than fit by this is not even cut. */
const LEAST_BYTES_A_GLYPH = 120;

/** Marks that the face sets as wide as a Han character: right in Chinese, a hole in the words of other languages. */
const WIDE_MARKS = /[\u2014\u2018\u2019\u201c\u201d\u2026]/gu;
const HAN_LANGUAGE = /^(?:zh|ja|ko)(?:-|$)/iu;

const COURSE = /^[^/]+\/courses\/[^/]+\//u;

type Family = 'display' | 'heading';

interface Wish {
  page: Page;
  /** Distinct characters, sorted. */
  text: string;
}

/**
 * Gives each page fonts with the glyphs that it shows in display faces: `hs-display` (900) for `h1`, `[data-display]` and `.seal`,
 * `hs-heading` (700) for `h2`, `h3` and `[data-heading]`. A family comes whole or not at all, within the budget of the page's kind,
 * since a title of two faces is worse than one in the reader's own, and `hs-heading` comes to all lessons of a course or to none.
 * Pages with the same characters share a file. What a showpiece says in a headline and the face cannot is a fault of its text; others
 * fall back sign by sign.
 */
export const fonts: Step = {
  name: 'fonts',
  async run({ options, pages }) {
    const cutter = new FontCutter(options);
    const rooms = new Map(pages.map((page) => [page, budgetOf(page)]));
    const used = new Map<string, CutFont>();
    const left: Page[] = [];
    const faults: Fault[] = [];
    const bring = async (family: Family, weight: Weight): Promise<void> => {
      const groups = groupWishes(pages, family);
      const hopeful = groups.filter((group) => group.every(({ page, text }) => mayFit(text, rooms.get(page)!)));
      const sets = [...new Set(hopeful.flat().map(({ text }) => text))];
      const cut = await cutter.cutAll(weight, sets);
      const fontOf = new Map(sets.map((text, index) => [text, cut[index]!]));
      const fitting = hopeful.filter((group) =>
        group.every(({ page, text }) => fontOf.get(text)!.bytes <= rooms.get(page)!),
      );
      const placed = new Set(fitting.flat().map(({ page }) => page));
      left.push(...groups.flat().flatMap(({ page }) => (placed.has(page) ? [] : [page])));
      for (const { page, text } of fitting.flat()) {
        const font = fontOf.get(text)!;
        if (isForeignScript(text, font.missing)) continue;
        if (SHOWPIECES.has(page.outline.kind)) faults.push(...listMissing(page, family, font, options));
        if (font.characters === '') continue;
        rooms.set(page, rooms.get(page)! - font.bytes);
        used.set(`${ASSETS}/${family}-${font.digest}.woff2`, font);
        addFace(page, family, weight, font);
      }
    };
    await bring('display', 900);
    await bring('heading', 700);
    if (faults.length > 0) throw new ContentError(faults.sort(compareFaults));
    mkdirSync(join(options.dir, ASSETS), { recursive: true });
    for (const [url, font] of used) await cutter.place(font, join(options.dir, url));
    if (used.size > 0) copyFileSync(findLicence(), join(options.dir, ASSETS, 'OFL.txt'));
    cutter.save();
    return describe([...used.values()], cutter.hits, left);
  },
};

/** A fault for each sign that the face does not have, with the words around it. Selectors of a sign's variants show nothing themselves, and a whole script falls back. */
function listMissing(page: Page, family: Family, { missing }: CutFont, options: FinishOptions): Fault[] {
  const signs = [...missing].filter((sign) => !/\p{Variation_Selector}/u.test(sign) && !isForeignLetter(sign));
  const faults = signs.map((sign) => {
    const html = page.original();
    const at = html.indexOf(sign);
    const near = at < 0 ? sign : html.slice(html.lastIndexOf('>', at) + 1, html.indexOf('<', at)).trim();
    const code = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const values = { sign, code, near: [...near].slice(0, 40).join(''), face: family === 'display' ? 'Black' : 'Bold' };
    return toFault(options, page.url, 'glyph-missing', values);
  });
  return faults.filter((fault) => !options.tolerates?.(fault));
}

/** The texts of one family, by what must look alike: the lessons of a course, else each page by itself. */
function groupWishes(pages: readonly Page[], family: Family): Wish[][] {
  const wishes = pages
    .filter((page) => page.url !== '404.html')
    .map((page) => ({ page, text: withDigits(charactersOf(page, family)) }))
    .filter(({ text }) => text !== '');
  const groupOf = ({ page: { url } }: Wish): string => (family === 'heading' ? (COURSE.exec(url)?.[0] ?? url) : url);
  return [...Map.groupBy(wishes, groupOf).values()];
}

function charactersOf({ outline }: Page, family: Family): string {
  return HAN_LANGUAGE.test(outline.lang || 'zh') ? outline[family] : outline[family].replace(WIDE_MARKS, '');
}

/** Text that is not chosen may share a family with text that is: of all its signs, digits must not be of two faces. */
function withDigits(characters: string): string {
  if (!/\d/u.test(characters)) return characters;
  return [...new Set(`0123456789${characters}`)].sort().join('');
}

function budgetOf({ outline }: Page): number {
  return SHOWPIECES.has(outline.kind) ? LARGE_BUDGET_BYTES : SMALL_BUDGET_BYTES;
}

function mayFit(characters: string, room: number): boolean {
  return [...characters].filter((character) => character > '\u2fff').length * LEAST_BYTES_A_GLYPH <= room;
}

/** Adds the rule to the page's first style; a page without any shows nothing in a family of ours. */
function addFace(page: Page, family: string, weight: Weight, font: CutFont): void {
  const url = relocateText(`${SENTINEL}${ASSETS}/${family}-${font.digest}.woff2`, page.url);
  const rule = formatFontFace(`hs-${family}`, weight, url, font.characters);
  const [first] = page.outline.styles;
  if (first) page.replace(first[1], first[1], rule);
}

function describe(used: CutFont[], hits: number, left: readonly Page[]): string {
  const bytes = used.reduce((sum, font) => sum + font.bytes, 0);
  const missing = [...new Set(used.map((font) => font.missing).join(''))].sort().join('');
  const showpieces = [...new Set(left.filter(({ outline }) => SHOWPIECES.has(outline.kind)).map(({ url }) => url))];
  const shown = showpieces.length > 0 ? ` (${showpieces.join(', ')})` : '';
  return `${used.length} fonts, ${hits} known, ${bytes} bytes, ${left.length} pages without room${shown}${missing === '' ? '' : `, no glyph for ${missing}`}`;
}
