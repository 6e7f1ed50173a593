import { parseColour } from '../model/colour.ts';
import type { Rgb } from '../model/colour.ts';
import { WANTED, WANTED_LARGE } from '../model/contrast.ts';
import type { Picture } from '../model/picture.ts';
import type { SceneOutline } from '../model/rendered.ts';
import { findScrim, showShade } from '../model/scrim.ts';
import type { Showing, Words } from '../model/scrim.ts';
import { ALL_ROWS, getShade, isMostlyLight } from '../model/shade.ts';
import type { Rows } from '../model/shade.ts';
import type { Theme } from '../model/theme.ts';

/** Rows of a picture that words at the top of the screen, or a caption at its foot, may lie on, however it is cropped. */
const UPPER: Rows = [0, 3];
const LOWER: Rows = [2, 4];
/** Below this proportion a picture may be cropped at its head and foot, so that any row may come under the words. */
const CROPPED = 1.4;

type Tokens = Theme['tokens'];

/**
 * How thick the mist behind the words of each scene has to be, by what is painted there: `--scrim` for running words and `--scrim-title`
 * for large ones, and how a picture is shown that the theme's way of showing paintings would turn into its negative.
 */
export function formatSceneScrims(
  { tokens }: Theme,
  stage: Picture | undefined,
  scenes: readonly SceneOutline[],
): string {
  const rules = new Map<string, string[]>();
  const add = (declarations: string, selector: string): void =>
    void rules.set(declarations, [...(rules.get(declarations) ?? []), selector]);
  if (stage || scenes.some(({ picture }) => picture)) add(`--scrim-any:${measureAny(tokens)}`, ':root');
  if (stage) add(declare(stage, tokens, 'text', ALL_ROWS), ':root');
  for (const { id, layout, tone, picture } of scenes) {
    if (picture) add(declare(picture, tokens, layout, undefined, tone), `.scene[id="${escapeId(id)}"]`);
    else if (stage && (tone === 'night' || tone === 'accent'))
      add(declare(stage, tokens, 'text', ALL_ROWS, tone), `.scene[id="${escapeId(id)}"]`);
  }
  return [...rules].map(([declarations, selectors]) => `${selectors.join()}{${declarations}}`).join('');
}

/** The same for the cover of a campaign, whose picture may be another one on upright screens. */
export function formatCoverScrims({ tokens }: Theme, wide: Picture | undefined, tall: Picture | undefined): string {
  if (!wide) return '';
  const rule = (picture: Picture): string => `.cover{${declare(picture, tokens, 'cover')}}`;
  return rule(wide) + (tall ? `@media(orientation:portrait){${rule(tall)}}` : '');
}

/** What stands still above all scenes, as their count does, needs mist over whatever passes. */
function measureAny(tokens: Tokens): string {
  const words = ['ink-soft', 'accent'].map((name) => ({ colour: toRgb(tokens[name]!), wanted: WANTED }));
  return formatShare(findScrim({ darkest: 0, lightest: 255 }, toRgb(tokens['paper']!), words));
}

function declare(picture: Picture, tokens: Tokens, layout: string, rows?: Rows, tone?: string): string {
  const ground = toRgb(tokens[layout === 'quote' ? 'night' : (tone ?? 'paper')]!);
  const isNegative = tokens['painting-blend'] === 'screen' && !isMostlyLight(picture.shade);
  const showing = getShowing(tokens, layout, ground, isNegative);
  const measure = (at: Rows, words: Words[]): string => {
    const isCropped = picture.width / picture.height < CROPPED;
    const shade = getShade(picture.shade, rows ?? (isCropped ? ALL_ROWS : at));
    return formatShare(findScrim(showShade(shade, showing), ground, words));
  };
  const scrim = measure(
    layout === 'photo' ? LOWER : layout === 'cover' ? UPPER : ALL_ROWS,
    listWords(tokens, layout, tone),
  );
  const title = measure(UPPER, listTitles(tokens, layout, tone));
  const plain = isNegative && layout !== 'quote' ? ';--painting-filter:none;--painting-blend:normal' : '';
  return `--scrim:${scrim};--scrim-title:${title}${plain}`;
}

function getShowing(tokens: Tokens, layout: string, ground: Rgb, isNegative: boolean): Showing {
  if (layout === 'quote') return { filter: tokens['night-filter']!, blend: 'screen', ground, opacity: 0.5 };
  if (layout === 'photo' || isNegative) return { filter: 'none', blend: 'normal', ground };
  return { filter: tokens['painting-filter']!, blend: tokens['painting-blend']!, ground };
}

function listWords(tokens: Tokens, layout: string, tone: string | undefined): Words[] {
  const names =
    layout === 'quote' || tone === 'night'
      ? ['on-night', 'gold-on-night']
      : tone === 'accent'
        ? ['on-accent']
        : ['ink', 'ink-soft', 'accent-deep'];
  return names.map((name) => ({ colour: toRgb(tokens[name]!), wanted: WANTED }));
}

function listTitles(tokens: Tokens, layout: string, tone: string | undefined): Words[] {
  if (layout === 'quote' || tone === 'night' || tone === 'accent') return listWords(tokens, layout, tone);
  return ['ink', 'title', 'accent'].map((name) => ({ colour: toRgb(tokens[name]!), wanted: WANTED_LARGE }));
}

function toRgb(text: string): Rgb {
  return parseColour(text)!;
}

function formatShare(share: number): string {
  return String(share).replace(/^0\./u, '.');
}

/** An id within quotes of a selector. */
function escapeId(id: string): string {
  return id.replace(/["\\<>]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
}
