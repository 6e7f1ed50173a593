import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { ContentError } from '../../src/faults.ts';
import { fill } from '../../src/i18n/ui.ts';
import { chooseMoment } from '../build-moment.ts';
import { createFaultReport, createReport } from '../build-report.ts';
import type { BuildReport, FaultReport } from '../build-report.ts';
import type { BuildResult } from '../build-site.ts';
import { getContentFolder, getOutputFolder } from '../folders.ts';
import { formatTolerated, speakFault } from '../print-faults.ts';
import { createProgress, formatSeconds } from '../progress.ts';
import type { Phase } from '../progress.ts';
import { toShownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  content: string;
  out: string;
  campaign?: string[];
  drafts?: boolean;
  at?: string;
  pdf: boolean;
  fresh?: boolean;
  report?: string;
}

/** `build`: content/ becomes dist/. */
export function addBuild(program: Command, terminal: Terminal): void {
  const { commands, options } = terminal.texts;
  program
    .command('build')
    .description(commands.build)
    .option('--content <dir>', options.content, 'content')
    .option('--out <dir>', options.out, 'dist')
    .option('--campaign <id...>', options.campaign)
    .option('--drafts', options.drafts)
    .option('--at <date>', options.at)
    .option('--no-pdf', options.noPdf)
    .option('--fresh', options.fresh)
    .option('--report <file>', options.report)
    .action((chosen: Options) => build(chosen, terminal));
}

/** @throws {ContentError} where there are faults; the folder is then as it was. */
async function build(options: Options, terminal: Terminal): Promise<void> {
  const { cwd, env } = terminal;
  const contentDir = getContentFolder(options.content, cwd, options.campaign);
  const outDir = await getOutputFolder(options.out, contentDir, cwd);
  const at = chooseMoment(options.at, env);
  const { buildSite } = await import('../build-site.ts');
  const progress = createProgress(terminal);
  const began = performance.now();
  const phases: Phase[] = [];
  const measure = (): number => (performance.now() - began) / 1000;
  const reportFile = options.report === undefined ? undefined : resolve(cwd, options.report);
  const result = await buildSite({
    contentDir,
    outDir,
    campaigns: options.campaign,
    drafts: options.drafts,
    at,
    pdf: options.pdf,
    fresh: options.fresh,
    onPhase: (phase) => {
      phases.push(phase);
      progress.finishPhase(phase);
    },
    onProgress: (name, done, total) => progress.advance(name, done, total),
  })
    .finally(() => progress.close())
    .catch(async (error: unknown) => {
      if (reportFile !== undefined && error instanceof ContentError) {
        const faults = error.faults.map((fault) => speakFault(fault, contentDir, terminal));
        await writeReport(reportFile, createFaultReport(faults, { at, seconds: measure(), phases }));
      }
      throw error;
    });
  const seconds = measure();
  if (reportFile !== undefined || terminal.json) {
    const report = await createReport(result, { outDir, at, seconds });
    if (reportFile !== undefined) await writeReport(reportFile, report);
    if (terminal.json) terminal.print(JSON.stringify(report, null, 2));
  }
  if (!terminal.json) printDone(result, { contentDir, outDir, seconds, reportFile }, terminal);
}

async function writeReport(file: string, report: BuildReport | FaultReport): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

function printDone(
  { pages, pictures, remotePictures, cacheHits, tolerated }: BuildResult,
  done: { contentDir: string; outDir: string; seconds: number; reportFile: string | undefined },
  terminal: Terminal,
): void {
  const { texts, cwd, style } = terminal;
  const passed = formatTolerated(tolerated, done.contentDir, terminal);
  if (passed !== '') terminal.print(passed);
  const folder = `${toShownPath(done.outDir, cwd)}/`;
  const seconds = formatSeconds(done.seconds);
  terminal.print(style('green', fill(texts.done.build, { pages, pictures, seconds, folder })));
  if (remotePictures > 0) terminal.print(fill(texts.done.remotePictures, { count: remotePictures }));
  if (cacheHits.hits > 0) terminal.print(fill(texts.done.cache, cacheHits));
  if (done.reportFile !== undefined)
    terminal.print(fill(texts.done.report, { file: toShownPath(done.reportFile, cwd) }));
}
