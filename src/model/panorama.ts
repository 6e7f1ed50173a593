import type { Picture } from './picture.ts';

/** A painting in depth layers, far to near, each in slices in the order in which they are walked past. */
export interface Panorama {
  /** How slices join: `sideways` from right to left, or `down`. */
  runs: 'sideways' | 'down';
  layers: Picture[][];
}

/** Length of a layer along its way as a multiple of its breadth: an eightfold strip is walked past in many screens. */
export function measureLayer(layer: readonly Picture[], runs: Panorama['runs']): number {
  return layer.reduce((sum, { width, height }) => sum + (runs === 'sideways' ? width / height : height / width), 0);
}

/** How many slices from the beginning of a layer cover a length, given like measureLayer's. */
export function countSlices(layer: readonly Picture[], runs: Panorama['runs'], length: number): number {
  let covered = 0;
  const last = layer.findIndex((slice) => (covered += measureLayer([slice], runs)) >= length);
  return last < 0 ? layer.length : last + 1;
}
