import { networkInterfaces } from 'node:os';
import { dev } from 'astro';
import { renderUnicodeCompact } from 'uqr';
import { fill } from '../../src/i18n/ui.ts';
import { findFreePort } from '../listen.ts';
import { ROOT } from '../paths.ts';
import { formatFaults } from '../print-faults.ts';
import type { Terminal } from '../terminal.ts';
import { waitForEnd } from '../wait-for-end.ts';
import { liveIntegration } from './live-integration.ts';
import { createLiveLibrary } from './live-library.ts';

const USUAL_PORT = 4321;

interface LiveOptions {
  contentDir: string;
  /** The port that was asked for. */
  port: number | undefined;
  /** Whether other machines may see the preview. */
  isShared: boolean;
}

/** Serves the site live until the command is told to end. */
export async function serveLive({ contentDir, port: asked, isShared }: LiveOptions, terminal: Terminal): Promise<void> {
  const { texts } = terminal;
  // No word to anyone about the use of the generator, and no question about newer versions.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  // astro.config.mjs reads it, for the .mdx files.
  process.env['HANDSCROLL_CONTENT'] = contentDir;
  const port = await findFreePort(asked, USUAL_PORT, isShared ? '0.0.0.0' : '127.0.0.1');
  const live = await createLiveLibrary(contentDir, () => new Date().toISOString());
  const server = await dev({
    root: ROOT,
    base: '/',
    logLevel: terminal.verbose ? 'info' : 'error',
    server: { port, host: isShared ? '0.0.0.0' : '127.0.0.1' },
    integrations: [liveIntegration(live, contentDir, terminal)],
  });
  const lan = isShared ? findLanAddress(server.address.port) : undefined;
  const url = `http://localhost:${server.address.port}/`;
  if (terminal.json) terminal.print(JSON.stringify({ ok: true, url, ...(lan === undefined ? {} : { lan }) }));
  else printReady(url, lan, isShared, terminal);
  if (live.faults.length > 0 && !terminal.json) terminal.print(formatFaults(live.faults, contentDir, terminal));
  terminal.note(texts.preview.stop);
  await waitForEnd();
  await server.stop();
}

function printReady(url: string, lan: string | undefined, isShared: boolean, { texts, print }: Terminal): void {
  print(fill(texts.dev.ready, { url }));
  if (!isShared) return;
  if (lan === undefined) print(texts.dev.noLan);
  else print(`${fill(texts.dev.lan, { url: lan })}\n${renderUnicodeCompact(lan)}`);
}

/** Where other machines in the network find this one: the first address that is not its own. */
function findLanAddress(port: number): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const found = addresses.find(({ family, internal }) => family === 'IPv4' && !internal);
  return found && `http://${found.address}:${port}/`;
}
