import type { Library } from '../model/library.ts';

const KEY = Symbol.for('handscroll.library');
const shared = globalThis as Record<symbol, unknown>;

/** Hands the library to Astro, whose modules live in a realm of their own. In dev it is handed over anew after each change. */
export function setSharedLibrary(library: Library): void {
  shared[KEY] = library;
}

/** The library, where one was loaded. `astro sync` and `astro check` run without any. */
export function findSharedLibrary(): Library | undefined {
  return shared[KEY] as Library | undefined;
}
