import { parseQuery } from '../model/search/query.ts';
import type { Query } from '../model/search/query.ts';
import { rankPages } from '../model/search/ranking.ts';
import type { Hit } from '../model/search/ranking.ts';
import type { SearchPage } from '../model/search/page.ts';
import { SearchEngine } from './search-engine.ts';
import type { Answer } from './search-engine.ts';
import { chosenFilters, keep, showCounts } from './search-filters.ts';
import { ResultList } from './search-results.ts';

/** How many results are shown at once; each costs the text of its page. */
const STEP = 8;

/** One query and what is still to be read of its results, best first. */
interface Search {
  query: Query;
  pages: SearchPage[];
  rest: Hit[];
}

/**
 * <hs-search data-table="ADDRESS">: the whole interface of search.html over components/search/SearchPanel.astro. Answers `?q=` and
 * the form in it; the address always tells what is shown, so that going back works. Fetches nothing before a query.
 * With `data-campaign` only that one is searched unless the address says otherwise.
 */
export class SearchElement extends HTMLElement {
  private engine!: SearchEngine;
  private results!: ResultList;
  private form!: HTMLFormElement;
  /** The search that is shown; one that a newer one has overtaken is dropped. */
  private current: Search | undefined;

  connectedCallback(): void {
    const table = new URL(this.getAttribute('data-table')!, document.baseURI);
    const root = new URL('../../', table).href;
    this.engine = new SearchEngine(table.href, root);
    this.form = this.querySelector('form')!;
    this.results = new ResultList(this, root);
    for (const hidden of this.querySelectorAll<HTMLElement>('[data-scripted]')) hidden.hidden = false;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go();
    });
    this.form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) this.go();
    });
    this.more.addEventListener('click', () => void this.showMore());
    addEventListener('popstate', () => void this.answerAddress());
    void this.answerAddress();
  }

  /** Puts what the form says into the address and answers it. */
  private go(): void {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      // All campaigns are asked for by name where one is searched otherwise.
      if (value !== '' || (name === 'campaign' && this.campaign !== undefined)) asked.append(name, String(value));
    }
    history.pushState(null, '', `${location.pathname}?${asked}`);
    void this.answerAddress();
  }

  /** Answers the query in the page's address. */
  private async answerAddress(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    const typed = asked.get('q') ?? '';
    this.field.value = typed;
    this.current = undefined;
    this.results.clear();
    this.more.hidden = true;
    const query = parseQuery(typed);
    if (!query) {
      this.results.finish(typed.trim() === '' ? undefined : 0);
      return;
    }
    const search: Search = (this.current = { query, pages: [], rest: [] });
    this.results.begin();
    try {
      const [pages, found] = await Promise.all([this.engine.loadPages(), this.engine.find(query)]);
      if (search !== this.current) return;
      const wanted = chosenFilters(asked, this.campaign);
      showCounts(
        this.form,
        pages,
        found.map(({ page }) => page),
        wanted,
      );
      search.pages = pages;
      search.rest = found.filter(({ page }) => keep(pages[page]!, wanted));
      await this.showStep(search);
    } catch (error) {
      console.error(error);
      if (search === this.current) this.results.fail();
    }
  }

  private async showMore(): Promise<void> {
    const search = this.current;
    if (search) (await this.showStep(search))?.focus();
  }

  /** Reads and shows the next results, and lists the others behind them. @returns The first new link. */
  private async showStep(search: Search): Promise<HTMLElement | undefined> {
    const { query, pages } = search;
    const answers: Answer[] = [];
    while (answers.length < STEP && search.rest.length > 0)
      answers.push(...(await this.readSome(search, answers.length)));
    if (search !== this.current) return undefined;
    const first = this.results.show(query, pages, answers);
    const rest = search.rest.map(({ page }) => page);
    this.results.list(query, pages, rest);
    this.more.hidden = rest.length === 0;
    this.results.finish(this.results.count);
    return first;
  }

  /** Reads the next pages of a step. Those that prove to hold the parts of the query but not all of it as typed go back among such. */
  private async readSome(search: Search, shown: number): Promise<Answer[]> {
    const { query, pages, rest } = search;
    const isWhole = rest[0]!.phrase;
    const next = rest.slice(0, STEP - shown).filter(({ phrase }) => phrase === isWhole);
    const answers = await this.engine.read(
      query,
      next.map(({ page }) => page),
    );
    const lesser = new Set(answers.filter(({ phrase }) => phrase !== isWhole).map(({ page }) => page));
    const back = next.filter(({ page }) => lesser.has(page)).map((hit) => ({ ...hit, phrase: false }));
    search.rest = rankPages(query, [...rest.slice(next.length), ...back], pages);
    return answers.filter(({ page }) => !lesser.has(page));
  }

  private get campaign(): string | undefined {
    return this.dataset['campaign'];
  }

  private get field(): HTMLInputElement {
    return this.form.elements.namedItem('q') as HTMLInputElement;
  }

  private get more(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('.search-more')!;
  }
}
