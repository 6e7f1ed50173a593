import type { SearchPage } from '../model/search/page.ts';

const FILTERS = ['campaign', 'kind', 'year'] as const;

/** What the reader narrowed the results to; a missing one narrows nothing. */
export type Wanted = Partial<Record<(typeof FILTERS)[number], string>>;

export function chosenFilters(asked: URLSearchParams): Wanted {
  return Object.fromEntries(FILTERS.flatMap((name) => (asked.get(name) ? [[name, asked.get(name)!]] : [])));
}

export function keep(page: SearchPage, wanted: Wanted): boolean {
  return FILTERS.every((name) => wanted[name] === undefined || String(page[name] ?? '') === wanted[name]);
}

/**
 * Shows beside each choice of a filter how many of the found pages it would leave, given the other filters; choices that would leave
 * none are hidden. Years are listed as they are found, latest first.
 */
export function showCounts(form: HTMLFormElement, pages: SearchPage[], found: number[], wanted: Wanted): void {
  for (const name of FILTERS) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const others = { ...wanted, [name]: undefined };
    const counts = new Map<string, number>();
    for (const number of found) {
      const page = pages[number]!;
      const value = page[name];
      if (value !== undefined && keep(page, others)) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    }
    if (name === 'year') listYears(select, [...counts.keys()], wanted.year);
    for (const option of select.options) {
      if (option.value === '') continue;
      const count = counts.get(option.value) ?? 0;
      option.dataset['label'] ??= option.text;
      option.text = `${option.dataset['label']} (${count})`;
      option.hidden = option.disabled = count === 0 && option.value !== wanted[name];
    }
    select.value = wanted[name] ?? '';
    const field = select.closest<HTMLElement>('.search-filter');
    if (field) field.hidden = counts.size < 2 && wanted[name] === undefined;
  }
}

function listYears(select: HTMLSelectElement, years: string[], wanted: string | undefined): void {
  const all = new Set(wanted === undefined ? years : [...years, wanted]);
  for (const option of [...select.options]) if (option.value !== '') option.remove();
  for (const year of [...all].sort((a, b) => Number(b) - Number(a))) select.add(new Option(year, year));
}
