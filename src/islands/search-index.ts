import { PAGEFIND_LANGUAGE } from '../model/search/page.ts';

/** What we use of Pagefind's browser interface (https://pagefind.app/docs/api/). */
interface Pagefind {
  search(question: string): Promise<{ results: { id: string; score: number }[] }>;
}
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean; exactDiacritics: boolean }): Pagefind;
}

/** Asks Pagefind's index, and only for the names of pages: their texts are ours. */
export class SearchIndex {
  private readonly pagefind: Promise<Pagefind>;

  /** @param folder Address of the index on a host. Rejects later where WebAssembly or import() is not to be had. */
  constructor(folder: string) {
    this.pagefind = open(folder);
    this.pagefind.catch(() => {});
  }

  /**
   * Asks some questions.
   * @returns For each the score of the pages that answer it, by Pagefind's name of the page, best first.
   * @throws PartMissing if a file of the index could not be fetched.
   */
  async ask(questions: string[]): Promise<Map<string, number>[]> {
    const pagefind = await this.pagefind;
    const before = missing;
    const answers = await Promise.all(questions.map((question) => pagefind.search(question)));
    if (missing > before) throw new PartMissing('a part of the search index could not be loaded');
    return answers.map(({ results }) => new Map(results.map(({ id, score }) => [id, score])));
  }
}

/** The index is there, but not all of it could be fetched: another way to search would fare no better. */
export class PartMissing extends Error {}

/** How many files Pagefind could not fetch. */
let missing = 0;

async function open(folder: string): Promise<Pagefind> {
  watchFetch();
  const { createInstance } = (await import(`${folder}pagefind.js`)) as PagefindModule;
  const { documentElement } = document;
  const { lang } = documentElement;
  // Pagefind cuts a query into words by the language of the page, which it reads here and now, once.
  documentElement.lang = PAGEFIND_LANGUAGE;
  try {
    return createInstance({ basePath: folder, noWorker: true, exactDiacritics: true });
  } finally {
    documentElement.lang = lang;
  }
}

/** Counts what Pagefind fails to fetch: it answers as if nothing stood in a part of the index that it lacks. */
function watchFetch(): void {
  const fetchAsIs = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    try {
      const response = await fetchAsIs(...request);
      if (!response.ok) missing += 1;
      return response;
    } catch (error) {
      missing += 1;
      throw error;
    }
  };
}
