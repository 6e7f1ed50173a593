import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.ics': 'text/calendar; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.zip': 'application/zip',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
};

export interface Served {
  /** Address of the folder, with a trailing slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as a plain host does: files by their names, index.html for the folder itself, 404.html for the rest.
 * @param options.base Sub-path that the folder stands at, `/a/b/`.
 * @param options.gzip Compress text, as most hosts do.
 */
export async function serveFolder(folder: string, options: { base?: string; gzip?: boolean } = {}): Promise<Served> {
  const { base = '/', gzip = false } = options;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const inside = path.startsWith(base) && !path.includes('..');
    const wanted = join(folder, inside ? path.slice(base.length) : '404.html');
    const file =
      wanted.endsWith('/') || (existsSync(wanted) && statSync(wanted).isDirectory())
        ? join(wanted, 'index.html')
        : wanted;
    if (!inside || !existsSync(file)) {
      response.writeHead(404, { 'content-type': TYPES['.html']! });
      const page = join(folder, '404.html');
      response.end(existsSync(page) ? readFileSync(page) : 'not found');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    if (gzip && /^text|json|xml/u.test(type)) {
      const body = gzipSync(readFileSync(file));
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': body.length });
      response.end(body);
      return;
    }
    response.writeHead(200, { 'content-type': type, 'content-length': statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
