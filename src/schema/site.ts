import { z } from 'zod';
import { language, text } from './shared.ts';

/** content/site.yaml */
export const site = z.strictObject({
  /** Name of the whole site. */
  title: text.optional(),
  description: text.optional(),
  /** Languages of the content; the first is the site's own. */
  languages: z.array(language).min(1).optional(),
  /** Address at which the site will stand, for canonical links, feeds and QR codes. */
  url: z.url({ protocol: /^https?$/u }).optional(),
  /** Theme of campaigns that name none. */
  theme: text.optional(),
  share: z
    .strictObject({
      /** Only inside WeChat, and only after the reader has acted: an endpoint that signs addresses for the JS-SDK. */
      wechat: z.strictObject({ signUrl: z.url({ protocol: /^https$/u }) }).optional(),
    })
    .optional(),
  /** What the law asks to stand at the foot of each page. */
  legal: z
    .strictObject({
      owner: text.optional(),
      address: text.optional(),
      contact: text.optional(),
      /** Numbers of the ICP and the public-security filing. */
      icp: text.optional(),
      police: text.optional(),
      privacy: text.optional(),
    })
    .optional(),
  /** Faults that taken-over text may keep: a glob of paths, and the codes; no codes = all that leave a page to show. */
  tolerate: z.array(z.strictObject({ path: z.string().min(1), codes: z.array(z.string()).optional() })).optional(),
});
