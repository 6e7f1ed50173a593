import type { Fault } from '../faults.ts';
import type { Panorama } from '../model/panorama.ts';
import type { Picture } from '../model/picture.ts';
import type { Front } from './file-record.ts';
import { resolveFrom } from '../model/paths.ts';
import { findNamedPicture } from './find-named-picture.ts';
import type { Examine } from './find-named-picture.ts';

/** What `panorama:` of an edition says, once its schema holds. */
interface Written {
  runs?: Panorama['runs'];
  layers: (string | string[])[];
}

/** The painting of an edition: each slice looked at, and those of a layer alike in the breadth by which they join. */
export async function findPanorama(
  path: string,
  front: Front,
  examine: Examine,
  list: (pattern: string) => string[],
): Promise<{ panorama?: Panorama; faults: Fault[] }> {
  const written = front.data['panorama'] as Written | undefined;
  if (written?.layers === undefined) return { faults: [] };
  const runs = written.runs ?? 'sideways';
  const faults: Fault[] = [];
  const layers: Picture[][] = [];
  for (const [index, layer] of written.layers.entries()) {
    const slices: Picture[] = [];
    for (const { key, slice } of listSlices(layer, `panorama.layers.${index}`, path, list)) {
      const found = await findNamedPicture(key, slice, path, front, examine);
      if ('fault' in found) faults.push(found.fault);
      else {
        const uneven = compareBreadth(slices[0], found.picture, runs);
        const [line, column] = front.places[key] ?? [1, 1];
        if (uneven) faults.push({ file: path, line, column, ...uneven });
        slices.push({ ...found.picture, use: 'slice' });
      }
    }
    layers.push(slices);
  }
  return faults.length > 0 ? { faults } : { panorama: { runs, layers }, faults };
}

/** The slices of a layer and where each is named; `near-*.webp` stands for all that are there, by their numbers. */
function listSlices(
  layer: string | string[],
  key: string,
  path: string,
  list: (pattern: string) => string[],
): { key: string; slice: string }[] {
  const named =
    typeof layer === 'string' ? [{ key, slice: layer }] : layer.map((slice, nth) => ({ key: `${key}.${nth}`, slice }));
  return named.flatMap(({ key, slice }) => {
    const pattern = slice.includes('*') ? resolveFrom(path, slice) : undefined;
    const found = pattern === undefined ? [] : list(pattern);
    const folder = slice.slice(0, slice.lastIndexOf('/') + 1);
    return found.length === 0
      ? [{ key, slice }]
      : found.map((one) => ({ key, slice: folder + one.slice(one.lastIndexOf('/') + 1) }));
  });
}

function compareBreadth(
  first: Picture | undefined,
  slice: Picture,
  runs: Panorama['runs'],
): Pick<Fault, 'code' | 'values'> | undefined {
  const breadth = runs === 'sideways' ? 'height' : 'width';
  if (!first || first[breadth] === slice[breadth]) return undefined;
  const values = { path: slice.path, found: slice[breadth], wanted: first[breadth], first: first.path };
  return { code: runs === 'sideways' ? 'panorama-heights' : 'panorama-widths', values };
}
