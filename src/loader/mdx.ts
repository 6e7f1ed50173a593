import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import type { VFile } from 'vfile';
import { createMdxProcessorOptions } from '../markdown/render.ts';
import type { RenderContext } from '../markdown/render.ts';
import type { Entry } from '../model/library.ts';
import { findSharedLibrary } from './shared-library.ts';
import { unlink } from './unlink.ts';

/**
 * Astro's processor for .mdx, with the pipeline of .md. What it asks for, a page's language and its pictures, the library knows already.
 * @param contentDir the content folder, relative to the folder of the command
 */
export function createMdxProcessor(contentDir: string): ReturnType<typeof unified> {
  const folder = resolve(contentDir);
  const { remarkPlugins, ...options } = createMdxProcessorOptions((file) => makeContext(file, folder));
  const plugins = { ...options, remarkPlugins: [...remarkPlugins, remarkUnlink] };
  return unified(plugins as Parameters<typeof unified>[0]);
}

function makeContext(file: string, folder: string): RenderContext {
  const library = findSharedLibrary();
  const entry = findEntry(file);
  return {
    path: entry?.path ?? relative(toReal(folder), file).split(sep).join('/').normalize('NFC'),
    lang: entry?.lang ?? library?.site.languages[0] ?? 'zh-Hans',
    async examinePicture(wanted) {
      const known = library?.pictures.find(({ picture }) => picture.path === wanted);
      return known
        ? { picture: known.picture }
        : { fault: { code: 'picture-missing', values: { path: wanted, near: '–' } } };
    },
  };
}

/** Takes out the dead links that site.yaml lets pass, which the finished HTML between MDX's own expressions holds. */
function remarkUnlink() {
  return (tree: { children: { attributes?: { name: string; value: unknown }[] }[] }, file: VFile): void => {
    const dead = new Set(findEntry(file.path)?.deadAddresses);
    if (dead.size === 0) return;
    for (const attribute of tree.children.flatMap((child) => child.attributes ?? [])) {
      if (attribute.name !== 'set:html') continue;
      attribute.value = unlink(String(attribute.value), (address) => dead.has(address));
    }
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
