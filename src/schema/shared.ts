import { z } from 'zod';

/** Text as YAML gives it: a title may look like a number (`1921`) and is text all the same. */
export const text = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1));

/** A date as its author wrote it, in EDTF or plain words; model/dates reads it. YAML may have made a number of a year. */
export const date = text;

/** BCP 47 tag of a language: `zh-Hans`, `en`. */
export const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u);

/** A path of a picture, relative to the file that names it. */
export const picture = z.string().min(1);

/** What every page may say of itself. Only `title` is needed, and the first heading or the file name stands in for it. */
export const page = z.strictObject({
  /** Name of the page, without mark-up. */
  title: text.optional(),
  /** One sentence for search results and share cards; the first paragraph where it is missing. */
  description: text.optional(),
  /** The day the page is about, in EDTF or plain words. */
  date: date.optional(),
  /** A draft is published nowhere; `build --drafts` shows it, marked. */
  draft: z.boolean().optional(),
  /** Calendar day or moment from which the page is public, and up to which. */
  publishAt: date.optional(),
  expireAt: date.optional(),
  /** Words to filter by. */
  tags: z.array(text).optional(),
  /** Picture that stands for the page, with the text that stands for the picture. */
  cover: picture.optional(),
  coverAlt: text.optional(),
  /** Also make a page to paste into a WeChat article. */
  wechat: z.boolean().optional(),
});
