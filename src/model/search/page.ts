/** What search knows of every page before its text is fetched. */
export interface SearchPage {
  /** Address below the site's root. */
  url: string;
  title: string;
  kind: string;
  campaign?: string;
  year?: number;
  /** Length of its text in UTF-16 code units. */
  length: number;
}

/** What a reader reads on a page. */
export interface PageText {
  /** One line a block. */
  text: string;
  /** Headings with an address of their own: where their line begins in the text, and their id. */
  sections: [start: number, id: string][];
}

/** The table of a site's pages and of the files that hold the rest, as search-data-*.js hands it over. */
export interface SearchData {
  pages: SearchPage[];
  /** Name of the file that holds each page's text, by page. */
  texts: string[];
  /** Name of the file that holds each bucket of words. */
  words: string[];
}

/** Folder of search's files below the site's root. */
export const SEARCH_FOLDER = '_assets/search';

/** The address that pages name for the table of pages until finish/search-index.ts puts its digest in. */
export const SEARCH_DATA = `${SEARCH_FOLDER}/search-data.js`;

/** The global function that each of search's classic script files calls with its own name and its content. */
export const SEARCH_CALLBACK = 'handscrollSearch';
