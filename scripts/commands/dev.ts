import type { Command } from 'commander';
import { getContentFolder } from '../folders.ts';
import { parsePort } from '../listen.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  content: string;
  port?: number;
  host?: boolean;
}

/** `dev`: the site live, while its author writes. */
export function addDev(program: Command, terminal: Terminal): void {
  const { commands, options } = terminal.texts;
  program
    .command('dev')
    .description(commands.dev)
    .option('--content <dir>', options.content, 'content')
    .option('--port <n>', options.devPort, parsePort)
    .option('--host', options.host)
    .action((chosen: Options) => dev(chosen, terminal));
}

async function dev({ content, port, host }: Options, terminal: Terminal): Promise<void> {
  const contentDir = getContentFolder(content, terminal.cwd);
  const { serveLive } = await import('../dev/serve-live.ts');
  await serveLive({ contentDir, port, isShared: host ?? false }, terminal);
}
