import { z } from 'zod';
import { date, page, picture, text } from './shared.ts';

/** One piece of music for the whole edition. Nothing sounds before the reader has tapped. */
const music = z.strictObject({
  /** MP3 or M4A (AAC); mono, 60 to 90 seconds that loop, at most 700 kB and three minutes. */
  file: z.string().min(1),
  title: text,
  /** Who made it. */
  credit: text,
  licence: text,
  /** What is said in it, where somebody speaks. */
  words: text.optional(),
  /** `tap`: at the first tap; `attempt`: as soon as the browser allows; `off`: by the button only. */
  autoplay: z.enum(['tap', 'attempt', 'off']).optional(),
});

/** The painting that `mode: scroll` walks along. */
const panorama = z.strictObject({
  /** How the slices of a layer join: side by side, or one below the other. */
  runs: z.enum(['sideways', 'down']).optional(),
  /** Depth layers, far to near; each a picture or slices in the order in which they are walked past. */
  layers: z.array(z.union([picture, z.array(picture).min(1)])).min(1),
});

/** <campaign>/editions/*.md(x) */
export const edition = z.strictObject({
  ...page.shape,
  subtitle: text.optional(),
  /** `pages`: one scene fills the screen; `scroll`: one continuous panorama. */
  mode: z.enum(['pages', 'scroll']).optional(),
  /** Which way `scroll` is walked: `auto` down on upright screens, sideways on wide ones. */
  direction: z.enum(['auto', 'vertical', 'horizontal']).optional(),
  panorama: panorama.optional(),
  music: music.optional(),
  /** The booklet: one scene a page, or two a sheet. */
  print: z.enum(['page', 'two-up']).optional(),
  startsOn: date.optional(),
  endsOn: date.optional(),
});
