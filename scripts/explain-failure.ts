import { resolve } from 'node:path';
import { ContentError } from '../src/faults.ts';
import { fill } from '../src/i18n/ui.ts';
import { EXIT } from './exit-codes.ts';
import { formatFaults, speakFault } from './print-faults.ts';
import type { Terminal } from './terminal.ts';

/** Says why a command ended early, and gives its exit code: faults of the content, or a failure of ours or of the machine. */
export function explainFailure(
  error: unknown,
  { contentDir, isBuild }: { contentDir: string; isBuild: boolean },
  terminal: Terminal,
): number {
  const { failure } = terminal.texts;

  if (error instanceof ContentError) {
    const folder = resolve(terminal.cwd, contentDir);
    if (terminal.json) {
      const faults = error.faults.map((fault) => speakFault(fault, folder, terminal));
      terminal.print(JSON.stringify({ ok: false, faults }, null, 2));
    } else {
      terminal.print(formatFaults(error.faults, folder, terminal));
      if (isBuild) terminal.note(failure.untouched);
    }
    return EXIT.faults;
  }
  const { code, message } = error as NodeJS.ErrnoException;
  const machine = (failure.machineCodes as Record<string, string>)[code ?? ''];
  const sentence = machine === undefined ? failure.ours : fill(failure.machine, { found: machine });
  const lines = [
    terminal.style('red', sentence),
    `  ${String(message ?? error)}`,
    ...(isBuild ? [failure.untouched] : []),
  ];
  terminal.note([...lines, terminal.verbose ? describeStack(error) : failure.verbose].join('\n'));
  if (terminal.json) terminal.print(JSON.stringify({ ok: false, failure: String(message ?? error) }, null, 2));
  return EXIT.failure;
}

/** The stack of an error and of its causes. */
function describeStack(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause = error.cause === undefined ? '' : `\n${describeStack(error.cause)}`;
  return `${error.stack ?? ''}${cause}`;
}
