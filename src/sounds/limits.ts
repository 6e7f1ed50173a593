/** What the music of an edition may be: it comes over a phone's connection, and loops. */
export const MUSIC_SECONDS = 180;
export const MUSIC_BYTES = 700_000;
/** kbit/s that a loop of 60 to 90 seconds needs at most to stay below that. */
export const MUSIC_RATE = 96;

/** Half an hour of speech at 128 kbit/s. */
export const AUDIO_BYTES = 30_000_000;
/** What code hosts take as one file, and about what a phone still plays without waiting. */
export const VIDEO_BYTES = 100_000_000;
