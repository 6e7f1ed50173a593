import { describe, expect, test } from 'vitest';
import { countPdfPages, datePdf, finishPdf } from '../../../../src/finish/print/finish-pdf.ts';

/** A file of the form that Chromium writes, its objects out of order. */
function writePdf(date: string, objects: [number, string][] = OBJECTS): Buffer {
  let body = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
  const offsets = new Map<number, number>();
  for (const [number, text] of [[1, info(date)] as [number, string], ...objects]) {
    offsets.set(number, body.length);
    body += `${number} 0 obj\n${text}\nendobj\n`;
  }
  const size = offsets.size + 1;
  const entries = Array.from({ length: size - 1 }, (_, index) => offsets.get(index + 1)!);
  const table = entries.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<</Size ${size}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

const info = (date: string): string =>
  `<</Title (x)\n/Creator (Chromium)\n/Producer (Skia/PDF m153)\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>`;
const OBJECTS: [number, string][] = [
  [4, '<</Type /Page\n/Parent 3 0 R>>'],
  [3, '<</Type /Pages\n/Kids [4 0 R 5 0 R]\n/Count 2>>'],
  [2, '<</Type /Catalog\n/Pages 3 0 R>>'],
  [5, '<</Type /Page\n/Parent 3 0 R>>'],
];
const TITLES = { title: '九十九年', author: 'A (b) 𠮷' };

/** Each object by its number, found through the cross-reference table alone. */
function readObjects(pdf: Buffer): Record<string, string> {
  const text = pdf.toString('latin1');
  const table = text.slice(Number(/startxref\n(\d+)/u.exec(text)![1]));
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} ([nf]) $/gmu)];
  expect(offsets.length).toBe(Number(/\/Size (\d+)/u.exec(table)![1]));
  return Object.fromEntries(
    offsets.flatMap(([, at, kind], number) => {
      if (kind === 'f') return [];
      const object = text.slice(Number(at), text.indexOf('endobj', Number(at)));
      expect(object.startsWith(`${number} 0 obj\n`)).toBe(true);
      return [[number, object.slice(object.indexOf('\n') + 1, -1)]];
    }),
  );
}

describe('a finished PDF', () => {
  test('says its title and author in UTF-16, keeps who made it, and finds each object where the table says', () => {
    const { 1: about, ...others } = readObjects(finishPdf(writePdf('20261124193604'), TITLES));
    expect(about).toBe(
      `<</Title <FEFF4E5D53414E5D5E74>\n/Author <FEFF004100200028006200290020D842DFB7>\n/Creator (Handscroll)\n/Producer (Skia/PDF m153)\n/CreationDate (D:00000000000000Z)\n/ModDate (D:00000000000000Z)>>`,
    );
    expect(others).toEqual(Object.fromEntries(OBJECTS));
  });

  test('is the same whenever it was printed, and differs in its identifier where the page did', () => {
    const [first, later] = ['20261124193604', '19991231235959'].map((date) => finishPdf(writePdf(date), TITLES));
    expect(later).toEqual(first);
    const idOf = (pdf: Buffer): string => /\/ID \[<([0-9a-f]{32})> <\1>\]>>/u.exec(pdf.toString('latin1'))![1]!;
    const other = finishPdf(writePdf('20261124193604', [...OBJECTS, [6, '<</A 1>>']]), TITLES);
    expect(idOf(other)).not.toBe(idOf(first!));
  });

  test('bears the day of the build, in its place', () => {
    const finished = finishPdf(writePdf('20261124193604'), TITLES);
    const dated = datePdf(finished, '2020-12-31');
    expect(dated.length).toBe(finished.length);
    expect(readObjects(dated)[1]).toContain('/CreationDate (D:20201231000000Z)\n/ModDate (D:20201231000000Z)');
    expect(finished.toString('latin1')).not.toContain('20201231');
  });

  test('without an author names none', () => {
    expect(readObjects(finishPdf(writePdf('20261124193604'), { title: 'T' }))[1]).not.toContain('/Author');
  });
});

test('pages are counted, not the nodes of their tree', () => {
  expect(countPdfPages(writePdf('20261124193604'))).toBe(2);
});

test.each([
  ['nothing', ''],
  ['a table in a stream', '%PDF-1.5\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n'],
])('%s is refused', (_, text) => {
  expect(() => finishPdf(Buffer.from(text), { title: 'T' })).toThrow(/PDF without/u);
});
