import { basename, resolve } from 'node:path';
import { parseMoment } from '../model/dates/clock.ts';
import type { Site } from '../model/library.ts';

/** A rule of `tolerate`: which files may keep which faults. */
export interface Tolerance {
  path: string;
  codes?: string[];
}

/** site.yaml as it was written, checked. */
export interface SiteSettings extends Partial<Omit<Site, 'review' | 'builtOn'>> {
  tolerate?: Tolerance[];
}

/** Fills in what site.yaml leaves out. */
export function completeSite(
  settings: SiteSettings,
  surroundings: { contentDir: string; at: string; review: boolean; firstCampaign: string | undefined },
): Site {
  const { title, description, languages = ['zh-Hans'], url, theme = 'vermilion', share, legal = {} } = settings;
  return {
    title: title ?? surroundings.firstCampaign ?? basename(resolve(surroundings.contentDir)),
    ...(description !== undefined && { description }),
    languages,
    ...(url !== undefined && { url: url.endsWith('/') ? url : `${url}/` }),
    theme,
    review: surroundings.review,
    builtOn: toDay(surroundings.at),
    ...(share !== undefined && { share }),
    legal,
  };
}

/** The day of a moment where most readers are, in China, whatever the machine's zone is. */
function toDay(at: string): string {
  const result = parseMoment(at);
  if ('code' in result) throw new Error(`${at} is no moment`);
  return new Date(result.moment.at + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The moment of the build in milliseconds. */
export function toTime(at: string): Date {
  const result = parseMoment(at);
  if ('code' in result) throw new Error(`${at} is no moment`);
  return new Date(result.moment.at);
}
