import type { DataStore, Loader } from 'astro/loaders';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entry } from '../model/library.ts';
import type { Kind } from '../model/paths.ts';
import { findSharedLibrary } from './shared-library.ts';

/** What `refreshContent` of the live preview says to the loaders: the store is this process's own, and what did not change may stay. */
export interface RefreshContext {
  isLive: boolean;
}

/** Puts the entries of a kind that readers may see into Astro's store; .mdx is compiled by Astro when its page is made. */
export function contentLoader(kind: Exclude<Kind, 'board'>): Loader {
  return {
    name: `handscroll-${kind}`,
    async load({ store, config, refreshContextData }) {
      const library = findSharedLibrary();
      // `astro sync` and `astro check` want types only.
      if (!library) return;
      const { entries, site } = library;
      const shown = entries.filter((entry) => entry.kind === kind && (entry.status === 'published' || site.review));
      // A cleared store is written half a second later (Astro waits for more), which the live preview has no time for.
      if (refreshContextData?.['isLive']) dropGone(store, new Set(shown.map((entry) => entry.path)));
      else store.clear();
      for (const entry of shown) {
        const deferred = entry.bodyFile === undefined;
        const filePath = relative(fileURLToPath(config.root), entry.file).replaceAll('\\', '/');
        const data = toStored(entry);
        store.set({ id: entry.path, data, digest: entry.digest, ...(deferred && { filePath, deferredRender: true }) });
      }
    },
  };
}

/** The one entry of site.yaml. */
export function siteLoader(): Loader {
  return {
    name: 'handscroll-site',
    async load({ store, refreshContextData }) {
      const library = findSharedLibrary();
      if (!library) return;
      if (!refreshContextData?.['isLive']) store.clear();
      store.set({ id: 'site', data: library.site as unknown as Record<string, unknown> });
    },
  };
}

function dropGone(store: Pick<DataStore, 'keys' | 'delete'>, paths: ReadonlySet<string>): void {
  for (const path of store.keys()) if (!paths.has(path)) store.delete(path);
}

/** Without what only checking and finishing ask for: Astro writes and reads its whole store in every build. */
function toStored(entry: Entry): Record<string, unknown> {
  return { ...entry, rendered: { ...entry.rendered, ids: [], hosts: [], pictures: [] } };
}
