import type { Fault } from '../../../src/faults.ts';
import type { Effects } from '../../../src/loader/effects.ts';
import { loadLibrary } from '../../../src/loader/load-library.ts';
import type { LibraryOptions, LoadedLibrary } from '../../../src/loader/load-library.ts';
import { startRun } from '../../../src/markdown/run.ts';
import { readReference } from '../../../src/markdown/reference.ts';
import type { PictureFinding } from '../../../src/model/picture.ts';
import { makeContentFolder } from '../../support/content-folder.ts';
import type { ContentFolder, Tree } from '../../support/content-folder.ts';

/** What the fake pipeline and the fake gate were asked. */
export interface Asked {
  rendered: string[];
  examined: string[];
}

/**
 * A pipeline that knows headings (`# Words` with the id `Words`), links and pictures, each once a line, and faults at `FAULT`; a gate that
 * lets in what begins with `PNG`, 10 × 10 or as large as it says (`PNG 1200x900`).
 */
export function makeFakes(asked: Asked = { rendered: [], examined: [] }): Effects & { asked: Asked } {
  return {
    asked,
    readFile: async (file) => (await import('node:fs/promises')).readFile(file),
    async examinePicture(file, path): Promise<PictureFinding> {
      asked.examined.push(path);
      const bytes = await (await import('node:fs/promises')).readFile(file, 'utf8');
      if (!bytes.startsWith('PNG')) return { fault: { code: 'picture-damaged', values: { path } } };
      const digest = Buffer.from(bytes.padEnd(8)).toString('hex').slice(0, 16);
      const [, width = 10, height = 10] = /^PNG (\d+)x(\d+)/u.exec(bytes) ?? [];
      return { picture: { path, digest, width: Number(width), height: Number(height), format: 'png', alpha: false } };
    },
    async examineSound(_file, path) {
      asked.examined.push(path);
      return { fault: { code: 'sound-unknown', values: { path } } };
    },
    async render(text, context) {
      asked.rendered.push(context.path);
      const { rendered } = startRun(text, context);
      for (const [index, line] of text.split('\n').entries()) {
        const place = { file: context.path, line: index + 1, column: 1 };
        const [, heading] = /^#+ (.+)/u.exec(line) ?? [];
        if (heading) {
          rendered.firstHeading ??= heading;
          rendered.ids.push(heading);
        }
        if (line === 'THROW') throw new Error('the plugin broke');
        if (line === 'FAULT') rendered.faults.push({ ...place, code: 'html-removed', values: { found: 'x' } });
        const [, sign, words, url] = /(!?)\[(.*?)\]\((.*?)\)/u.exec(line) ?? [];
        if (url === undefined) {
          rendered.html += `<p>${line}</p>`;
          continue;
        }
        const reference = readReference(url, context.path);
        if (sign && reference.to === 'file') {
          const finding = await context.examinePicture(reference.path);
          if ('picture' in finding) rendered.pictures.push(finding.picture);
          else rendered.faults.push({ ...place, ...finding.fault });
        } else if (reference.to === 'page') {
          const { target, fragment, href } = reference;
          rendered.links.push({ target, ...(fragment && { fragment }), href, place });
        } else if (reference.to === 'file') rendered.files.push({ path: reference.path, href: reference.href, place });
        rendered.html += `<p><a href="${'href' in reference ? reference.href : ''}">${words}</a></p>`;
      }
      return rendered;
    },
  };
}

export type Loaded = LoadedLibrary & { folder: ContentFolder };

/** Loads a tree with the fakes; the folder goes when the test's scope ends. */
export async function load(
  tree: Tree,
  options: Partial<LibraryOptions> = {},
  effects: Partial<Effects> = {},
): Promise<LoadedLibrary> {
  using folder = makeContentFolder(tree);
  return await loadFolder(folder, options, effects);
}

export function loadFolder(
  { dir, cacheDir }: ContentFolder,
  options: Partial<LibraryOptions> = {},
  effects: Partial<Effects> = {},
): Promise<LoadedLibrary> {
  return loadLibrary(
    { contentDir: dir, cacheDir, at: '2026-05-04T04:00:00Z', ...options },
    { ...makeFakes(), ...effects },
  );
}

/** `file:line:column code`, as a reader of the command line sees it. */
export function show(faults: readonly Fault[]): string[] {
  return faults.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}
