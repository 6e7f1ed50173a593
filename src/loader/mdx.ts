import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import { createMdxProcessorOptions } from '../markdown/render.ts';
import type { RenderContext } from '../markdown/render.ts';
import type { Entry } from '../model/library.ts';
import { findSharedLibrary } from './shared-library.ts';

/**
 * Astro's processor for .mdx, with the pipeline of .md. What it asks for, a page's language and its pictures, the library knows already.
 * @param contentDir the content folder, relative to the folder of the command
 */
export function createMdxProcessor(contentDir: string): ReturnType<typeof unified> {
  const folder = resolve(contentDir);
  const options = createMdxProcessorOptions((file) => makeContext(file, folder));
  return unified(options as Parameters<typeof unified>[0]);
}

function makeContext(file: string, folder: string): RenderContext {
  const library = findSharedLibrary();
  const entry = findEntry(file);
  return {
    path: entry?.path ?? relative(toReal(folder), file).split(sep).join('/').normalize('NFC'),
    lang: entry?.lang ?? library?.site.languages[0] ?? 'zh-Hans',
    deadLinks: new Set(entry?.deadAddresses),
    async examinePicture(wanted) {
      const known = library?.pictures.find(({ picture }) => picture.path === wanted);
      return known
        ? { picture: known.picture }
        : { fault: { code: 'picture-missing', values: { path: wanted, near: '–' } } };
    },
  };
}

function findEntry(file: string): Entry | undefined {
  const entries = findSharedLibrary()?.entries.filter(({ bodyFile }) => bodyFile === undefined) ?? [];
  return entries.find((entry) => entry.file === file) ?? entries.find((entry) => toReal(entry.file) === file);
}

function toReal(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
