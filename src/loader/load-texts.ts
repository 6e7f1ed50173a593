import type { Fault } from '../faults.ts';
import { findPagePath } from '../model/paths.ts';
import type { BodyRecord, Front } from './file-record.ts';
import { loadBody, readFile } from './load-file.ts';
import type { Desk } from './load-file.ts';
import { mapPool } from './pool.ts';

/** How many files are under way at a time: enough that the disk is never waited for, few enough that memory stays small. */
const WIDTH = 8;

/** A Markdown file, read and rendered, before any other file is looked at. */
export interface LoadedText {
  path: string;
  front: Front;
  /** Missing where there is nothing to show. */
  body?: BodyRecord;
  faults: Fault[];
  isHit: boolean;
}

/** Reads and renders Markdown files, each in the language of its campaign. */
export async function loadTexts(
  desk: Desk,
  paths: readonly string[],
  siteLanguage: string,
  onProgress?: (done: number, total: number) => void,
): Promise<LoadedText[]> {
  const languages = new Map<string, string>();
  for (const path of paths) {
    if (findPagePath(path)?.kind !== 'campaign') continue;
    const { data } = (await readFile(desk, path, 'campaign')).record.front;
    if (typeof data['lang'] === 'string') languages.set(path.split('/')[0]!, data['lang']);
  }
  let done = 0;
  return mapPool(paths, WIDTH, async (path) => {
    const { kind, campaign } = findPagePath(path)!;
    const read = await readFile(desk, path, kind);
    const { front } = read.record;
    const { body, isHit, faults } = await loadBody(desk, path, read, languages.get(campaign) ?? siteLanguage);
    done += 1;
    onProgress?.(done, paths.length);
    return {
      path,
      front,
      ...(body && { body }),
      isHit,
      faults: [...front.faults, ...(body?.rendered.faults ?? []), ...faults],
    };
  });
}
