import { escapeText } from '../escape-text.ts';

/** What the sheets of one edition are: a style element, since a margin's words and the size of a sheet can hang on no selector. */
export interface Sheets {
  /** Stands at the foot of each page but the first. */
  title: string;
  /** Stands at the head of each page of a review copy. */
  mark?: string;
  /** Two scenes side by side on a sheet across. */
  twoUp: boolean;
}

/**
 * A4 with one scene a page, or A4 across with two, each of them an A5 page: all is set in rem, so that both are one composition. Words in
 * margins are known to Chromium from 131 on; other browsers leave the margins empty.
 */
export function formatPrintStyle({ title, mark, twoUp }: Sheets): string {
  const size = twoUp ? 'A4 landscape;margin:15.5mm 15.5mm 17mm' : 'A4;margin:22mm 22mm 24mm';
  const words = `font-size:${twoUp ? 6.5 : 8.5}pt;color:#444`;
  const head = mark === undefined ? '' : `@top-right{content:${quote(mark)};${words}}`;
  const foot = `@bottom-left{content:${quote(title)};${words}}@bottom-right{content:counter(page) " / " counter(pages);${words}}`;
  const first = twoUp ? '' : '@page :first{@bottom-left{content:none}@bottom-right{content:none}}';
  return `@media print{@page{size:${size};${head}${foot}}${first}}`;
}

function quote(text: string): string {
  return `"${escapeText(text)}"`;
}
