import { readFile } from 'node:fs/promises';
import { getEntry, render } from 'astro:content';
import type { Body } from '../model/body.ts';
import type { Entry } from '../model/library.ts';
import { SENTINEL } from '../model/paths.ts';

/** Loads an entry's body; its HTML stays out of Astro's store, which would hold all of it in memory at once. */
export async function loadBody(entry: Entry): Promise<Body> {
  if (entry.bodyFile !== undefined) {
    const html = await readFile(entry.bodyFile, 'utf8');
    const base = import.meta.env.BASE_URL;
    return { html: base === SENTINEL ? html : html.replaceAll(SENTINEL, base) };
  }
  const stored = await getEntry(entry.kind as 'lesson', entry.path);
  const { Content } = await render(stored!);
  return { Content: Content as unknown as (props: object) => unknown };
}
