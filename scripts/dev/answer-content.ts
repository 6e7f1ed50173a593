import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { digestOf } from '../../src/finish/memo.ts';
import { listJobs } from '../../src/finish/posters.ts';
import { writeWhole } from '../../src/images/place-file.ts';
import { writeVariant } from '../../src/images/write-picture.ts';
import { encodePath, toRouteParameter } from '../../src/model/paths.ts';
import { ASSETS, parseVariant } from '../../src/model/picture.ts';
import { listSheetOrders } from '../../src/model/sheet-orders.ts';
import { findTokens } from '../find-tokens.ts';
import { CACHE, ROOT } from '../paths.ts';
import { sendFile } from '../preview/send-file.ts';
import type { LiveLibrary } from './live-library.ts';

/** Where pictures lie that the live preview was asked for. */
const SHOWN = join(CACHE, 'dev');

/**
 * Answers what a build would have written beside the pages: pictures (made when they are asked for), the scripts of the pages, files to
 * download. An index page below a course is asked for by the name that its route knows. Everything else is Astro's.
 */
export function answerContent(live: LiveLibrary) {
  return async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
    try {
      const path = readPath(request.url);
      if (path === undefined) return next();
      const script = new RegExp(`^${ASSETS}/([a-z]+)\\.js$`, 'u').exec(path)?.[1];
      if (script !== undefined) return sendScript(response, script, next);
      const file = (await findPicture(live, path)) ?? (await findPoster(live, path)) ?? live.library.files[path];
      if (file !== undefined) return await sendFile(request, response, { file, isHashed: false });
      if (live.library.entries.some((entry) => entry.kind === 'part' && entry.url === path)) {
        request.url = `/${encodePath(toRouteParameter(path))}.html`;
      }
      next();
    } catch (error) {
      next(error);
    }
  };
}

function readPath(url: string | undefined): string | undefined {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname).slice(1);
  } catch {
    return undefined;
  }
}

async function findPicture({ library }: LiveLibrary, url: string): Promise<string | undefined> {
  const variant = parseVariant(url);
  const found = variant && library.pictures.find(({ picture }) => picture.digest === variant.digest);
  if (!found) return undefined;
  const target = join(SHOWN, url);
  if (!existsSync(target)) await writeVariant(found.picture, found.file, url, target, CACHE);
  return target;
}

/** Posters, share images and icons are drawn when they are asked for, as the content is at the moment. */
async function findPoster({ library }: LiveLibrary, url: string): Promise<string | undefined> {
  if (!/\.poster\.png$|^_assets\/(?:share|icon)-/u.test(url)) return undefined;
  const orders = listSheetOrders(library, (campaign) => findTokens(library, campaign));
  const { url: siteUrl } = library.site;
  const job = listJobs({ pictures: library.pictures, ...(siteUrl !== undefined && { siteUrl }) }, orders).get(url);
  if (!job) return undefined;
  const target = join(SHOWN, `${digestOf(job.key)}${extname(url)}`);
  if (!existsSync(target)) await writeWhole(target, await job.draw());
  return target;
}

/** A built page has one classic script; here it fetches the same source from Vite, which mends it while it runs. */
function sendScript(response: ServerResponse, kind: string, next: () => void): void {
  if (!existsSync(join(ROOT, 'src', 'islands', `${kind}.page.ts`))) return next();
  response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(`import('/src/islands/${kind}.page.ts');\n`);
}
