import { extname } from 'node:path';
import type { IAudioMetadata } from 'music-metadata';
import type { Sound } from '../model/sound.ts';
import { Refusal } from './refusal.ts';

/** How a file of each kind may end, the usual ending first. */
const EXTENSIONS: Record<Sound['type'], string[]> = {
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a', 'mp4'],
  'audio/aac': ['aac'],
  'audio/wav': ['wav'],
  'video/mp4': ['mp4', 'm4v'],
};

/**
 * Which kind a file is of those that each browser of the floor plays (Chrome 107, Safari 15.4, without their newer formats: Ogg and
 * WebM came to the iPhone with 17.4 and 18.4): MP3, AAC in MP4 or by itself, PCM in WAV; films of H.264 and AAC in MP4.
 * Throws a `Refusal` that names what was found instead, or the name that the file should have.
 */
export function judgeFormat(format: IAudioMetadata['format'], path: string): Sound['type'] {
  const type = findType(format);
  if (type === undefined) {
    const found = describe(format);
    throw new Refusal({ code: format.hasVideo ? 'film-not-played' : 'sound-not-played', values: { path, found } });
  }
  const extension = extname(path).slice(1).toLowerCase();
  if (!EXTENSIONS[type].includes(extension)) {
    const suggestion = `${path
      .split('/')
      .at(-1)!
      .replace(/\.[^.]*$/u, '')}.${EXTENSIONS[type][0]}`;
    throw new Refusal({ code: 'sound-wrong-name', values: { path, found: describe(format), suggestion } });
  }
  return type;
}

function findType({ container = '', codec = '', hasVideo, trackInfo }: IAudioMetadata['format']) {
  if (container === 'MPEG' && /layer 3/iu.test(codec)) return 'audio/mpeg';
  if (container.startsWith('ADTS')) return 'audio/aac';
  if (container.startsWith('WAVE')) return codec.startsWith('PCM') ? 'audio/wav' : undefined;
  if (!isMp4(container)) return undefined;
  const listCodecs = (of: number): string[] =>
    trackInfo.filter(({ type }) => type === of).map(({ codecId }) => codecId ?? '?');
  const [sounds, films] = [listCodecs(TRACK.audio), listCodecs(TRACK.video)];
  if (sounds.some((name) => name !== 'mp4a' && name !== '.mp3')) return undefined;
  if (!hasVideo) return sounds.length > 0 ? 'audio/mp4' : undefined;
  return films.length > 0 && films.every((name) => name === 'avc1' || name === 'avc3') ? 'video/mp4' : undefined;
}

/** Numbers of Matroska, which music-metadata uses for all containers. */
const TRACK = { video: 1, audio: 2 };

/** QuickTime has the same boxes, but hosts send it by a name that Chrome does not play. */
function isMp4(container: string): boolean {
  return /mp4|isom|iso\d|M4A|M4V|M4B|avc1|dash|3gp/iu.test(container) && !/^qt/iu.test(container);
}

/** Proper nouns of codec and container, the same in every language: `Opus / Ogg`, `hvc1 + mp4a / isom`. */
function describe({ container, codec, trackInfo }: IAudioMetadata['format']): string {
  const known = trackInfo.map(({ codecId, codecName }) => codecId ?? codecName).filter((name) => name !== undefined);
  const codecs = [...new Set(known.length > 0 ? known : [codec])].filter(Boolean).join(' + ');
  return [codecs, container].filter(Boolean).join(' / ') || '?';
}
