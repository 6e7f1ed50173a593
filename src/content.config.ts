import { defineCollection } from 'astro:content';
import { contentLoader, siteLoader } from './loader/content-loader.ts';

/** One collection a kind; their entries were read, checked and rendered by src/loader before Astro started. */
export const collections = {
  site: defineCollection({ loader: siteLoader() }),
  campaign: defineCollection({ loader: contentLoader('campaign') }),
  edition: defineCollection({ loader: contentLoader('edition') }),
  timeline: defineCollection({ loader: contentLoader('timeline') }),
  course: defineCollection({ loader: contentLoader('course') }),
  part: defineCollection({ loader: contentLoader('part') }),
  lesson: defineCollection({ loader: contentLoader('lesson') }),
  report: defineCollection({ loader: contentLoader('report') }),
  call: defineCollection({ loader: contentLoader('call') }),
  voice: defineCollection({ loader: contentLoader('voice') }),
};
