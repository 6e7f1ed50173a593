import type { Nodes } from 'mdast';
import type { HistoricDate } from '../model/dates/historic-date.ts';
import { compareDates } from '../model/dates/order.ts';
import type { Rendered } from '../model/rendered.ts';

/**
 * Sorts the events among the children of an era, or of the whole timeline, by their dates; equal dates keep the author's order.
 * Whatever else stands there keeps its place.
 */
export function sortEvents(children: Nodes[], dates: ReadonlyMap<Nodes, HistoricDate>): void {
  const events = children.filter((node) => dates.has(node));
  events.sort((a, b) => compareDates(dates.get(a)!, dates.get(b)!));
  let next = 0;
  for (const [index, node] of children.entries()) if (dates.has(node)) children[index] = events[next++]!;
}

/** Puts what was noted while the author's text was read into the order of the page. */
export function orderNotes(rendered: Rendered, root: Nodes[]): void {
  const places = new Map<string, number>();
  for (const id of listIds(root)) places.set(id, places.size);
  const byPlace = (a: { id: string }, b: { id: string }): number => (places.get(a.id) ?? -1) - (places.get(b.id) ?? -1);
  rendered.events?.sort(byPlace);
  rendered.headings.sort(byPlace);
}

function listIds(nodes: Nodes[]): string[] {
  return nodes.flatMap((node) => {
    const id = (node.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id;
    return [...(typeof id === 'string' ? [id] : []), ...('children' in node ? listIds(node.children as Nodes[]) : [])];
  });
}
