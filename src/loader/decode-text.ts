import type { Fault } from '../faults.ts';

/** A note above this is no text for a page. The longest of the 465 test notes has 0.1 MB, a novel about 1 MB. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/** A text as the pipeline reads it: UTF-8, LF line ends, no byte order mark; or none, where the bytes are no text. */
export interface DecodedText {
  text?: string;
  faults: Fault[];
}

/**
 * Reads the bytes of an author's file. A byte order mark and CRLF are taken away without a word, and no line or column moves by it.
 * Control characters become U+FFFD and a fault each kind; what is not UTF-8 is a fault that names the encoding where it can be told.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const at = (line: number, column: number) => ({ file, line, column });
  if (bytes.length > MAX_TEXT_BYTES) return { faults: [{ ...at(1, 1), ...describeSize(bytes.length) }] };
  if (isUtf16(bytes)) return { faults: [{ ...at(1, 1), code: 'encoding-utf16' }] };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const isGb = isGb18030(bytes);
    const place = isGb ? findForeignByte(bytes) : findBadByte(bytes);
    return { faults: [{ ...at(place.line, place.column), code: isGb ? 'encoding-gb18030' : 'encoding-unknown' }] };
  }
  return cleanControls(text.replace(/\r\n?/gu, '\n'), file);
}

/** The fault of a file of that size. */
export function describeSize(bytes: number): Pick<Fault, 'code' | 'values'> {
  const toMegabytes = (count: number) => (count / 1024 / 1024).toFixed(1);
  return { code: 'file-too-large', values: { found: toMegabytes(bytes), limit: toMegabytes(MAX_TEXT_BYTES) } };
}

/** True for a byte order mark of UTF-16, or for text in which nearly every second byte is 0. */
function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8) return false;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  return Math.max(...zeros) > sample.length * 0.2 && Math.min(...zeros) < sample.length * 0.02;
}

/** Some characters in GB18030 happen to be valid UTF-8, so that the first one beyond ASCII is where it begins. */
function findForeignByte(bytes: Uint8Array): { line: number; column: number } {
  const end = bytes.findIndex((byte) => byte > 0x7f);
  const lines = new TextDecoder('ascii').decode(bytes.subarray(0, end)).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** No byte below 0x80 is ever part of a longer character in UTF-8, so that lines can be tried one by one. */
function findBadByte(bytes: Uint8Array): { line: number; column: number } {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      strict.decode(bytes.subarray(start, end));
    } catch {
      const broken = new TextDecoder('utf-8').decode(bytes.subarray(start, end));
      return { line, column: Math.max(0, broken.indexOf('\uFFFD')) + 1 };
    }
    start = end + 1;
  }
  return { line: 1, column: 1 };
}

/** Nearly any bytes can be read as GB18030, so that what comes out must also look like Chinese. */
function isGb18030(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const foreign = text.match(/[^\0-\x7f]/gu) ?? [];
  const chinese = foreign.filter((sign) => /[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef\u2014-\u2026]/u.test(sign));
  return !/[\0-\x08\x0e-\x1f]/u.test(text) && chinese.length >= foreign.length * 0.8;
}

function cleanControls(text: string, file: string): DecodedText {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  // oxlint-disable-next-line no-control-regex
  const cleaned = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/gu, (sign, offset: number) => {
    if (!seen.has(sign)) {
      seen.add(sign);
      const before = text.slice(0, offset);
      const line = before.split('\n').length;
      const column = offset - before.lastIndexOf('\n');
      const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      faults.push({ file, line, column, code: 'control-character', values: { found: name } });
    }
    return '\uFFFD';
  });
  return { text: cleaned, faults };
}
