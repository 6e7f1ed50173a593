import { parseColour } from '../model/colour.ts';
import type { Rgb } from '../model/colour.ts';
import { WANTED, WANTED_LARGE } from '../model/contrast.ts';
import type { Picture } from '../model/picture.ts';
import type { SceneOutline } from '../model/rendered.ts';
import { findScrim, showShade } from '../model/scrim.ts';
import type { Showing, Words } from '../model/scrim.ts';
import { ALL_ROWS, getShade, isMostlyLight, joinShades } from '../model/shade.ts';
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
  stage: readonly Picture[];
}

/**
 * How thick the mist behind the words of each scene has to be, by what is painted there: `--scrim` for running words and `--scrim-title`
 * for large ones, and how a picture is shown that the theme's way of showing paintings would turn into its negative.
 */
export function formatSceneScrims(
  { tokens }: Theme,
  { mode, stage }: Surroundings,
  scenes: readonly SceneOutline[],
): string {
  const rules = new Map<string, string[]>();
  const add = (declarations: string, selector: string): void =>
    void rules.set(declarations, [...(rules.get(declarations) ?? []), selector]);
  const whole = joinShades(stage.map(({ shade }) => getShade(shade)));
  if (stage.length > 0 || scenes.some(({ picture }) => picture)) add(`--scrim-any:${measureAny(tokens)}`, ':root');
  const isStageDark =
    tokens['painting-blend'] === 'screen' && stage.length > 0 && !stage.some(({ shade }) => isMostlyLight(shade));
  if (stage.length > 0) {
    add(declare(tokens, 'text', [whole, whole], isStageDark), ':root');
  }
  for (const { id, layout, tone = layout === 'quote' && mode === 'pages' ? 'night' : undefined, picture } of scenes) {
    const under = mode === 'scroll' && stage.length > 0 ? whole : undefined;
    if (picture) {
      // What the painting behind all scenes is shown by would come down to this one.
      const own = isStageDark && isMostlyLight(picture.shade) ? declareShowing(tokens) : '';
      add(declarePicture(tokens, layout, picture, tone, under) + own, `.scene[id="${escapeId(id)}"]`);
    } else if (stage.length > 0 && tone !== undefined && tone !== 'paper')
      add(declare(tokens, layout, [whole, whole], false, tone), `.scene[id="${escapeId(id)}"]`);
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
  const words = ['ink-soft', 'accent'].map((name) => ({ colour: toRgb(tokens[name]!), wanted: WANTED }));
  return formatShare(findScrim({ darkest: 0, lightest: 255 }, toRgb(tokens['paper']!), words));
}

/** @param under what a picture is printed over, where that is not the plain ground */
function declarePicture(tokens: Tokens, layout: string, picture: Picture, tone?: string, under?: Shade): string {
  const isCropped = picture.width / picture.height < CROPPED;
  const at = (rows: Rows): Shade => {
    const shade = getShade(picture.shade, isCropped ? ALL_ROWS : rows);
    return under ? { ...shade, darkest: Math.floor((shade.darkest * under.darkest) / 255) } : shade;
  };
  const words = layout === 'photo' ? LOWER : layout === 'cover' ? UPPER : ALL_ROWS;
  return declare(tokens, layout, [at(words), at(UPPER)], !isMostlyLight(picture.shade), tone);
}

function declare(
  tokens: Tokens,
  layout: string,
  [behindWords, behindTitle]: readonly [Shade, Shade],
  isDark: boolean,
  tone = 'paper',
): string {
  const ground = toRgb(tokens[tone]!);
  const isNegative = isDark && tokens['painting-blend'] === 'screen' && tone !== 'night';
  const showing = getShowing(tokens, layout === 'photo' || isNegative ? 'plain' : tone, ground);
  const [running, large] = listWords(tokens, tone);
  const scrim = formatShare(findScrim(showShade(behindWords, showing), ground, running));
  const title = formatShare(findScrim(showShade(behindTitle, showing), ground, large));
  const plain = isNegative ? ';--painting-filter:none;--painting-blend:normal;--stage-blend:normal' : '';
  return `--scrim:${scrim};--scrim-title:${title}${plain}`;
}

function declareShowing(tokens: Tokens): string {
  return ['painting-filter', 'painting-blend'].map((name) => `;--${name}:${tokens[name]}`).join('');
}

function getShowing(tokens: Tokens, way: string, ground: Rgb): Showing {
  if (way === 'plain') return { filter: 'none', blend: 'normal', ground };
  if (way === 'night') return { filter: tokens['night-filter']!, blend: 'screen', ground, opacity: 0.5 };
  return { filter: tokens['painting-filter']!, blend: tokens['painting-blend']!, ground };
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

/** An id within quotes of a selector. */
function escapeId(id: string): string {
  return id.replace(/["\\<>]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
}
