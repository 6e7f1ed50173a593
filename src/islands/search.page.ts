import { SearchElement } from './search.element.ts';

customElements.define('hs-search', SearchElement);
