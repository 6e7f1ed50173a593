import type { Command } from 'commander';
import { fill } from '../../src/i18n/ui.ts';
import { ContentError } from '../../src/faults.ts';
import { chooseMoment } from '../build-moment.ts';
import { getContentFolder } from '../folders.ts';
import { CACHE } from '../paths.ts';
import { countFaults, formatTolerated } from '../print-faults.ts';
import { createProgress, formatSeconds } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

/** `check`: only the faults. */
export function addCheck(program: Command, terminal: Terminal): void {
  const { texts } = terminal;
  program
    .command('check')
    .description(texts.commands.check)
    .option('--content <dir>', texts.options.content, 'content')
    .action(({ content }: { content: string }) => check(content, terminal));
}

/** @throws {ContentError} where there are faults. */
async function check(content: string, terminal: Terminal): Promise<void> {
  const { texts } = terminal;
  const began = performance.now();
  const contentDir = getContentFolder(content, terminal.cwd);
  const { loadLibrary } = await import('../../src/loader/load-library.ts');
  const progress = createProgress(terminal);
  const onProgress = (done: number, total: number): void => progress.advance('load', done, total);
  const { faults, tolerated, figures } = await loadLibrary({
    contentDir,
    cacheDir: CACHE,
    at: chooseMoment(undefined, terminal.env),
    onProgress,
  }).finally(() => progress.close());
  if (faults.length > 0) throw new ContentError(faults);
  if (terminal.json) {
    terminal.print(
      JSON.stringify({ ok: true, faults, tolerated: countFaults(tolerated), files: figures.files }, null, 2),
    );
    return;
  }
  const passed = formatTolerated(tolerated, contentDir, terminal);
  if (passed !== '') terminal.print(passed);
  const seconds = formatSeconds((performance.now() - began) / 1000);
  terminal.print(terminal.style('green', fill(texts.done.check, { files: figures.files, seconds })));
}
