import { ASSETS, formatStem } from './asset-name.ts';

/** A sound or a film that passed the gate. */
export interface Sound {
  /** Path below the content folder. */
  path: string;
  /** First 16 hex digits of the SHA-256 of the file's bytes. */
  digest: string;
  type: 'audio/mpeg' | 'audio/mp4' | 'audio/aac' | 'audio/wav' | 'video/mp4';
  /** Size of the file. */
  bytes: number;
  /** Length, with two decimals. */
  seconds: number;
  /** kbit/s of all that the file holds. */
  rate: number;
  channels: number;
}

/** What examining a sound's or film's file found: the sound, or the code and values of a fault. */
export type SoundFinding = { sound: Sound } | { fault: SoundFault };

export interface SoundFault {
  code: string;
  values: Record<string, string | number>;
}

/** The piece that accompanies an edition, as its page needs it. */
export interface Music {
  /** Path of its file below the content folder. */
  path: string;
  /** Address below the site's root, with the digest of its bytes. */
  url: string;
  type: Sound['type'];
  bytes: number;
  seconds: number;
  title: string;
  credit: string;
  licence: string;
  words?: string;
  autoplay: 'tap' | 'attempt' | 'off';
}

/** The address at which a piece of music is published. */
export function nameMusic({ path, digest, type }: Sound): string {
  return `${ASSETS}/${formatStem(path, 'music')}-${digest}.${type === 'audio/mpeg' ? 'mp3' : 'm4a'}`;
}

/** A size as readers see it: `412 kB`, `1.2 MB`. */
export function formatSize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1000);
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
