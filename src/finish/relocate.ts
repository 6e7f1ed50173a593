import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SENTINEL } from '../model/paths.ts';
import type { FinishOptions, Step } from './context.ts';
import { listFiles } from './list-files.ts';
import type { Page } from './page.ts';
import { readTags } from './read-tags.ts';

/** Makes every address that begins with SENTINEL relative to the file it stands in: pages and style sheets. */
export const relocate: Step = {
  name: 'relocate',
  async run({ options, pages, renamed }) {
    let count = 0;
    for (const page of pages) {
      count += page.outline.addresses.length;
      if (page.url === '404.html') standAlone(page, options);
      else {
        const relative = relativeFrom(page.url, renamed);
        for (const at of page.outline.addresses) {
          const rest = page.original(at + SENTINEL.length, at + 512);
          const { consumed, text } = relative(rest);
          page.replace(at, at + SENTINEL.length + consumed, text);
        }
      }
    }
    const sheets = (await listFiles(options.dir)).filter((file) => file.endsWith('.css'));
    for (const sheet of sheets) {
      const file = join(options.dir, sheet);
      const css = await readFile(file, 'utf8');
      if (css.includes(SENTINEL)) await writeFile(file, relocateText(css, sheet, renamed));
    }
    return `${count} addresses`;
  },
};

/** Makes every SENTINEL of a text relative to the file at `url`. */
export function relocateText(text: string, url: string, renamed: ReadonlyMap<string, string> = new Map()): string {
  const relative = relativeFrom(url, renamed);
  const [first, ...rests] = text.split(SENTINEL);
  return (
    first! +
    rests
      .map((rest) => {
        const { consumed, text: prefix } = relative(rest);
        return prefix + rest.slice(consumed);
      })
      .join('')
  );
}

/**
 * Replaces the beginning of an address and needs not know where the address ends: folders that the file shares with it are
 * dropped, `../` stands for those it does not share.
 */
function relativeFrom(
  url: string,
  renamed: ReadonlyMap<string, string>,
): (rest: string) => { consumed: number; text: string } {
  const folders = url
    .split('/')
    .slice(0, -1)
    .map((folder) => `${encodeURIComponent(folder)}/`);
  return (rest) => {
    for (const [plain, hashed] of renamed) {
      if (rest.startsWith(plain) && !/^[\w.-]/u.test(rest.slice(plain.length))) {
        return { consumed: plain.length, text: '../'.repeat(folders.length) + hashed };
      }
    }
    let shared = 0;
    let consumed = 0;
    while (shared < folders.length && rest.startsWith(folders[shared]!, consumed)) {
      consumed += folders[shared]!.length;
      shared += 1;
    }
    const up = '../'.repeat(folders.length - shared);
    // `a:b.html` would be read as a scheme, and nothing at all as the file itself.
    const needsDot = up === '' && /^(?:[^/?#\s"'&),]*:|$|[?#\s"'),])/u.test(rest.slice(consumed));
    return { consumed, text: needsDot ? './' : up };
  };
}

/**
 * The page of lost readers is served at any depth, so nothing in it can be relative: addresses become absolute where the site's is
 * known, else the attributes that hold them go.
 */
function standAlone(page: Page, { siteUrl }: FinishOptions): void {
  const { addresses } = page.outline;
  if (siteUrl !== undefined) {
    for (const at of addresses) page.replace(at, at + SENTINEL.length, siteUrl);
    return;
  }
  readTags(page.original(0, Infinity), {
    open(_name, attributes, _start, tagEnd) {
      attributes.forEach(({ value, at }, index) => {
        if (value.includes(SENTINEL)) page.replace(at, attributes[index + 1]?.at ?? tagEnd - 1, '');
      });
    },
  });
}
