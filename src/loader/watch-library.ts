import { watch } from 'node:fs';
import type { Effects } from './effects.ts';
import { loadLibrary } from './load-library.ts';
import type { LibraryOptions, LoadedLibrary } from './load-library.ts';
import { setSharedLibrary } from './shared-library.ts';

/** An editor writes a file in several steps, which count as one. */
const PAUSE_MS = 40;

/**
 * Loads a content folder anew whenever something in it changes, and hands the library to Astro; the cache makes that a matter of the files
 * that changed. Whoever watches then lets Astro take its entries from it (`refreshContent`).
 * @param onLoaded hears of each result, faults included, one after another
 * @param onFailure hears of what is no fault of the content
 * @returns stops watching
 */
export function watchLibrary(
  options: LibraryOptions,
  onLoaded: (loaded: LoadedLibrary) => void | Promise<void>,
  onFailure: (error: unknown) => void,
  effects: Partial<Effects> = {},
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isLoading = false;
  let isWaiting = false;
  let isClosed = false;

  async function reload(): Promise<void> {
    if (isLoading) {
      isWaiting = true;
      return;
    }
    isLoading = true;
    do {
      isWaiting = false;
      try {
        const loaded = await loadLibrary({ ...options, fresh: false }, effects);
        if (isClosed) break;
        setSharedLibrary(loaded.library);
        await onLoaded(loaded);
      } catch (error) {
        onFailure(error);
      }
    } while (isWaiting && !isClosed);
    isLoading = false;
  }

  const watcher = watch(options.contentDir, { recursive: true }, (_event, name) => {
    if (name !== null && /(?:^|[/\\])[.~]|~$/u.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void reload(), PAUSE_MS);
  });
  watcher.on('error', onFailure);
  return () => {
    isClosed = true;
    clearTimeout(timer);
    watcher.close();
  };
}
