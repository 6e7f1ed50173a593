import { ASSETS, formatStem } from './asset-name.ts';

export { ASSETS } from './asset-name.ts';

/** A picture that passed the gate: what a page needs to know of it to name its variants. */
export interface Picture {
  /** Path below the content folder. */
  path: string;
  /** First 16 hex digits of the SHA-256 of the file's bytes. */
  digest: string;
  /** Size in pixels after orientation was applied. */
  width: number;
  height: number;
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg';
  /** True where some pixel is not opaque. */
  alpha: boolean;
  /** How dark and how light it is, by cells: see model/shade.ts. */
  shade?: string;
  /** `slice`: a part of a panorama, shown by height, in densities of its own. */
  use?: 'slice';
}

/** Widths in pixels that are made of a picture, as far as it is wide enough itself. */
const WIDTHS = [360, 720, 1080, 1600, 2160];

/** One file made of a picture. */
export interface Variant {
  /** Address below the site's root. */
  url: string;
  width: number;
}

/** Names the files made of a picture, narrowest first, before any of them exists; a drawing (SVG) stays one file. */
export function listVariants(picture: Picture): Variant[] {
  if (picture.format === 'svg') return [{ url: nameVariant(picture, 'svg'), width: picture.width }];
  if (picture.use === 'slice') return listSlices(picture);
  const smaller = WIDTHS.filter((width) => width < picture.width * 0.9);
  const widest = Math.min(picture.width, WIDTHS.at(-1)!);
  const widths = smaller.at(-1) === widest ? smaller : [...smaller, widest];
  return widths.map((width) => ({ url: nameVariant(picture, 'webp', width), width }));
}

/** Heights in pixels that are made of a slice: for phones, where a strip stands 600 to 700 CSS pixels high, and for wide screens. */
const SLICE_HEIGHTS = [720, 1080];

function listSlices(picture: Picture): Variant[] {
  const heights = SLICE_HEIGHTS.filter((height) => height < picture.height * 0.9);
  const widths = heights.map((height) => Math.round((picture.width * height) / picture.height));
  return [...widths, picture.width].map((width) => ({ url: nameVariant(picture, 'webp', width), width }));
}

/** Reads digest and width back from the address of a variant; undefined for any other address. */
export function parseVariant(url: string): { digest: string; width: number | undefined } | undefined {
  const match = /^_assets\/.*?-([0-9a-f]{16})(?:-(\d+))?\.(?:webp|svg)$/u.exec(url);
  return match ? { digest: match[1]!, width: match[2] ? Number(match[2]) : undefined } : undefined;
}

function nameVariant(picture: Picture, extension: string, width?: number): string {
  const stem = formatStem(picture.path, 'picture');
  const use = picture.use ? `-${picture.use}` : '';
  return `${ASSETS}/${stem}${use}-${picture.digest}${width === undefined ? '' : `-${width}`}.${extension}`;
}

/** What examining a picture's file found: a picture, or the code and values of a fault. */
export type PictureFinding =
  { picture: Picture } | { fault: { code: string; values: Record<string, string | number> } };
