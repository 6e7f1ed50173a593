import type { Server } from 'node:http';
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
export async function listen(server: Server, asked: number | undefined, usual: number): Promise<number> {
  for (let port = asked ?? usual; ; port += 1) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (asked !== undefined || port >= usual + TRIES) throw new UsageError('portTaken', { found: port });
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
