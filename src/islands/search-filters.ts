import type { SearchPage } from '../model/search/page.ts';

const FILTERS = ['campaign', 'kind', 'year'] as const;

/** What the reader narrowed the results to; a missing one narrows nothing. */
export type Wanted = Partial<Record<(typeof FILTERS)[number], string>>;

/** @param campaign The one that is wanted where the address names none; an empty one in the address wants all. */
export function chosenFilters(asked: URLSearchParams, campaign?: string): Wanted {
  if (campaign !== undefined && !asked.has('campaign')) asked = new URLSearchParams([...asked, ['campaign', campaign]]);
  return Object.fromEntries(FILTERS.flatMap((name) => (asked.get(name) ? [[name, asked.get(name)!]] : [])));
}

export function keep(page: SearchPage, wanted: Wanted): boolean {
  return FILTERS.every((name) => wanted[name] === undefined || String(page[name] ?? '') === wanted[name]);
}

/**
 * Shows beside each choice of a filter how many of the found pages it would leave, given the other filters. Choices that would leave
 * none are left out, but for the one that is chosen. Years are listed as they are found, latest first.
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
    const choice = wanted[name] ?? '';
    const options = name === 'year' ? listYears([...counts.keys(), choice]) : listChoices(select);
    const shown = options.filter(({ value }) => counts.has(value) || value === choice);
    select.replaceChildren(select.options[0]!, ...shown);
    for (const option of shown) option.text = `${option.dataset['label']} (${counts.get(option.value) ?? 0})`;
    select.value = choice;
    const field = select.closest<HTMLElement>('.search-filter');
    if (field) field.hidden = counts.size < 2 && wanted[name] === undefined;
  }
}

const choices = new WeakMap<HTMLSelectElement, HTMLOptionElement[]>();

/** The choices that stood in a filter at first. */
function listChoices(select: HTMLSelectElement): HTMLOptionElement[] {
  const known = choices.get(select) ?? [...select.options].slice(1);
  choices.set(select, known);
  for (const option of known) option.dataset['label'] ??= option.text;
  return known;
}

function listYears(years: string[]): HTMLOptionElement[] {
  const sorted = [...new Set(years)].filter((year) => year !== '').sort((a, b) => Number(b) - Number(a));
  return sorted.map((year) => {
    const option = new Option(year, year);
    option.dataset['label'] = year;
    return option;
  });
}
