import { markText } from '../model/search/excerpt.ts';
import type { Passage, Piece } from '../model/search/excerpt.ts';
import type { SearchPage } from '../model/search/page.ts';
import type { Query } from '../model/search/query.ts';
import type { Answer } from './search-engine.ts';

/** The list of results and the line that announces their number. Mark-up comes from the panel's templates. */
export class ResultList {
  private readonly panel: HTMLElement;
  private readonly root: string;
  private readonly results: HTMLElement;
  private readonly status: HTMLElement;

  /** @param root Address of the site's root. */
  constructor(panel: HTMLElement, root: string) {
    this.panel = panel;
    this.root = root;
    this.results = panel.querySelector<HTMLElement>('#results')!;
    this.status = panel.querySelector<HTMLElement>('[role="status"]')!;
  }

  get count(): number {
    return this.results.children.length;
  }

  clear(): void {
    this.results.replaceChildren();
    this.results.setAttribute('aria-busy', 'true');
    this.help.hidden = true;
  }

  begin(): void {
    this.status.textContent = this.say('searching');
  }

  /** Ends the list and announces its length; no number where nothing was asked. */
  finish(count: number | undefined): void {
    this.results.setAttribute('aria-busy', 'false');
    this.help.hidden = count !== 0;
    if (count === undefined) this.status.textContent = '';
    else
      this.status.textContent = this.say(count === 0 ? 'none' : count === 1 ? 'one' : 'many').replace(
        '{count}',
        String(count),
      );
  }

  fail(): void {
    this.results.setAttribute('aria-busy', 'false');
    this.status.textContent = this.say('failed');
  }

  /**
   * Shows pages that were read, behind those shown before and in place of the unread ones.
   * @returns The link of the first of them.
   */
  show(query: Query, pages: SearchPage[], answers: Answer[]): HTMLElement | undefined {
    for (const unread of this.results.querySelectorAll(':scope > [hidden]')) unread.remove();
    let first: HTMLElement | undefined;
    for (const { page, passages } of answers) {
      const item = this.create(query, pages[page]!);
      const opening = passages.find(({ id }) => id === undefined);
      const excerpt = item.querySelector<HTMLElement>('.search-excerpt')!;
      if (opening) excerpt.replaceChildren(...toNodes(opening.pieces));
      else excerpt.remove();
      const parts = item.querySelector<HTMLElement>('.search-parts')!;
      for (const passage of passages)
        if (passage.id !== undefined) parts.append(this.createPart(query, pages[page]!, passage));
      if (parts.children.length === 0) parts.remove();
      this.results.append(item);
      first ??= item.querySelector<HTMLElement>('a')!;
    }
    return first;
  }

  /** Lists pages that were not read yet: part of the list, but hidden until the reader asks for more. */
  list(query: Query, pages: SearchPage[], unread: number[]): void {
    for (const number of unread) {
      const item = this.create(query, pages[number]!);
      for (const empty of item.querySelectorAll('.search-excerpt, .search-parts')) empty.remove();
      item.hidden = true;
      this.results.append(item);
    }
  }

  private create(query: Query, page: SearchPage): HTMLElement {
    const item = this.copy('result');
    const link = item.querySelector('a')!;
    link.href = this.root + page.url.split('/').map(encodeURIComponent).join('/');
    link.append(...toNodes(markText(query, page.title)));
    const where = [page.campaign, this.nameKind(page.kind), page.year].filter((word) => word !== undefined);
    item.querySelector('.search-where')!.textContent = where.join(' · ');
    return item;
  }

  private createPart(query: Query, page: SearchPage, { id, heading, pieces }: Passage): HTMLElement {
    const item = this.copy('part');
    const link = item.querySelector('a')!;
    link.href = `${this.root}${page.url.split('/').map(encodeURIComponent).join('/')}#${encodeURIComponent(id!)}`;
    link.append(...toNodes(markText(query, heading!)));
    item.querySelector('.search-excerpt')!.append(...toNodes(pieces));
    return item;
  }

  /** What a reader calls a kind of page, as the filter says it. */
  private nameKind(kind: string): string | undefined {
    const options = this.panel.querySelectorAll<HTMLOptionElement>('select[name="kind"] option');
    return [...options].find(({ value }) => value === kind)?.dataset['name'];
  }

  private copy(name: string): HTMLElement {
    const template = this.panel.querySelector<HTMLTemplateElement>(`template[data-part="${name}"]`)!;
    return template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  }

  private say(name: string): string {
    return this.panel.querySelector<HTMLTemplateElement>(`template[data-say="${name}"]`)!.content.textContent.trim();
  }

  private get help(): HTMLElement {
    return this.panel.querySelector<HTMLElement>('.search-help')!;
  }
}

function toNodes(pieces: Piece[]): Node[] {
  return pieces.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
