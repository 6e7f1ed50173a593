import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { fill } from '../src/i18n/ui.ts';
import type { Terminal } from './terminal.ts';
import { toVisible } from './visible-text.ts';
import type { UsageCode, UsageError } from './usage-error.ts';

/** The sentences about a command line that was used wrongly. */
export function explainUsage(error: CommanderError | UsageError, program: Command, terminal: Terminal): string {
  const { texts } = terminal;
  if (!(error instanceof CommanderError)) return toVisible(fill(texts.usage[error.code], error.values));
  return translate(error, program, terminal);
}

/** Commander speaks English only; its stable codes and the words it quotes are enough to say the same in our own words. */
function translate({ code, message }: CommanderError, program: Command, { texts }: Terminal): string {
  const commands = program.commands.map((command) => command.name());
  const allowedCommands = commands.join(', ');
  if (code === 'commander.help')
    return `${program.helpInformation()}\n${fill(texts.usage.noCommand, { allowed: allowedCommands })}`;
  const quoted = [...message.matchAll(/'([^']*)'/gu)].map((match) => match[1]!);
  const key = code.replace('commander.', '');
  if (!(key in texts.usage)) return message;
  const allowed = /Allowed choices are (.+)\.$/mu.exec(message)?.[1];
  const suggestion = /Did you mean (?:one of )?(.+)\?/u.exec(message)?.[1];
  return [
    fill(texts.usage[key as UsageCode], { found: quoted[0] ?? '', value: quoted[1] ?? '', allowed: allowedCommands }),
    ...(allowed === undefined ? [] : [fill(texts.usage.allowed, { allowed })]),
    ...(suggestion === undefined ? [] : [fill(texts.usage.suggestion, { suggestion })]),
    fill(texts.usage.seeHelp, { command: program.args.find((arg) => commands.includes(arg)) ?? '' }).replace('  ', ' '),
  ]
    .map(toVisible)
    .join('\n');
}
