import { findPassages } from '../model/search/excerpt.ts';
import type { Passage } from '../model/search/excerpt.ts';
import { fold } from '../model/search/fold.ts';
import { PAGEFIND_FOLDER } from '../model/search/page.ts';
import type { PageText, SearchData, SearchPage } from '../model/search/page.ts';
import { askForPart, askForPhrase, askForScore } from '../model/search/query.ts';
import type { Query } from '../model/search/query.ts';
import { rankPages } from '../model/search/ranking.ts';
import type { Hit } from '../model/search/ranking.ts';
import { scanTexts } from '../model/search/scan.ts';
import { clipWord, isHanRun } from '../model/search/words.ts';
import { SearchFiles } from './search-files.ts';
import { PartMissing, SearchIndex } from './search-index.ts';

/** A page whose text was read and holds what was asked for. */
export interface Answer {
  page: number;
  /** Whether it holds the query as typed. */
  phrase: boolean;
  passages: Passage[];
}

/** Answers queries: on a host from Pagefind's index, from a disk from the texts of all pages. Fetches only what a query needs. */
export class SearchEngine {
  private readonly files: SearchFiles;
  private readonly tableName: string;
  /** Address of Pagefind's folder. */
  private readonly indexFolder: string;
  private index: SearchIndex | undefined;
  private mayAsk = location.protocol !== 'file:' && 'WebAssembly' in globalThis;
  /** Folded texts of all pages, once they were scanned. */
  private texts: Promise<string[]> | undefined;

  /** @param tableUrl Absolute address of the table of pages. @param root That of the site's root. */
  constructor(tableUrl: string, root: string) {
    this.files = new SearchFiles(new URL('.', tableUrl).href);
    this.tableName = new URL(tableUrl).pathname.split('/').at(-1)!;
    this.indexFolder = `${root}${PAGEFIND_FOLDER}/`;
  }

  /** All pages that can be found; the number of a page is its place here. */
  async loadPages(): Promise<SearchPage[]> {
    return (await this.loadTable()).pages;
  }

  /**
   * The pages that answer a query as far as the index tells, best first; {@link read} has the last word on each. Every page that holds
   * the query as typed is said to, and perhaps others.
   */
  async find(query: Query): Promise<Hit[]> {
    const hits = (this.mayAsk ? await this.tryToAsk(query) : undefined) ?? (await this.scan(query));
    return rankPages(query, hits, await this.loadPages());
  }

  /** Reads some pages, in order; those that do not answer are left out. */
  async read(query: Query, numbers: number[]): Promise<Answer[]> {
    const { texts } = await this.loadTable();
    const answers = await Promise.all(
      numbers.map(async (page) => {
        const passages = findPassages(query, await this.files.load<PageText>(texts[page]!));
        return passages && { page, ...passages };
      }),
    );
    return answers.filter((answer) => answer !== undefined);
  }

  private async tryToAsk(query: Query): Promise<Hit[] | undefined> {
    try {
      return await this.ask(query);
    } catch (error) {
      if (error instanceof PartMissing) throw error;
      // Something of the host's or the browser's forbids WebAssembly or modules.
      this.mayAsk = false;
      return undefined;
    }
  }

  /** Asks the index for each part of the query and for the whole, all at once: they stand in the same files of it. */
  private async ask(query: Query): Promise<Hit[]> {
    this.index ??= new SearchIndex(this.indexFolder);
    const phrase = askForPhrase(query);
    const questions = [askForScore(query), ...(phrase === undefined ? [] : [phrase]), ...query.parts.map(askForPart)];
    const [[scores, ...answers], { ids }] = await Promise.all([this.index.ask(questions), this.loadTable()]);
    const withPhrase = phrase === undefined ? undefined : answers.shift()!;
    const areOn = await Promise.all(query.parts.map((part, number) => this.isOn(part, answers[number]!, ids)));
    if (areOn.includes(false)) return [];
    return ids.flatMap((id, page) => {
      const isWhole = withPhrase?.has(id) ?? true;
      const isHit = answers.every((answer) => answer.has(id)) && (isWhole || !query.exact);
      return isHit ? [{ page, phrase: isWhole, score: scores!.get(id) ?? 0 }] : [];
    });
  }

  /**
   * Whether a part of the query truly stands on a page that the index names for it. A word that begins none on any page is shortened
   * by Pagefind until it begins one, so that one page tells of all.
   */
  private async isOn(part: string, answer: Map<string, number>, ids: string[]): Promise<boolean> {
    if (isHanRun(part)) return true;
    const [first] = answer.keys();
    if (first === undefined) return false;
    const { texts } = await this.loadTable();
    const { text } = await this.files.load<PageText>(texts[ids.indexOf(first)]!);
    return fold(text).includes(clipWord(part));
  }

  private async scan(query: Query): Promise<Hit[]> {
    this.texts ??= this.loadTexts();
    // A failure is not kept, so that a reader without a network can try again.
    this.texts.catch(() => (this.texts = undefined));
    return scanTexts(query, await this.texts);
  }

  private async loadTexts(): Promise<string[]> {
    const { allTexts } = await this.loadTable();
    const loaded = await Promise.all(allTexts.map((name) => this.files.load<string[]>(name)));
    return loaded.flat().map(fold);
  }

  private loadTable(): Promise<SearchData> {
    return this.files.load<SearchData>(this.tableName);
  }
}
