/** What search knows of every page before its text is fetched. */
export interface SearchPage {
  /** Address below the site's root. */
  url: string;
  title: string;
  kind: string;
  campaign?: string;
  year?: number;
}

/** What a reader reads on a page. */
export interface PageText {
  /** One line a block. */
  text: string;
  /** Headings with an address of their own: where their line begins in the text, and their id. */
  sections: [start: number, id: string][];
  /** Where text begins and ends that opens at a click, such as the answer of a quiz; missing where there is none. */
  closed?: [start: number, end: number][];
}

/** The table of a site's pages, as search-data-*.js hands it over; all lists are in the order of the pages. */
export interface SearchData {
  pages: SearchPage[];
  /** Name of the file that holds each page's PageText. */
  texts: string[];
  /** Names of the files that hold all texts again, many in each, as string[]: for readers on whose side no index can be asked. */
  allTexts: string[];
  /** What Pagefind's index calls each page. */
  ids: string[];
}

/** Folder of Pagefind's index below the site's root; Pagefind cuts this name off its own address. */
export const PAGEFIND_FOLDER = 'pagefind';

/** The language that the index is made for and asked in: none, so that no word is cut or bent. */
export const PAGEFIND_LANGUAGE = 'unknown';

/** Folder of search's own files below the site's root. */
export const SEARCH_FOLDER = '_assets/search';

/** The address that pages name for the table of pages until finish puts its digest in. */
export const SEARCH_DATA = `${SEARCH_FOLDER}/search-data.js`;

/** The global function that each of search's classic script files calls with its own name and its content. */
export const SEARCH_CALLBACK = 'handscrollSearch';
