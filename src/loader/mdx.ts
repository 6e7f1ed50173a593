import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import { createMdxProcessorOptions } from '../markdown/render.ts';
import type { RenderContext } from '../markdown/render.ts';
import { findSharedLibrary } from './shared-library.ts';

/**
 * Astro's processor for .mdx, with the pipeline of .md. What it asks for, a page's language and its pictures, the library knows already.
 * @param contentDir the content folder, relative to the folder of the command
 */
export function createMdxProcessor(contentDir: string): ReturnType<typeof unified> {
  const folder = resolve(contentDir);
  return unified(createMdxProcessorOptions((file) => makeContext(file, folder)) as Parameters<typeof unified>[0]);
}

function makeContext(file: string, folder: string): RenderContext {
  const library = findSharedLibrary();
  const entry = library?.entries.find((candidate) => candidate.file === file || toReal(candidate.file) === file);
  const path = entry?.path ?? relative(toReal(folder), file).split(sep).join('/').normalize('NFC');
  return {
    path,
    lang: entry?.lang ?? library?.site.languages[0] ?? 'zh-Hans',
    async examinePicture(wanted) {
      const known = library?.pictures.find(({ picture }) => picture.path === wanted);
      return known ? { picture: known.picture } : { fault: { code: 'picture-missing', values: { found: wanted } } };
    },
  };
}

function toReal(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
