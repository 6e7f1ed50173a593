import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { parseBuffer } from 'music-metadata';
import type { IAudioMetadata } from 'music-metadata';
import type { Sound, SoundFinding } from '../model/sound.ts';
import { isCutOff } from './is-cut-off.ts';
import { judgeFormat } from './judge-format.ts';
import { VIDEO_BYTES } from './limits.ts';
import { listMp3Frames } from './list-mp3-frames.ts';
import { Refusal } from './refusal.ts';

/**
 * The gate that each sound and film of a text passes, whatever it is used for (judge-use.ts asks that). Answers what is known of it,
 * or the fault that keeps it out: empty, unreadable, no sound at all, cut off, not what its name says, or of a kind that not every
 * browser plays. The same bytes give the same answer on every machine.
 * @param file where it lies on disk
 * @param path its path below the content folder, with `/`
 */
export async function examineSound(file: string, path: string): Promise<SoundFinding> {
  try {
    return { sound: await readSound(file, path) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    throw error;
  }
}

async function readSound(file: string, path: string): Promise<Sound> {
  const bytes = await readBytes(file, path);
  const format = await readFormat(bytes, path);
  const type = judgeFormat(format, path);
  if (isCutOff(bytes)) throw new Refusal({ code: 'sound-cut-off', values: { path } });
  const seconds = findLength(format, bytes);
  if (!(seconds > 0)) throw new Refusal({ code: 'sound-damaged', values: { path, reason: '0 s' } });
  return {
    path,
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    type,
    bytes: bytes.length,
    seconds: Math.round(seconds * 100) / 100,
    rate: Math.round((bytes.length * 8) / seconds / 1000),
    channels: format.numberOfChannels ?? 0,
  };
}

/** In seconds. Where an MP3 of changing rate does not tell, its frames are counted: to guess it from its first ones would be wrong. */
function findLength({ duration, trackInfo }: IAudioMetadata['format'], bytes: Buffer): number {
  const frames = listMp3Frames(bytes);
  const last = frames.at(-1);
  // A gap, after which nothing was counted, leaves the guess.
  if (last && last.at > bytes.length * 0.9) return frames.reduce((sum, { seconds }) => sum + seconds, 0);
  return Math.max(duration ?? 0, ...trackInfo.map((track) => track.duration ?? 0));
}

async function readBytes(file: string, path: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size === 0) throw new Refusal({ code: 'sound-empty', values: { path } });
    if (size > VIDEO_BYTES) {
      const [found, limit] = [Math.round(size / 1_000_000), VIDEO_BYTES / 1_000_000];
      throw new Refusal({ code: 'film-too-heavy', values: { path, found, limit } });
    }
    return await readFile(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (error instanceof Refusal || reason === undefined) throw error;
    throw new Refusal({ code: 'sound-unreadable', values: { path, reason } });
  }
}

/** music-metadata knows a file by its bytes, and throws of its own where it knows nothing or reads past the end. */
async function readFormat(bytes: Buffer, path: string): Promise<IAudioMetadata['format']> {
  try {
    const { format } = await parseBuffer(bytes, undefined, { duration: true, skipCovers: true });
    if (format.hasAudio || format.hasVideo || format.codec) return format;
  } catch (error) {
    if ((error as Error).name !== 'CouldNotDetermineFileTypeError') {
      if (isCutOff(bytes)) throw new Refusal({ code: 'sound-cut-off', values: { path } });
      const reason = (error as Error).message.trim().split('\n')[0]!.slice(0, 120);
      throw new Refusal({ code: 'sound-damaged', values: { path, reason } });
    }
  }
  throw new Refusal({ code: 'sound-unknown', values: { path } });
}
