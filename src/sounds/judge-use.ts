import type { Sound, SoundFault } from '../model/sound.ts';
import { AUDIO_BYTES, MUSIC_BYTES, MUSIC_RATE, MUSIC_SECONDS } from './limits.ts';

/** What a text makes of a file: the music of an edition, `::audio`, `::video`. */
export type SoundUse = 'music' | 'audio' | 'video';

/** What speaks against using a sound or film that passed the gate in this way. */
export function findMisuse(sound: Sound, use: SoundUse): SoundFault | undefined {
  const isFilm = sound.type === 'video/mp4';
  const { path } = sound;
  if (use === 'video') return isFilm ? undefined : { code: 'film-without-picture', values: { path } };
  if (isFilm) return { code: use === 'music' ? 'music-is-film' : 'sound-is-film', values: { path } };
  if (use === 'music') return findMusicFault(sound);
  const values = { path, found: Math.ceil(sound.bytes / 1_000_000), limit: AUDIO_BYTES / 1_000_000 };
  return sound.bytes > AUDIO_BYTES ? { code: 'sound-too-heavy', values } : undefined;
}

function findMusicFault({ path, type, bytes, seconds, rate, channels }: Sound): SoundFault | undefined {
  if (type !== 'audio/mpeg' && type !== 'audio/mp4') {
    return { code: 'sound-not-played', values: { path, found: type === 'audio/wav' ? 'WAV' : 'ADTS' } };
  }
  if (seconds > MUSIC_SECONDS) {
    return {
      code: 'music-too-long',
      values: { path, found: formatLength(seconds), limit: formatLength(MUSIC_SECONDS) },
    };
  }
  if (bytes <= MUSIC_BYTES) return undefined;
  const found = Math.ceil(bytes / 1000);
  const values = { path, found, limit: MUSIC_BYTES / 1000, rate, channels, wanted: MUSIC_RATE };
  return { code: 'music-too-heavy', values };
}

/** `4:05` */
function formatLength(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
