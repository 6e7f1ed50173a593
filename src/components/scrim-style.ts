import { escapeText } from './escape-text.ts';
import { parseColour } from '../model/colour.ts';
import type { Rgb } from '../model/colour.ts';
import { WANTED, WANTED_LARGE } from '../model/contrast.ts';
import type { Picture } from '../model/picture.ts';
import type { SceneOutline } from '../model/rendered.ts';
import { findScrim, showShade } from '../model/scrim.ts';
import type { Showing, Words } from '../model/scrim.ts';
import { ALL_ROWS, getShade, isMostlyLight, joinShades, layShades } from '../model/shade.ts';
import type { Rows, Shade } from '../model/shade.ts';
import type { Theme } from '../model/theme.ts';

/** Rows of a picture that words at the top of the screen, or a caption at its foot, may lie on, however it is cropped. */
const UPPER: Rows = [0, 3];
const LOWER: Rows = [2, 4];
/** Below this proportion a picture may be cropped at its head and foot, so that any row may come under the words. */
const CROPPED = 1.4;

type Tokens = Theme['tokens'];

/** What stands behind the scenes that bring no picture, and how the edition is walked. */
interface Surroundings {
  mode: 'pages' | 'scroll';
  /** One painting, or the slices of a panorama. */
  stage: readonly (readonly Picture[])[];
}

/**
 * How thick the mist behind the words of each scene has to be, by what is painted there: `--scrim` for running words and `--scrim-title`
 * for large ones, and how a picture is shown that the theme's way of showing paintings would turn into its negative.
 */
export function formatSceneScrims(
  { tokens }: Theme,
  { mode, stage: layers }: Surroundings,
  scenes: readonly SceneOutline[],
): string {
  const rules = new Map<string, string[]>();
  const add = (declarations: string, selector: string): void =>
    void rules.set(declarations, [...(rules.get(declarations) ?? []), selector]);
  const stage = layers.flat();
  const whole = layShades(layers.map((layer) => joinShades(layer.map(({ shade }) => getShade(shade)))));
  if (stage.length > 0 || scenes.some(({ picture }) => picture)) add(measureAny(tokens), ':root');
  const isStageDark =
    tokens['painting-blend'] === 'screen' && stage.length > 0 && !stage.some(({ shade }) => isMostlyLight(shade));
  if (stage.length > 0) {
    add(declare(tokens, [whole, whole], showPainting(tokens, 'paper', isStageDark), 'paper', isStageDark), ':root');
  }
  for (const { id, layout, tone = layout === 'quote' && mode === 'pages' ? 'night' : undefined, picture } of scenes) {
    const under = mode === 'scroll' && stage.length > 0 ? whole : undefined;
    if (picture) {
      // What the painting behind all scenes is shown by would come down to this one.
      const own = isStageDark && isMostlyLight(picture.shade) ? declareShowing(tokens) : '';
      add(declarePicture(tokens, layout, picture, tone, under) + own, `.scene[id="${escapeText(id)}"]`);
    } else if (stage.length > 0 && tone !== undefined && tone !== 'paper')
      add(declare(tokens, [whole, whole], showSheet(tokens, tone, mode), tone), `.scene[id="${escapeText(id)}"]`);
  }
  return [...rules].map(([declarations, selectors]) => `${selectors.join()}{${declarations}}`).join('');
}

/** The same for the cover of a campaign, whose picture may be another one on upright screens. */
export function formatCoverScrims({ tokens }: Theme, wide: Picture | undefined, tall: Picture | undefined): string {
  if (!wide) return '';
  const rule = (picture: Picture): string => `.cover{${declarePicture(tokens, 'cover', picture)}}`;
  return rule(wide) + (tall ? `@media(orientation:portrait){${rule(tall)}}` : '');
}

/** What stands still above all scenes, as their count does, needs mist over whatever passes. */
function measureAny(tokens: Tokens): string {
  const anything = { darkest: 0, lightest: 255 };
  const list = (names: string[]): Words[] => names.map((name) => ({ colour: toRgb(tokens[name]!), wanted: WANTED }));
  const paper = findScrim(anything, toRgb(tokens['paper']!), list(['ink-soft', 'accent']));
  const shown = showShade(anything, showPainting(tokens, 'night', false));
  const night = findScrim(shown, toRgb(tokens['night']!), list(ON_NIGHT));
  return `--scrim-any:${formatShare(paper)};--scrim-any-night:${formatShare(night)}`;
}

