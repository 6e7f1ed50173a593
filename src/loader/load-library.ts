import { join } from 'node:path';
import { compareFaults } from '../faults.ts';
import type { Fault } from '../faults.ts';
import type { Library } from '../model/library.ts';
import { openCache } from './cache.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkCall } from './check-names.ts';
import { checkTheme } from './check-theme.ts';
import { EFFECTS } from './effects.ts';
import type { Effects } from './effects.ts';
import { gatherLibrary } from './gather-library.ts';
import { readFile } from './load-file.ts';
import type { Desk } from './load-file.ts';
import { loadTexts } from './load-texts.ts';
import { openPictures } from './pictures.ts';
import { digestPipeline } from './pipeline-digest.ts';
import type { SiteSettings } from './read-site.ts';
import { LEAST_FILES, openRenderPool } from './render-pool.ts';
import { sortFiles } from './sort-files.ts';
import { openSounds } from './sounds.ts';
import { isTolerated } from './tolerate.ts';
import { walk } from './walk.ts';

export interface LibraryOptions {
  contentDir: string;
  /** Folder for what is remembered from one run to the next. */
  cacheDir: string;
  /** Only these campaigns; links to others become plain text. */
  campaigns?: string[];
  /** Show what is not published too. */
  drafts?: boolean;
  /** The moment of the build, ISO 8601; a time without an offset is China's. */
  at: string;
  /** Read nothing from the cache. */
  fresh?: boolean;
  onProgress?: (done: number, total: number) => void;
}

export interface LoadedLibrary {
  library: Library;
  /** Sorted; one is enough to publish nothing. The library then holds what could be read. */
  faults: Fault[];
  /** What site.yaml lets pass. */
  tolerated: Fault[];
  /** Whether site.yaml lets a fault pass, also one that shows only in the built pages. */
  tolerates: (fault: Fault) => boolean;
  /** Markdown files read, how many of them came from the cache, and seconds by phase. */
  figures: { files: number; hits: number; seconds: Record<string, number> };
}

/**
 * Reads, checks and renders a content folder.
 * @param effects what touches more than folders, for tests
 */
export async function loadLibrary(options: LibraryOptions, effects: Partial<Effects> = {}): Promise<LoadedLibrary> {
  const seconds: Record<string, number> = {};
  let began = performance.now();
  const lap = (phase: string): void => {
    const now = performance.now();
    seconds[phase] = (now - began) / 1000;
    began = now;
  };

  const inventory = walk(options.contentDir);
  const isBuilt = (path: string): boolean => !options.campaigns || options.campaigns.includes(path.split('/')[0]!);
  const sorted = sortFiles(inventory.files.keys());
  const texts = sorted.texts.filter(isBuilt);
  const cache = openCache(options.cacheDir, options.contentDir, digestPipeline(), options.fresh ?? false);
  const all: Effects = { ...EFFECTS, ...effects };
  const pictures = openPictures(inventory.files, cache, all);
  const sounds = openSounds(inventory.files, cache, all);
  const desk: Desk = { files: inventory.files, cache, pictures, sounds, effects: all };
  const faults = [...inventory.faults, ...sorted.faults].filter(({ file }) => !file.includes('/') || isBuilt(file));
  if (sorted.texts.length === 0 && faults.length === 0)
    faults.push({ file: '.', line: 1, column: 1, code: 'content-empty' });
  lap('walk');

  const settings = sorted.hasSite ? (await readFile(desk, 'site.yaml', 'site')).record.front : undefined;
  const site = settings && checkTheme('site.yaml', settings);
  if (settings && site) faults.push(...settings.faults, ...site.faults);
  const { tolerate = [], ...given } = (site?.front.data ?? {}) as SiteSettings;
  for (const path of sorted.boards.filter(isBuilt)) {
    faults.push(...(await readFile(desk, path, 'board')).record.front.faults);
  }
  const unknown = texts.filter((path) => cache.files[path]?.body === undefined).length;
  const pool = effects.render === undefined && unknown >= LEAST_FILES ? openRenderPool() : undefined;
  if (pool) all.render = (text, context) => pool.render(text, context);
  const language = given.languages?.[0] ?? 'zh-Hans';
  const loaded = await loadTexts(desk, texts, language, options.onProgress).finally(() => pool?.close());
  lap('render');

  const themed = loaded.map((text) => {
    const { front, faults: wrong } = checkTheme(text.path, text.front, given.theme);
    return { ...text, front, faults: [...text.faults, ...wrong, ...checkCall(text.path, front, sorted.texts)] };
  });
  faults.push(...themed.flatMap((text) => text.faults), ...checkAddresses(texts));
  const {
    library,
    dead,
    faults: unfilled,
    usedBodies,
  } = await gatherLibrary({
    options,
    settings: given,
    texts: themed,
    desk,
    inventory,
    isBuilt,
    tolerate,
  });
  faults.push(...unfilled);
  const tolerates = (fault: Fault): boolean => isTolerated(fault, tolerate);
  const tolerated = faults.filter(tolerates);
  const shown = await Promise.all(
    faults.filter((fault) => !tolerates(fault)).map((fault) => suggestPicture(fault, options.contentDir)),
  );
  for (const { fault, suggest } of dead) {
    if (!fault) continue;
    if (tolerates(fault)) tolerated.push(fault);
    else shown.push({ ...fault, values: { ...fault.values, suggestion: fault.values?.['suggestion'] ?? suggest() } });
  }
  forgetGone(desk, isBuilt);
  cache.close(usedBodies);
  lap('check');
  return {
    library,
    faults: shown.sort(compareFaults),
    tolerated: tolerated.sort(compareFaults),
    tolerates,
    figures: { files: loaded.length, hits: loaded.filter(({ isHit }) => isHit).length, seconds },
  };
}

/** Names the pictures or sounds that may have been meant, which is asked only for faults that are shown. */
async function suggestPicture(fault: Fault, contentDir: string): Promise<Fault> {
  if (fault.code !== 'picture-missing' && fault.code !== 'sound-missing') return fault;
  const { findNearNames } = await import('../images/find-near-names.ts');
  const near = await findNearNames(join(contentDir, String(fault.values?.['path'])));
  return { ...fault, values: { ...fault.values, near: near.join(', ') || '–' } };
}

/** Files that are no longer there need not be remembered. */
function forgetGone({ cache, files }: Desk, isBuilt: (path: string) => boolean): void {
  for (const records of [cache.files, cache.pictures, cache.sounds]) {
    for (const path of Object.keys(records)) {
      if (files.has(path) || !isBuilt(path)) continue;
      delete records[path];
      cache.isChanged = true;
    }
  }
}
