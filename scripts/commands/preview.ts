import type { Command } from 'commander';
import { fill } from '../../src/i18n/ui.ts';
import { getSiteFolder } from '../folders.ts';
import { listen, parsePort } from '../listen.ts';
import { createPreviewServer } from '../preview/server.ts';
import { toShownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';
import { waitForEnd } from '../wait-for-end.ts';

const USUAL_PORT = 4322;

interface Options {
  out: string;
  base: string;
  port?: number;
}

/** `preview`: serves a build as a host would. */
export function addPreview(program: Command, terminal: Terminal): void {
  const { commands, options } = terminal.texts;
  program
    .command('preview')
    .description(commands.preview)
    .option('--out <dir>', options.out, 'dist')
    .option('--base <path>', options.base, '/')
    .option('--port <n>', options.previewPort, parsePort)
    .action((chosen: Options) => preview(chosen, terminal));
}

async function preview({ out, base, port: asked }: Options, terminal: Terminal): Promise<void> {
  const { texts, cwd } = terminal;
  const siteDir = getSiteFolder(out, cwd);
  const path = toBase(base);
  const server = createPreviewServer(siteDir, path);
  const port = await listen(server, asked, USUAL_PORT);
  const url = `http://localhost:${port}${path}`;
  if (terminal.json) terminal.print(JSON.stringify({ ok: true, url }));
  else {
    terminal.print(fill(texts.preview.ready, { folder: `${toShownPath(siteDir, cwd)}/`, url }));
    terminal.note(texts.preview.stop);
  }
  await waitForEnd();
  server.closeAllConnections();
  server.close();
}

/** `a/b` → `/a/b/`, percent-encoded as browsers ask for it. */
export function toBase(path: string): string {
  const names = path.split('/').filter(Boolean);
  return names.length === 0 ? '/' : new URL(`http://localhost/${names.join('/')}/`).pathname;
}
