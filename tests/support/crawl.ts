import { Agent, get } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { Parser } from 'htmlparser2';

/** What a host answers, as it came. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const agent = new Agent({ keepAlive: true });

/** Asks a host for an address, and undoes no compression. */
export function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });
}

/**
 * Follows every link, picture, script, style and font from some pages on, as far as they stay on the host.
 * @param base what all of them must begin with.
 * @returns each address that was followed, with what it answered; each that leads out of `base`.
 */
export async function crawl(base: string, pages: string[]): Promise<{ found: Map<string, Answer>; outside: string[] }> {
  const found = new Map<string, Answer>();
  const outside: string[] = [];
  const queue = pages.map((page) => base + page.split('/').map(encodeURIComponent).join('/'));
  for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
    if (found.has(url)) continue;
    const answer = await ask(url);
    found.set(url, answer);
    if (answer.status !== 200 || !answer.headers['content-type']?.startsWith('text/html')) continue;
    for (const reference of listReferences(answer.body.toString('utf8'))) {
      const target = new URL(reference, url);
      target.hash = '';
      if (target.href.startsWith(base)) queue.push(target.href);
      else if (target.origin === new URL(base).origin) outside.push(`${reference} in ${url}`);
    }
  }
  return { found, outside };
}

/** Addresses that a page names, as they are written. */
export function listReferences(html: string): string[] {
  const references: string[] = [];
  const parser = new Parser({
    onattribute(name, value) {
      if (['href', 'src', 'poster', 'action', 'data'].includes(name)) references.push(value);
      if (name === 'srcset') references.push(...value.split(/,\s+/u).map((part) => part.trim().split(/\s/u)[0]!));
    },
    ontext(text) {
      references.push(...[...text.matchAll(/url\(\s*["']?([^"')]+)/gu)].map(([, address]) => address!));
    },
  });
  parser.end(html);
  return references;
}
