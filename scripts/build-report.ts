import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildResult } from './build-site.ts';
import { measurePages } from './measure-pages.ts';
import type { PageBytes } from './measure-pages.ts';
import { countFaults } from './print-faults.ts';
import type { SpokenFault } from './print-faults.ts';
import type { Phase } from './progress.ts';

/** What `build --report` writes of a build that ended well. */
export interface BuildReport {
  ok: true;
  /** The moment that the build took as now. */
  at: string;
  seconds: number;
  phases: BuildResult['phases'];
  pages: number;
  images: number;
  /** Bytes of the PDFs, by address below the site's root; which browser printed them stands in the phase `pdf`. */
  pdfs: Record<string, number>;
  /** Pictures on other hosts, shown as links. */
  remotePictures: number;
  cacheHits: BuildResult['cacheHits'];
  /** Empty, so that a reader of reports may count them without asking how the build ended. */
  faults: [];
  /** What site.yaml let pass: code → file → count. */
  tolerated: Record<string, Record<string, number>>;
  toleratedCount: number;
  /** By address below the site's root. */
  bytes: Record<string, PageBytes>;
}

/** What it writes of a build that faults of the content stopped. */
export interface FaultReport {
  ok: false;
  at: string;
  seconds: number;
  /** The phases that were done before. */
  phases: Phase[];
  faults: SpokenFault[];
}

/** Puts together what a build did and what its pages weigh; reads the finished site. */
export async function createReport(
  { phases, pages, pictures, pdfs, remotePictures, cacheHits, tolerated }: BuildResult,
  { outDir, at, seconds }: { outDir: string; at: string; seconds: number },
): Promise<BuildReport> {
  return {
    ok: true,
    at,
    ...roundTimes(seconds, phases),
    pages,
    images: pictures,
    pdfs: Object.fromEntries(await Promise.all(pdfs.map(async (pdf) => [pdf, (await stat(join(outDir, pdf))).size]))),
    remotePictures,
    cacheHits,
    faults: [],
    tolerated: countFaults(tolerated),
    toleratedCount: tolerated.length,
    bytes: await measurePages(outDir),
  };
}

export function createFaultReport(
  faults: SpokenFault[],
  { at, seconds, phases }: Pick<FaultReport, 'at' | 'seconds' | 'phases'>,
): FaultReport {
  return { ok: false, at, ...roundTimes(seconds, phases), faults };
}

function roundTimes(seconds: number, phases: Phase[]): { seconds: number; phases: Phase[] } {
  const round = (time: number): number => Number(time.toFixed(3));
  return { seconds: round(seconds), phases: phases.map((phase) => ({ ...phase, seconds: round(phase.seconds) })) };
}
