import type { Fault } from '../faults.ts';
import type { Picture } from '../model/picture.ts';
import type { Cache } from './cache.ts';
import { describeSize, MAX_TEXT_BYTES } from './decode-text.ts';
import { explainFailure } from './explain-failure.ts';
import type { Effects } from './effects.ts';
import type { BodyRecord, FileRecord, Front } from './file-record.ts';
import { digest, getStamp } from './file-stamp.ts';
import { findMusic } from './find-music.ts';
import { findMediaFaults } from './media-faults.ts';
import type { Pictures } from './pictures.ts';
import type { SchemaName } from './read-file.ts';
import { findNamedPicture } from './find-named-picture.ts';
import type { Examine } from './find-named-picture.ts';
import { findPanorama } from './find-panorama.ts';
import type { Sounds } from './sounds.ts';
import { matchPaths } from './match-paths.ts';
import { getReason } from './walk.ts';

/** Where files come from, and what is remembered of them. */
export interface Desk {
  files: ReadonlyMap<string, string>;
  cache: Cache;
  pictures: Pictures;
  sounds: Sounds;
  effects: Effects;
}

/** A file's record, with its text where that had to be read. */
export interface ReadFile {
  record: FileRecord;
  text?: string;
}

/** Reads what a file says of itself, or remembers it where the bytes are the same. A file that cannot be read is not remembered. */
export async function readFile(desk: Desk, path: string, schema: SchemaName): Promise<ReadFile> {
  const file = desk.files.get(path)!;
  const known = desk.cache.files[path];
  try {
    const { stamp, size } = getStamp(file);
    if (known && stamp !== '' && known.stamp === stamp) return { record: known };
    if (size > MAX_TEXT_BYTES) return { record: { stamp, hash: '', front: refuse(path, describeSize(size)) } };
    const bytes = await desk.effects.readFile(file);
    const hash = digest(bytes);
    if (known?.hash === hash) {
      known.stamp = stamp;
      desk.cache.isChanged ||= stamp !== '';
      return { record: known };
    }
    const { front, text } = await readFront(bytes, path, schema);
    const record = { stamp, hash, front };
    desk.cache.files[path] = record;
    desk.cache.isChanged = true;
    return { record, text };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return {
      record: {
        stamp: '',
        hash: '',
        front: refuse(path, { code: 'file-unreadable', values: { reason: getReason(error) } }),
      },
    };
  }
}

/** Schemas and YAML are loaded when a file changed: an unchanged folder is checked without them. */
async function readFront(...given: Parameters<typeof import('./read-file.ts').readFront>) {
  return (await import('./read-file.ts')).readFront(...given);
}

function refuse(file: string, fault: Pick<Fault, 'code' | 'values'>): Front {
  return { data: {}, dates: {}, places: {}, faults: [{ file, line: 1, column: 1, ...fault }], isText: false };
}

/** Renders a file's body, or remembers it where text, language, pictures and pipeline are the same. */
export async function loadBody(
  desk: Desk,
  path: string,
  { record, text }: ReadFile,
  lang: string,
): Promise<{ body?: BodyRecord; isHit: boolean; faults: Fault[] }> {
  if (!record.front.isText) return { isHit: false, faults: [] };
  const { cache } = desk;
  if (record.body && (await isCurrent(desk, record.body, lang))) return { body: record.body, isHit: true, faults: [] };
  const source = text ?? (await readFront(await desk.effects.readFile(desk.files.get(path)!), path, 'lesson')).text;
  const pictures: Record<string, string> = {};
  const examinePicture = async (picture: string) => {
    const normal = picture.normalize('NFC');
    pictures[normal] = await desk.pictures.getState(normal);
    return desk.pictures.examine(normal);
  };
  const sounds: Record<string, string> = {};
  const examineSound = async (sound: string) => {
    const normal = sound.normalize('NFC');
    sounds[normal] = await desk.sounds.getState(normal);
    return desk.sounds.examine(normal);
  };
  try {
    const { html, ...rendered } = await desk.effects.render(source, { path, lang, examinePicture });
    const { cover, faults } = await findCover('cover', path, record.front, examinePicture);
    const tall = await findCover('coverTall', path, record.front, examinePicture);
    const painting = await findPanorama(path, record.front, examinePicture, (pattern) => {
      const found = listMatches(desk, pattern);
      if (!desk.files.has(pattern)) pictures[pattern] = found.join(' ');
      return found;
    });
    const { music, faults: unsound } = await findMusic(path, record.front, examineSound);
    const media = await findMediaFaults(rendered.files, examineSound);
    const states = Object.fromEntries(Object.entries(pictures).sort(([a], [b]) => (a < b ? -1 : 1)));
    const key = digest(cache.pipeline, record.hash, lang, path, JSON.stringify(states));
    const isMdx = /\.mdx$/iu.test(path);
    const bytes = isMdx ? 0 : cache.writeBody(key, html);
    rendered.faults = [...rendered.faults, ...faults, ...tall.faults, ...painting.faults, ...unsound, ...media];
    const covers = {
      ...(cover && { cover }),
      ...(tall.cover && { coverTall: tall.cover }),
      ...(painting.panorama && { panorama: painting.panorama }),
      ...(music && { music }),
    };
    record.body = { key, lang, bytes, pictures: states, sounds, ...covers, rendered };
    cache.isChanged = true;
    return { body: record.body, isHit: false, faults: [] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return { isHit: false, faults: [explainFailure(error, path)] };
  }
}

/** A file whose name really holds a `*` is that file. */
function listMatches({ files }: Desk, pattern: string): string[] {
  return files.has(pattern) ? [] : matchPaths(files.keys(), pattern);
}

async function isCurrent(desk: Desk, body: BodyRecord, lang: string): Promise<boolean> {
  if (body.lang !== lang || (body.bytes > 0 && !desk.cache.hasBody(body.key, body.bytes))) return false;
  for (const [path, state] of Object.entries(body.pictures)) {
    const isPattern = path.includes('*') && !desk.files.has(path);
    const now = isPattern ? matchPaths(desk.files.keys(), path).join(' ') : await desk.pictures.getState(path);
    if (now !== state) return false;
  }
  for (const [path, state] of Object.entries(body.sounds)) {
    if ((await desk.sounds.getState(path)) !== state) return false;
  }
  return true;
}

/** The picture that `cover:` or `coverTall:` names. */
async function findCover(
  name: 'cover' | 'coverTall',
  path: string,
  front: Front,
  examine: Examine,
): Promise<{ cover?: Picture; faults: Fault[] }> {
  if (typeof front.data[name] !== 'string') return { faults: [] };
  const found = await findNamedPicture(name, front.data[name], path, front, examine);
  return 'picture' in found ? { cover: found.picture, faults: [] } : { faults: [found.fault] };
}
