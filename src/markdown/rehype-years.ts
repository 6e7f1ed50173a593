import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { toYear } from '../model/dates/calendar.ts';
import { formatAge, formatYear } from '../model/dates/format-year.ts';
import { getRun } from './run.ts';

/**
 * Puts the events of one year, as far as they follow each other, under that year in large figures:
 * `<div class="year-group"><p class="year" aria-hidden>1921</p><article class="event">…</div>`. The year in an event's own date then
 * stays for those who hear it and is not shown again. A decade or century has figures of its own: `1970s`.
 */
export default function rehypeYears() {
  return (tree: Root, file: VFile): void => {
    const { kind, context } = getRun(file);
    if (kind !== 'timeline') return;
    tree.children = groupYears(tree.children, context.lang) as RootContent[];
    for (const era of tree.children) {
      if (isElement(era) && hasClass(era, 'era')) {
        era.children = groupYears(era.children, context.lang) as ElementContent[];
      }
    }
  };
}

function groupYears(children: (RootContent | ElementContent)[], language: string): (RootContent | ElementContent)[] {
  const grouped: (RootContent | ElementContent)[] = [];
  let open: { figures: string; element: Element } | undefined;
  for (const child of children) {
    if (!isElement(child) || !hasClass(child, 'event')) {
      // White space between two events parts nothing.
      if (child.type !== 'text') open = undefined;
      grouped.push(child);
      continue;
    }
    const day = child.properties['dataStart'] ?? child.properties['dataEnd'];
    const year = day === undefined ? undefined : toYear(Number(day));
    if (year === undefined) {
      open = undefined;
      grouped.push(child);
      continue;
    }
    // A decade is not its first year.
    const figures = formatAge(String(child.properties['dataEdtf']), language) ?? formatYear(year, language);
    if (open?.figures !== figures) {
      open = { figures, element: makeGroup(figures) };
      grouped.push(open.element);
    }
    hideYear(child, String(year));
    open.element.children.push(child);
  }
  return grouped;
}

function makeGroup(figures: string): Element {
  // What is longer than a year has smaller figures.
  const className = figures.length > 5 ? ['year', 'long'] : ['year'];
  const heading = make('p', { className, ariaHidden: 'true', dataDisplay: '' }, [{ type: 'text', value: figures }]);
  return make('div', { className: ['year-group'] }, [heading]);
}

/** Takes the year out of sight where more follows or stands before it: `1921年7月23日`, `23 July 1921`. */
function hideYear(event: Element, year: string): void {
  const header = event.children.find(isElement);
  const when = header?.children.filter(isElement).find((child) => hasClass(child, 'when'));
  const time = when?.children.find(isElement);
  const [label] = time?.children ?? [];
  if (!time || label?.type !== 'text') return;
  const hidden = (value: string) => make('span', { className: ['visually-hidden'] }, [{ type: 'text', value }]);
  const rest = (value: string): ElementContent => ({ type: 'text', value });
  const { value } = label;
  const about = value.startsWith('约') ? '约' : '';
  if (value.startsWith(`${about}${year}年`) && value.length > about.length + year.length + 1) {
    time.children = [
      ...(about ? [rest(about)] : []),
      hidden(`${year}年`),
      rest(value.slice(about.length + year.length + 1)),
    ];
  } else if (value.endsWith(` ${year}`) && !value.includes('–')) {
    time.children = [rest(value.slice(0, -year.length - 1)), hidden(` ${year}`)];
  }
}

function make(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function isElement(node: { type: string }): node is Element {
  return node.type === 'element';
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}
