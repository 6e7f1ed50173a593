import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnv } from './clean-env.ts';

/** A built site. */
export interface SampleSite {
  /** Its folder, absolute. */
  dir: string;
  /** Its pages by their paths, sorted. */
  pages: string[];
}

/** Builds the sample site as an author would, into a folder of its own. */
export function buildSampleSite(): SampleSite & { remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'handscroll-sample-'));
  const dir = join(home, 'dist');
  execFileSync(process.execPath, ['scripts/handscroll.ts', 'build', '--out', dir, '--no-pdf', '--at', '2020-12-31'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: cleanEnv(),
  });
  const pages = globSync('**/*.html', { cwd: dir })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return { dir, pages, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** One page of each kind, by the kind that its `<html>` names. */
export const PAGE_OF_EACH_KIND = {
  home: 'index.html',
  404: '404.html',
  search: 'search.html',
  campaign: 'jiujiu/index.html',
  edition: 'jiujiu/editions/changjuan.html',
  timeline: 'jiujiu/timelines/century.html',
  course: 'jiujiu/courses/sources/index.html',
  lesson: 'jiujiu/courses/sources/04-date.html',
  report: 'jiujiu/reports/archive-visit.html',
  call: 'jiujiu/calls/old-photographs.html',
} as const;

/** The same in English, as far as the sample has them; the edition shows the layouts that the Chinese one does not. */
export const ENGLISH_PAGE_OF_EACH_KIND = {
  campaign: 'web30/index.html',
  edition: 'web30/editions/first-thirty.html',
  timeline: 'web30/timelines/web.html',
  report: 'web30/reports/evening-at-the-library.html',
  call: 'web30/calls/first-page.html',
} as const;
