import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Command, CommanderError, Option } from 'commander';
import { CLI_LANGUAGES } from '../src/i18n/cli.ts';
import { addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import { addDev } from './commands/dev.ts';
import { addNew } from './commands/new.ts';
import { addPreview } from './commands/preview.ts';
import { EXIT } from './exit-codes.ts';
import { explainFailure } from './explain-failure.ts';
import { explainUsage } from './explain-usage.ts';
import { ROOT } from './paths.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS = [addDev, addBuild, addCheck, addPreview, addNew];

/** Runs a command line and says how it ended; never throws. */
export async function runProgram(args: string[], terminal: Terminal): Promise<number> {
  const program = createProgram(terminal);
  let command = program;
  program.hook('preAction', (_, action) => {
    command = action;
    const { json, verbose } = action.optsWithGlobals<{ json?: boolean; verbose?: boolean }>();
    terminal.json = json ?? false;
    terminal.verbose ||= verbose ?? false;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return EXIT.fine;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
    if (error instanceof CommanderError || error instanceof UsageError) {
      const usage = explainUsage(error, program, terminal);
      // Commander may have stopped before it came to the option.
      if (args.includes('--json')) terminal.print(JSON.stringify({ ok: false, usage }, null, 2));
      else terminal.note(usage);
      return EXIT.usage;
    }
    return explainFailure(
      error,
      { contentDir: getContentOption(command), isBuild: command.name() === 'build' },
      terminal,
    );
  }
}

/** The commands and their options, without running any. */
export function createProgram(terminal: Terminal): Command {
  const { texts } = terminal;
  const words = texts.words as Record<string, string>;
  const translate = (term: string): string => term.replace(/\[(?:options|command)\]/gu, (word) => words[word] ?? word);
  const program = new Command('handscroll').description(texts.program);
  program
    .exitOverride()
    .helpOption('-h, --help', texts.options.help)
    .helpCommand(false)
    .version(readVersion(), '--version', texts.options.version)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => words[title] ?? title,
      styleUsage: translate,
      styleSubcommandTerm: translate,
      displayWidth: countCells,
      // Choices and defaults stand in the sentences.
      optionDescription: (option) => option.description,
    })
    .configureOutput({ writeOut: (text) => terminal.print(text.trimEnd()), writeErr: () => {} })
    .addOption(new Option('--lang <lang>', texts.options.lang).choices(CLI_LANGUAGES))
    .option('--json', texts.options.json)
    .option('--verbose', texts.options.verbose);
  for (const add of COMMANDS) add(program, terminal);
  return program;
}

/** Width of a text on a terminal, where a Han character takes two cells. */
function countCells(text: string): number {
  const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]/u;
  return [...stripVTControlCharacters(text)].reduce((cells, character) => cells + (wide.test(character) ? 2 : 1), 0);
}

function getContentOption(command: Command): string {
  return command.opts<{ content?: string }>().content ?? 'content';
}

function readVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}
