/** Signatures at the beginning of a file, by the name of what it is. */
const SIGNATURES: [name: string, offset: number, bytes: string][] = [
  ['JPEG', 0, '\xFF\xD8\xFF'],
  ['PNG', 0, '\x89PNG\r\n\x1A\n'],
  ['GIF', 0, 'GIF87a'],
  ['GIF', 0, 'GIF89a'],
  ['WebP', 8, 'WEBP'],
  ['JPEG XL', 0, '\xFF\x0A'],
  ['JPEG XL', 4, 'JXL '],
  ['JPEG 2000', 4, 'jP  '],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['BMP', 0, 'BM'],
  ['ICO', 0, '\0\0\x01\0'],
  ['Photoshop', 0, '8BPS'],
  ['PDF', 0, '%PDF'],
  ['ZIP', 0, 'PK\x03\x04'],
  ['GZIP (SVGZ)', 0, '\x1F\x8B'],
  ['Git LFS pointer', 0, 'version https://git-lfs'],
];

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1']);

/**
 * Names what a file is by its first bytes, whatever its name says: `PNG`, `HEIC`, `PDF`, …; undefined when unknown.
 * The names are proper nouns, the same in every language.
 */
export function sniffFormat(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 1024).toString('latin1');
  for (const [name, offset, signature] of SIGNATURES) if (head.startsWith(signature, offset)) return name;
  return head.startsWith('ftyp', 4) ? sniffBrands(head) : sniffMarkup(bytes);
}

/** The box `ftyp` of ISO base media: one major brand, then a version, then the compatible ones. */
function sniffBrands(head: string): string {
  const size = head.charCodeAt(2) * 256 + head.charCodeAt(3);
  const brands = (head.slice(8, Math.max(12, size)).match(/.{4}/gsu) ?? []).filter((_, index) => index !== 1);
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'AVIF';
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? 'HEIC' : 'MP4';
}

/** A drawing may open with a declaration, comments and a document type; a saved web page is the usual other thing. */
function sniffMarkup(bytes: Buffer): string | undefined {
  const text = bytes.subarray(0, 65_536).toString('utf8');
  const root = /^\uFEFF?(?:\s|<\?[^]*?\?>|<!--[^]*?-->|<!doctype[^[>]*(?:\[[^\]]*\]\s*)?>)*<([a-z:]+)/iu.exec(
    text,
  )?.[1];
  if (root === undefined) return undefined;
  if (/^(?:svg:)?svg$/u.test(root)) return 'SVG';
  return /^(?:html|head|body|div|p)$/iu.test(root) ? 'HTML' : 'XML';
}
