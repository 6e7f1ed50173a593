/**
 * What a picture may weigh. The pixels of a picture cost memory whatever its file weighs (a PNG of 600 kB can hold
 * 196 million), so both are bounded; 100 million is twice what the cameras of phones deliver.
 */
export const MAX_PIXELS = 100_000_000;
export const MAX_BYTES = 40_000_000;
/** A drawing (SVG) is text that readers' browsers parse whole. */
export const MAX_DRAWING_BYTES = 2_000_000;
