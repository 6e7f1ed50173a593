import { extname } from 'node:path';

/** How the bytes of each kind of picture begin, from some offset. */
const SIGNATURES: Record<string, [offset: number, bytes: string][]> = {
  '.jpg': [[0, '\xff\xd8\xff']],
  '.jpeg': [[0, '\xff\xd8\xff']],
  '.png': [[0, '\x89PNG\r\n\x1a\n']],
  '.gif': [[0, 'GIF8']],
  '.webp': [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  '.avif': [[4, 'ftypavi']],
};

export interface PictureFault {
  code: string;
  found: string;
}

/** Finds a picture whose content is not what its name says, or that carries EXIF, XMP or a place. */
export function findPictureFault(bytes: Buffer, url: string): PictureFault | undefined {
  const extension = extname(url).toLowerCase();
  if (extension === '.svg') {
    return /<svg[\s>]/u.test(bytes.toString('utf8', 0, 4_096)) ? undefined : { code: 'picture-misnamed', found: url };
  }
  const begins = SIGNATURES[extension]?.every(([at, text]) => bytes.toString('latin1', at, at + text.length) === text);
  if (!begins) return { code: 'picture-misnamed', found: url };
  const found = findMetadata(bytes, extension);
  return found === undefined ? undefined : { code: 'picture-metadata', found };
}

function findMetadata(bytes: Buffer, extension: string): string | undefined {
  if (extension === '.webp') return findChunk(bytes, 12, ['EXIF', 'XMP '], 'webp');
  if (extension === '.png') return findChunk(bytes, 8, ['eXIf', 'iTXt', 'tEXt', 'zTXt', 'tIME'], 'png');
  if (extension === '.gif') return bytes.includes('XMP DataXMP') ? 'XMP' : undefined;
  if (extension === '.avif') return findInItems(bytes);
  return findSegment(bytes);
}

/** Walks the chunks of a RIFF container (little-endian length after the name, padded to even) or of PNG (before it, then a checksum). */
function findChunk(bytes: Buffer, from: number, names: string[], kind: 'webp' | 'png'): string | undefined {
  for (let at = from; at + 8 <= bytes.length;) {
    const name = kind === 'webp' ? bytes.toString('latin1', at, at + 4) : bytes.toString('latin1', at + 4, at + 8);
    if (names.includes(name)) return name.trim();
    const length = kind === 'webp' ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at);
    at += kind === 'webp' ? 8 + length + (length % 2) : 12 + length;
  }
  return undefined;
}

/** Walks the segments of a JPEG up to its first scan; APP1 holds EXIF or XMP, APP13 what Photoshop writes. */
function findSegment(bytes: Buffer): string | undefined {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) return undefined;
    if (marker === 0xe1) return bytes.toString('latin1', at + 4, at + 8) === 'Exif' ? 'EXIF' : 'XMP';
    if (marker === 0xed) return 'IPTC';
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** The items of an AVIF are listed in its meta box, which stands before the picture's data. */
function findInItems(bytes: Buffer): string | undefined {
  const data = bytes.indexOf('mdat');
  const head = bytes.subarray(0, data < 0 ? bytes.length : data);
  if (head.includes('Exif')) return 'EXIF';
  return head.includes('application/rdf+xml') ? 'XMP' : undefined;
}
