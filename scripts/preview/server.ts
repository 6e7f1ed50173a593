import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { ASSETS } from '../../src/model/picture.ts';
import { findFile } from './find-file.ts';
import { sendFile } from './send-file.ts';

/** What a host adds, since a meta element cannot say it. */
const HOST_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** A server that shows the built site in `siteDir` below `base` (`/`, `/a/b/`) as a static host would; it does not listen yet. */
export function createPreviewServer(siteDir: string, base: string): Server {
  return createServer((request, response) => {
    answer(request, response, siteDir, base).catch((error: NodeJS.ErrnoException) => {
      // A build may swap the folder between two looks at it, and a browser may go away.
      if (response.headersSent) response.destroy();
      else response.writeHead(error.code === 'ENOENT' ? 404 : 500).end();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  siteDir: string,
  base: string,
): Promise<void> {
  for (const [name, value] of Object.entries(HOST_HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  }
  const root = await realpath(siteDir);
  const found = await findFile(root, base, request.url ?? '/');
  if (found === undefined) return sendNotFound(request, response, root);
  if ('redirect' in found) return void response.writeHead(301, { Location: found.redirect }).end();
  return sendFile(request, response, { file: found.file, isHashed: found.file.startsWith(join(root, ASSETS, '/')) });
}

async function sendNotFound(request: IncomingMessage, response: ServerResponse, root: string): Promise<void> {
  const file = join(root, '404.html');
  if (existsSync(file)) return sendFile(request, response, { file, status: 404, isHashed: false });
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404');
}
