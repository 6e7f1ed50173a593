import { hash } from 'node:crypto';

/** What a PDF says of itself. */
export interface PdfTitles {
  title: string;
  author?: string;
}

/** As long as every date that takes its place. */
const UNDATED = '(D:00000000000000Z)';

/**
 * Rewrites a file of Chromium's so that the same page always gives the same bytes, and says who made it: dates are left for
 * `datePdf`, the identifier is a digest of the rest. Reads the plain form that Chromium writes (PDF 1.4, one cross-reference table,
 * no object streams: ISO 32000-1, 7.5.4).
 */
export function finishPdf(pdf: Uint8Array, { title, author }: PdfTitles): Buffer {
  const { text, offsets, trailer, tableAt } = readStructure(pdf);
  const info = Number(/\/Info (\d+) 0 R/u.exec(trailer)?.[1]);
  const begin = offsets.get(info);
  if (begin === undefined) throw new Error('PDF without an information dictionary');
  const end = text.indexOf('endobj', begin) + 'endobj\n'.length;
  const producer = /\/Producer (\((?:[^()\\]|\\.)*\))/u.exec(text.slice(begin, end))?.[1] ?? '()';
  const dictionary = [
    `/Title ${toPdfText(title)}`,
    ...(author === undefined ? [] : [`/Author ${toPdfText(author)}`]),
    '/Creator (Handscroll)',
    `/Producer ${producer}`,
    `/CreationDate ${UNDATED}`,
    `/ModDate ${UNDATED}`,
  ].join('\n');
  const object = `${info} 0 obj\n<<${dictionary}>>\nendobj\n`;
  const body = text.slice(0, begin) + object + text.slice(end, tableAt);
  const grown = object.length - (end - begin);
  const size = Number(/\/Size (\d+)/u.exec(trailer)![1]);
  const entries = Array.from({ length: size }, (_, number) => {
    const at = offsets.get(number);
    if (at === undefined) return '0000000000 65535 f \n';
    return `${String(at > begin ? at + grown : at).padStart(10, '0')} 00000 n \n`;
  });
  const id = hash('md5', Buffer.from(body, 'latin1'));
  const ending = trailer.replace(/\s*>>\s*$/u, `\n/ID [<${id}> <${id}>]>>`);
  const table = `xref\n0 ${size}\n${entries.join('')}trailer\n${ending}\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table, 'latin1');
}

/**
 * Puts the day of the build into a file of `finishPdf`, in its place.
 * @param day `2026-11-24`
 */
export function datePdf(pdf: Buffer, day: string): Buffer {
  const date = `(D:${day.replaceAll('-', '')}000000Z)`;
  const dated = Buffer.from(pdf);
  for (let at = dated.indexOf(UNDATED); at >= 0; at = dated.indexOf(UNDATED, at + 1)) dated.write(date, at, 'latin1');
  return dated;
}

/** How many pages a file of Chromium's has. */
export function countPdfPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0
  );
}

function readStructure(pdf: Uint8Array) {
  // One character a byte, so that places in the text are places in the file.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1]);
  const table = /^xref\s+0 (\d+)\s+/u.exec(text.slice(tableAt, tableAt + 64));
  if (!table) throw new Error('PDF without a plain cross-reference table');
  const entriesAt = tableAt + table[0].length;
  const offsets = new Map<number, number>();
  for (let number = 0; number < Number(table[1]); number += 1) {
    const entry = text.slice(entriesAt + 20 * number, entriesAt + 20 * number + 20);
    if (entry[17] === 'n') offsets.set(number, Number(entry.slice(0, 10)));
  }
  const trailer = /trailer\s+(<<[\s\S]*>>)\s+startxref/u.exec(text.slice(entriesAt))?.[1];
  if (trailer === undefined) throw new Error('PDF without a trailer');
  return { text, offsets, trailer, tableAt };
}

/** A text string of a PDF, UTF-16 with its mark, as hexadecimal digits (ISO 32000-1, 7.9.2.2). */
function toPdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
