import { createServer } from 'node:net';
import type { Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { UsageError } from './usage-error.ts';

/** How many ports after the usual one are tried. */
const TRIES = 20;

/** @throws {UsageError} where the text is no port. */
export function parsePort(text: string): number {
  const port = /^\d+$/u.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new UsageError('portUnreadable', { found: text });
  return port;
}

/**
 * Lets a server listen on this machine, on the port that was asked for or else on the first free one from `usual` on.
 * @returns the port
 * @throws {UsageError} where the port that was asked for is taken
 */
export async function listen(
  server: Server,
  asked: number | undefined,
  usual: number,
  host = '127.0.0.1',
): Promise<number> {
  for (let port = asked ?? usual; ; port += 1) {
    try {
      return await listenOn(server, port, host);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (asked !== undefined || port >= usual + TRIES) throw new UsageError('portTaken', { found: port });
    }
  }
}

/** The same for a server that opens its port itself. */
export async function findFreePort(asked: number | undefined, usual: number, host: string): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, asked, usual, host);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
