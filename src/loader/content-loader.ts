import type { Loader } from 'astro/loaders';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../model/paths.ts';
import { getSharedLibrary } from './shared-library.ts';

/** Puts the entries of a kind that readers may see into Astro's store; .mdx is compiled by Astro when its page is made. */
export function contentLoader(kind: Exclude<Kind, 'board'>): Loader {
  return {
    name: `handscroll-${kind}`,
    async load({ store, config }) {
      const { entries, site } = getSharedLibrary();
      store.clear();
      for (const entry of entries) {
        if (entry.kind !== kind || (entry.status !== 'published' && !site.review)) continue;
        const deferred = entry.bodyFile === undefined;
        const filePath = relative(fileURLToPath(config.root), entry.file).replaceAll('\\', '/');
        const data = entry as unknown as Record<string, unknown>;
        store.set({ id: entry.path, data, digest: entry.digest, ...(deferred && { filePath, deferredRender: true }) });
      }
    },
  };
}

/** The one entry of site.yaml. */
export function siteLoader(): Loader {
  return {
    name: 'handscroll-site',
    async load({ store }) {
      store.clear();
      store.set({ id: 'site', data: getSharedLibrary().site as unknown as Record<string, unknown> });
    },
  };
}
