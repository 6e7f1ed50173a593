import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ENCODING_ENDINGS, listAccepted } from './choose-encoding.ts';
import type { Encoding } from './choose-encoding.ts';
import { getContentType } from './content-types.ts';
import { parseRange } from './parse-range.ts';

/** Answers with a file: compressed where a compressed one lies beside it, in part where a part is asked for, 304 where it is known. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, status = 200, isHashed }: { file: string; status?: number; isHashed: boolean },
): Promise<void> {
  const { headers } = request;
  // A part of a file is a part of its own bytes, so that a player can jump in it.
  const chosen = headers.range === undefined ? await findCompressed(file, headers['accept-encoding']) : undefined;
  const path = chosen ? file + ENCODING_ENDINGS[chosen] : file;
  const { size, mtimeMs } = await stat(path);
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${chosen ? `-${chosen}` : ''}"`;
  response.setHeader('Content-Type', getContentType(file));
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', new Date(mtimeMs).toUTCString());
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Accept-Ranges', 'bytes');
  if (status === 200 && isKnown(request, etag, mtimeMs)) return void response.writeHead(304).end();
  if (chosen) response.setHeader('Content-Encoding', chosen);

  const isCurrent = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = status === 200 && isCurrent ? parseRange(headers.range, size) : undefined;
  if (range === 'unsatisfiable') {
    response.removeHeader('Content-Type');
    return void response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
  }
  if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  response.setHeader('Content-Length', range ? range.end - range.start + 1 : size);
  response.writeHead(range ? 206 : status);
  if (request.method === 'HEAD') return void response.end();
  await pipeline(createReadStream(path, range), response);
}

async function findCompressed(file: string, accepted: string | undefined): Promise<Encoding | undefined> {
  for (const encoding of listAccepted(accepted)) {
    const beside = await stat(file + ENCODING_ENDINGS[encoding]).catch(() => undefined);
    if (beside?.isFile()) return encoding;
  }
  return undefined;
}

/** True where the browser has this very file (RFC 9110, 13.1: a tag counts before a date). */
function isKnown({ headers }: IncomingMessage, etag: string, mtimeMs: number): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(mtimeMs / 1000) * 1000 <= since;
}
