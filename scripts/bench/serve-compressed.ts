import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
};

/** Serves a folder; whoever made the pages, text goes out alike: brotli 5, made before the clock starts where a page is asked for twice. */
export async function serveCompressed(folder: string): Promise<{ url: string; close: () => void }> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    let path = decodeURIComponent(new URL(request.url!, 'http://x').pathname).slice(1);
    if (path === '' || path.endsWith('/')) path += 'index.html';
    const file = join(folder, path);
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const isText = /^text|svg/u.test(type);
    const body = compressed.get(file) ?? (isText ? compress(readFileSync(file)) : readFileSync(file));
    compressed.set(file, body);
    response
      .writeHead(200, {
        'content-type': type,
        'content-length': body.length,
        ...(isText && { 'content-encoding': 'br' }),
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** As most hosts do on the fly. */
export function compress(text: string | Buffer): Buffer {
  return brotliCompressSync(text, { params: { 1: 5 } });
}
