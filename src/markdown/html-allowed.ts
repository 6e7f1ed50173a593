/** Elements of HTML that an author may write, with the attributes that each may have besides the ones for all. */
const ELEMENTS: Record<string, string[]> = {
  a: ['href', 'name'],
  abbr: [],
  address: [],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: ['cite'],
  br: [],
  caption: [],
  cite: [],
  code: [],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  dd: [],
  del: ['cite', 'datetime'],
  details: ['open', 'name'],
  dfn: [],
  div: ['align'],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: ['align'],
  h2: ['align'],
  h3: ['align'],
  h4: ['align'],
  h5: ['align'],
  h6: ['align'],
  hr: [],
  i: [],
  img: ['src', 'alt', 'width', 'height', 'align'],
  ins: ['cite', 'datetime'],
  kbd: [],
  li: ['value'],
  mark: [],
  ol: ['start', 'type', 'reversed'],
  p: ['align'],
  pre: [],
  q: ['cite'],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: ['align'],
  tbody: [],
  td: ['align', 'valign', 'colspan', 'rowspan', 'headers'],
  tfoot: [],
  th: ['align', 'valign', 'colspan', 'rowspan', 'headers', 'scope', 'abbr'],
  thead: [],
  time: ['datetime'],
  tr: ['align'],
  u: [],
  ul: [],
  var: [],
  wbr: [],
};

const FOR_ALL = new Set(['id', 'class', 'lang', 'dir', 'title', 'role', 'aria-label', 'aria-hidden']);

/** Elements that go with all they hold: programs, styles, drawings, frames; of any other that is not allowed the content stays. */
const TAKEN_WHOLE = new Set(
  'script style svg math iframe object embed applet template noscript noframes noembed textarea title head select canvas video audio xmp plaintext'.split(
    ' ',
  ),
);

/** Elements that go while their content stays: forms, landmarks (a page has its own), and what HTML has given up. */
const UNWRAPPED = new Set(
  'acronym article area aside base basefont big blink body button center dialog dir fieldset font footer form frame frameset header hgroup html input label legend link main marquee menu meta meter nav nobr optgroup option output param picture progress search section slot source strike track tt'.split(
    ' ',
  ),
);

/**
 * Says what becomes of an element: kept, its content kept without it, nothing of it kept, or (`text`) that it is no HTML at all but
 * words in angle brackets, `#include <cstdio>` or `vector<int>`.
 */
export function judgeElement(name: string): 'keep' | 'unwrap' | 'drop' | 'text' {
  if (Object.hasOwn(ELEMENTS, name)) return 'keep';
  if (TAKEN_WHOLE.has(name)) return 'drop';
  return UNWRAPPED.has(name) ? 'unwrap' : 'text';
}

/** True where an allowed element may have an attribute; addresses in `href` and `src` are judged with all other links. */
export function isAllowedAttribute(element: string, attribute: string, value: string): boolean {
  if (attribute === 'cite') return ELEMENTS[element]!.includes('cite') && /^https?:\/\//iu.test(value);
  return FOR_ALL.has(attribute) || ELEMENTS[element]!.includes(attribute);
}
