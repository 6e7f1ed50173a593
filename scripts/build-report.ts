import type { BuildResult } from './build-site.ts';
import { measurePages } from './measure-pages.ts';
import type { PageBytes } from './measure-pages.ts';
import { countFaults } from './print-faults.ts';

/** What `build --report` writes. */
export interface BuildReport {
  ok: true;
  /** The moment that the build took as now. */
  at: string;
  seconds: number;
  phases: BuildResult['phases'];
  pages: number;
  images: number;
  cacheHits: BuildResult['cacheHits'];
  /** Always empty: with a fault there is no build. Kept so that a reader of reports need not know. */
  faults: [];
  /** What site.yaml let pass: code → file → count. */
  tolerated: Record<string, Record<string, number>>;
  toleratedCount: number;
  /** By address below the site's root. */
  bytes: Record<string, PageBytes>;
}

/** Puts together what a build did and what its pages weigh; reads the finished site. */
export async function createReport(
  { phases, pages, pictures, cacheHits, tolerated }: BuildResult,
  { outDir, at, seconds }: { outDir: string; at: string; seconds: number },
): Promise<BuildReport> {
  return {
    ok: true,
    at,
    seconds: Number(seconds.toFixed(3)),
    phases: phases.map((phase) => ({ ...phase, seconds: Number(phase.seconds.toFixed(3)) })),
    pages,
    images: pictures,
    cacheHits,
    faults: [],
    tolerated: countFaults(tolerated),
    toleratedCount: tolerated.length,
    bytes: await measurePages(outDir),
  };
}
