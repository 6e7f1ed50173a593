import type { Context, FinishOptions, Step, StepReport } from './context.ts';
import { STEPS } from './steps.ts';

export type { FinishOptions, StepReport, WrittenPictures } from './context.ts';
export { startPictures } from './pictures.ts';
export { startSearch } from './start-search.ts';

/**
 * Makes of the folder that Astro wrote the site that readers see, and puts it in its place. Until the last step the old site stands.
 * @throws ContentError with every fault that was found; any other error is a failure of ours or of the machine.
 */
export async function finish(
  options: FinishOptions,
  steps: readonly (readonly Step[])[] = STEPS,
): Promise<StepReport[]> {
  const context: Context = { options, pages: [], renamed: new Map() };
  const reports: StepReport[] = [];
  for (const together of steps) {
    const results = await Promise.allSettled(together.map((step) => runStep(step, context)));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    for (const result of results) if (result.status === 'fulfilled') reports.push(result.value);
  }
  return reports;
}

async function runStep(step: Step, context: Context): Promise<StepReport> {
  const start = performance.now();
  const note = await step.run(context);
  const report = { name: step.name, seconds: (performance.now() - start) / 1000, note };
  context.options.onStep?.(report);
  return report;
}
