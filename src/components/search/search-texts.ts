/** What the search page says; `{count}` in `many` is the number of results. */
export interface SearchTexts {
  label: string;
  placeholder: string;
  submit: string;
  results: string;
  campaign: string;
  kind: string;
  year: string;
  /** The choice of a filter that narrows nothing. */
  all: string;
  more: string;
  searching: string;
  none: string;
  one: string;
  many: string;
  failed: string;
  /** Shown with no result: what else to try. */
  help: string;
  /** In place of all of it where scripts are off, above the list of campaigns. */
  withoutScripts: string;
}
