import { findPassages } from '../model/search/excerpt.ts';
import type { Passage } from '../model/search/excerpt.ts';
import type { PageText, SearchData, SearchPage } from '../model/search/page.ts';
import { bucketOf } from '../model/search/postings.ts';
import type { Query } from '../model/search/query.ts';
import { parseWords, rankPages } from '../model/search/ranking.ts';
import { SearchFiles } from './search-files.ts';

/** A page whose text was read and holds what was asked for. */
export interface Answer {
  page: number;
  /** Whether it holds the query as typed. */
  phrase: boolean;
  passages: Passage[];
}

/** Answers queries from the files that finish/search-index.ts wrote, fetching only those that a query needs. */
export class SearchEngine {
  private readonly files: SearchFiles;
  private readonly tableName: string;

  /** @param tableUrl Absolute address of the table of pages, `…/_assets/search/search-data-<digest>.js`. */
  constructor(tableUrl: string) {
    this.files = new SearchFiles(new URL('.', tableUrl).href);
    this.tableName = new URL(tableUrl).pathname.split('/').at(-1)!;
  }

  /** All pages that can be found; the number of a page is its place here. */
  async loadPages(): Promise<SearchPage[]> {
    return (await this.loadTable()).pages;
  }

  /** Numbers of the pages that answer a query as far as the words tell, best first; {@link read} has the last word on each. */
  async find(query: Query): Promise<number[]> {
    const { pages, words } = await this.loadTable();
    const terms = [...query.groups.flat(), ...query.phraseGroup];
    const buckets = [...new Set(terms.map(({ text }) => bucketOf(text, words.length)))];
    const texts = await Promise.all(buckets.map((bucket) => this.files.load<string>(words[bucket]!)));
    return rankPages(query, new Map(texts.flatMap((text) => [...parseWords(text)])), pages);
  }

  /** Reads some pages; those that do not answer are left out, those with the query as typed come first. */
  async read(query: Query, numbers: number[]): Promise<Answer[]> {
    const { texts } = await this.loadTable();
    const answers = await Promise.all(
      numbers.map(async (page) => {
        const passages = findPassages(query, await this.files.load<PageText>(texts[page]!));
        return passages && { page, ...passages };
      }),
    );
    return answers.filter((answer) => answer !== undefined).sort((a, b) => Number(b.phrase) - Number(a.phrase));
  }

  private loadTable(): Promise<SearchData> {
    return this.files.load<SearchData>(this.tableName);
  }
}
