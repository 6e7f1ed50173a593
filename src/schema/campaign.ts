import { z } from 'zod';
import { date, language, page, picture, text } from './shared.ts';

/** <campaign>/index.md */
export const campaign = z.strictObject({
  ...page.shape,
  subtitle: text.optional(),
  /** The cover for upright screens, where `cover` is a wide picture. */
  coverTall: picture.optional(),
  /** Language of all of the campaign; else the site's first. */
  lang: language.optional(),
  theme: text.optional(),
  /** Colours of the theme that this campaign sets otherwise: `accent: '#8c1a14'`; `painting-filter: none` leaves pictures as they are. */
  tokens: z.record(z.string(), text).optional(),
  /** One to four characters for the seal. */
  seal: z.string().max(4).optional(),
  /** Who stands on posters as its sender; else the owner of the site. */
  organiser: text.optional(),
  startsOn: date.optional(),
  endsOn: date.optional(),
});
