import type { TestProject } from 'vitest/node';
import { buildSampleSite } from './sample-site.ts';
import type { SampleSite } from './sample-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The sample site, built once for all files of the project: `inject('sample')`. */
    sample: SampleSite;
  }
}

/** Builds the sample site before the first file of a project runs, and takes it away after the last. */
export default function provideSample(project: TestProject): () => void {
  const { remove, ...sample } = buildSampleSite();
  project.provide('sample', sample);
  return remove;
}
