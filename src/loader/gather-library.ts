import { existsSync, readFileSync } from 'node:fs';
import type { Fault } from '../faults.ts';
import type { Entry, Library } from '../model/library.ts';
import { findPagePath } from '../model/paths.ts';
import { checkFills } from './check-fills.ts';
import { checkFiles, checkLinks } from './check-links.ts';
import type { DeadLink, Targets } from './check-links.ts';
import { digest } from './file-stamp.ts';
import type { Desk } from './load-file.ts';
import type { LibraryOptions } from './load-library.ts';
import type { LoadedText } from './load-texts.ts';
import { inheritStatus, makeEntry } from './make-entry.ts';
import { completeSite, toTime } from './read-site.ts';
import type { SiteSettings, Tolerance } from './read-site.ts';
import { isTolerated } from './tolerate.ts';
import type { Inventory } from './walk.ts';

interface Materials {
  options: LibraryOptions;
  settings: SiteSettings;
  texts: LoadedText[];
  desk: Desk;
  inventory: Inventory;
  isBuilt: (path: string) => boolean;
  tolerate: readonly Tolerance[];
}

/** Makes one library of files that were read one by one, and checks what leads from one to another. */
export async function gatherLibrary({
  options,
  settings,
  texts,
  desk,
  inventory,
  isBuilt,
  tolerate,
}: Materials): Promise<{ library: Library; dead: DeadLink[]; faults: Fault[]; usedBodies: Set<string> }> {
  const { cache } = desk;
  const now = toTime(options.at);
  const shown = texts.filter((text) => text.body !== undefined);
  const entries = shown.map(({ path, front, body }) =>
    makeEntry(path, desk.files.get(path)!, front, body!, { now, bodyFile: cache.locateBody(body!.key) }),
  );
  inheritStatus(entries);
  const review = options.drafts ?? false;
  const isPublic = (entry: Entry): boolean => review || entry.status === 'published';
  const targets: Targets = {
    files: inventory.files,
    folders: inventory.folders,
    entries: new Map(entries.map((entry) => [entry.path, entry])),
    generated: listGenerated(entries.filter(isPublic), inventory.files),
    isBuilt,
    review,
  };
  const usedBodies = new Set(Object.values(cache.files).flatMap(({ body }) => (body ? [body.key] : [])));
  const dead: DeadLink[] = [];
  for (const [index, entry] of entries.entries()) {
    const { key, rendered } = shown[index]!.body!;
    const found = [...checkLinks(entry, rendered.links, targets), ...checkFiles(entry, rendered.files, targets)];
    const passed = found.filter(({ fault }) => !fault || isTolerated(fault, tolerate));
    if (passed.length > 0) usedBodies.add(await removeLinks(entry, key, passed, desk));
    dead.push(...found);
  }
  const library: Library = {
    site: completeSite(settings, {
      contentDir: options.contentDir,
      at: options.at,
      review,
      firstCampaign: entries.find((entry) => entry.kind === 'campaign' && isPublic(entry))?.title,
    }),
    entries,
    ...listAssets(entries.filter(isPublic), inventory.files),
  };
  return { library, dead, faults: checkFills(entries, review), usedBodies };
}

/** The index.md of campaigns and courses that have none: their pages are made all the same. */
function listGenerated(entries: readonly Entry[], files: ReadonlyMap<string, string>): Set<string> {
  const generated = entries
    .filter(({ url }) => url !== undefined)
    .flatMap(({ campaign, course }) => [
      `${campaign}/index.md`,
      ...(course === undefined ? [] : [`${campaign}/courses/${course}/index.md`]),
    ]);
  return new Set(generated.filter((path) => !files.has(path) && !files.has(`${path}x`)));
}

/** Points the entry to a body without the links that may stay dead. @returns the key of that body */
async function removeLinks(entry: Entry, key: string, links: DeadLink[], { cache }: Desk): Promise<string> {
  const addresses = [...new Set(links.map(({ address }) => address))].sort();
  const without = digest(key, ...addresses);
  entry.digest = digest(entry.digest, ...addresses);
  entry.deadAddresses = addresses;
  if (entry.bodyFile === undefined) return without;
  const dead = new Set(addresses);
  const file = cache.locateBody(without);
  if (!existsSync(file)) {
    const { unlink } = await import('../markdown/unlink.ts');
    const html = readFileSync(entry.bodyFile, 'utf8');
    cache.writeBody(without, unlink(html, dead));
  }
  entry.bodyFile = file;
  return without;
}

/** What the pages to be shown use: files offered, pictures. */
function listAssets(
  entries: readonly Entry[],
  files: ReadonlyMap<string, string>,
): Pick<Library, 'files' | 'pictures'> {
  const offered: Record<string, string> = {};
  const pictures = new Map<string, Library['pictures'][number]>();
  for (const { rendered, cover, coverTall, panorama, music } of entries) {
    const sound = music && files.get(music.path.normalize('NFC'));
    if (sound !== undefined) offered[music!.url] = sound;
    for (const { path } of rendered.files) {
      const file = files.get(path.normalize('NFC'));
      if (file !== undefined && findPagePath(path) === undefined) offered[path] = file;
    }
    const covers = [cover?.picture, coverTall].filter((picture) => picture !== undefined);
    for (const picture of [...rendered.pictures, ...covers, ...(panorama?.layers.flat() ?? [])]) {
      const file = files.get(picture.path.normalize('NFC'));
      if (file !== undefined) pictures.set(`${picture.path} ${picture.digest} ${picture.use ?? ''}`, { picture, file });
    }
  }
  return {
    files: offered,
    pictures: [...pictures.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found),
  };
}
