import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of a PDF, and a program that reads it aloud, find in it. */
export interface ReadPdf {
  /** Words of each page, white space dropped. */
  pages: string[];
  /** Width and height of each page in points. */
  sizes: [number, number][];
  /** Headings of the outline, depth first. */
  outline: string[];
  title: string;
  author: string;
  lang: string;
  isTagged: boolean;
  /** Kinds of its fonts, as `Type3` or `CIDFontType2`; each once. */
  fonts: string[];
  /** True where each font lies in the file. */
  areFontsEmbedded: boolean;
  /** Absolute addresses that it leads to. */
  links: string[];
}

/** Reads a PDF by pdf.js, and its fonts from its objects. */
export async function readPdf(file: string): Promise<ReadPdf> {
  const bytes = readFileSync(file);
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  const sizes: [number, number][] = [];
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/gu, ''),
    );
    const [, , width, height] = page.view as [number, number, number, number];
    sizes.push([width, height]);
    for (const { url } of (await page.getAnnotations()) as { url?: string }[]) if (url !== undefined) links.push(url);
  }
  const metadata = await document.getMetadata();
  const info = metadata.info as { Title?: string; Author?: string; Language?: string };
  const outline: string[] = [];
  const walk = (nodes: { title: string; items: unknown[] }[]): void => {
    for (const node of nodes) {
      outline.push(node.title);
      walk(node.items as typeof nodes);
    }
  };
  walk((await document.getOutline()) ?? []);
  const objects = bytes.toString('latin1');
  const count = (pattern: RegExp): number => objects.match(pattern)?.length ?? 0;
  const read = {
    ...{ pages, sizes, outline, links },
    ...{ title: info.Title ?? '', author: info.Author ?? '', lang: info.Language ?? '' },
    isTagged: ((await document.getMarkInfo()) as unknown as Map<string, boolean> | null)?.get('Marked') === true,
    fonts: [
      ...new Set(
        [...objects.matchAll(/\/Subtype \/(Type3|Type1|TrueType|CIDFontType\d)\b/gu)].map(([, kind]) => kind!),
      ),
    ],
    areFontsEmbedded: count(/\/Type \/FontDescriptor\b/gu) === count(/\/FontFile2 \d/gu),
  };
  await document.loadingTask.destroy();
  return read;
}
