import type { Fault } from '../../src/faults.ts';
import { loadLibrary } from '../../src/loader/load-library.ts';
import { setSharedLibrary } from '../../src/loader/shared-library.ts';
import type { Library } from '../../src/model/library.ts';
import { CACHE } from '../paths.ts';

/** The content as it is on disk at the moment: what can be shown, and what is wrong with it. */
export interface LiveLibrary {
  readonly library: Library;
  readonly faults: readonly Fault[];
  /** Whether the pages have asked for what was read last. */
  readonly isTaken: boolean;
  /** Reads the content again and hands it to the pages; drafts are shown, as their author is the reader. */
  reload(): Promise<void>;
}

/** @param now gives the moment that decides what is published, ISO 8601 */
export async function createLiveLibrary(contentDir: string, now: () => string): Promise<LiveLibrary> {
  let state: { library: Library; faults: Fault[] };
  let isTaken = false;
  const reload = async (): Promise<void> => {
    state = await loadLibrary({ contentDir, cacheDir: CACHE, drafts: true, at: now() });
    const { library } = state;
    isTaken = false;
    // Astro's loaders ask for the site whenever they take the entries over.
    setSharedLibrary({
      ...library,
      get site() {
        isTaken = true;
        return library.site;
      },
    });
  };
  await reload();
  return {
    get library() {
      return state.library;
    },
    get faults() {
      return state.faults;
    },
    get isTaken() {
      return isTaken;
    },
    reload,
  };
}
