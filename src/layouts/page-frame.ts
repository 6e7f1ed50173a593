import type { Campaign } from '../model/campaign.ts';
import type { Entry, Site } from '../model/library.ts';

/** What every page tells its frame. */
export interface FrameProps {
  site: Site;
  title: string;
  description?: string;
  lang: string;
  /** What the page is: one of the content kinds, or home, search, 404. Stands on <html data-kind>. */
  kind: string;
  /** How an edition is walked. Stands on <html data-mode>. */
  mode?: 'pages' | 'scroll';
  /** Address below the site's root. */
  url: string;
  campaign?: Campaign;
  entry?: Entry;
  /** Which section of the campaign's navigation is current. */
  section?: 'editions' | 'timelines' | 'courses' | 'reports' | 'calls' | 'search';
}