/** @param under what a picture is printed over, where that is not the plain ground */
function declarePicture(tokens: Tokens, layout: string, picture: Picture, tone = 'paper', under?: Shade): string {
  const isCropped = picture.width / picture.height < CROPPED;
  const at = (rows: Rows): Shade => {
    const shade = getShade(picture.shade, isCropped ? ALL_ROWS : rows);
    return under ? { ...shade, darkest: Math.floor((shade.darkest * under.darkest) / 255) } : shade;
  };
  const words = layout === 'photo' ? LOWER : layout === 'cover' ? UPPER : ALL_ROWS;
  const isDark = !isMostlyLight(picture.shade);
  const ground = toRgb(tokens[tone]!);
  const showing = layout === 'photo' ? showPlain(ground) : showPainting(tokens, tone, isDark);
  return declare(tokens, [at(words), at(UPPER)], showing, tone, isDark);
}

function declare(
  tokens: Tokens,
  [behindWords, behindTitle]: readonly [Shade, Shade],
  showing: Showing,
  tone: string,
  isDark = false,
): string {
  const ground = toRgb(tokens[tone]!);
  const [running, large] = listWords(tokens, tone);
  const scrim = formatShare(findScrim(showShade(behindWords, showing), ground, running));
  const title = formatShare(findScrim(showShade(behindTitle, showing), ground, large));
  const plain = isNegative(tokens, tone, isDark)
    ? ';--painting-filter:none;--painting-blend:normal;--stage-blend:normal'
    : '';
  return `--scrim:${scrim};--scrim-title:${title}${plain}`;
}

/** Whether a theme would turn a picture to what it is not: gold lines on night are made of ink on paper. */
function isNegative(tokens: Tokens, tone: string, isDark: boolean): boolean {
  return isDark && tokens['painting-blend'] === 'screen' && tone !== 'night';
}

function declareShowing(tokens: Tokens): string {
  return ['painting-filter', 'painting-blend'].map((name) => `;--${name}:${tokens[name]}`).join('');
}

function showPlain(ground: Rgb): Showing {
  return { filter: 'none', blend: 'normal', ground };
}

/** How styles/edition/ show the painting of a scene, or the one behind all of them. */
function showPainting(tokens: Tokens, tone: string, isDark: boolean): Showing {
  const ground = toRgb(tokens[tone]!);
  if (isNegative(tokens, tone, isDark)) return showPlain(ground);
  if (tone === 'night') return { filter: tokens['night-filter']!, blend: 'screen', ground, opacity: 0.5 };
  return { filter: tokens['painting-filter']!, blend: tokens['painting-blend']!, ground };
}

/** How styles/edition/tones.css shows the painting behind all scenes through a sheet of night or of the strong colour. */
function showSheet(tokens: Tokens, tone: string, mode: Surroundings['mode']): Showing {
  const ground = toRgb(tokens[tone]!);
  if (tone === 'night' && mode === 'pages')
    return { filter: tokens['night-filter']!, blend: 'screen', ground, opacity: 0.6 };
  if (tone === 'night') return { filter: tokens['painting-filter']!, blend: 'normal', ground, opacity: 0.07 };
  const isGlaze = mode === 'pages' || tokens['sheet-blend'] === 'multiply';
  return { filter: 'grayscale(1)', blend: isGlaze ? 'multiply' : 'normal', ground, opacity: isGlaze ? 1 : 0 };
}

/** Running words and large ones on a ground. */
function listWords(tokens: Tokens, tone: string): [running: Words[], large: Words[]] {
  const list = (names: string[], wanted: number): Words[] =>
    names.map((name) => ({ colour: toRgb(tokens[name]!), wanted }));
  if (tone === 'night') return [list(ON_NIGHT, WANTED), list(ON_NIGHT, WANTED_LARGE)];
  if (tone === 'accent') return [list(['on-accent'], WANTED), list(['on-accent'], WANTED_LARGE)];
  return [list(['ink', 'ink-soft', 'accent-deep'], WANTED), list(['ink', 'title', 'accent'], WANTED_LARGE)];
}

const ON_NIGHT = ['on-night', 'gold-on-night'];

function toRgb(text: string): Rgb {
  return parseColour(text)!;
}

function formatShare(share: number): string {
  return String(share).replace(/^0\./u, '.');
}
