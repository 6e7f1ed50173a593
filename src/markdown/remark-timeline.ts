import type { Heading, Nodes, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { HistoricDate } from '../model/dates/historic-date.ts';
import { makeEra, makeEvent } from './timeline-event.ts';
import { orderNotes, sortEvents } from './timeline-order.ts';
import { outlineTimeline } from './timeline-outline.ts';
import { getRun } from './run.ts';

/** What belongs to no event. */
const OUTSIDE = new Set(['yaml', 'definition', 'footnoteDefinition', 'mdxjsEsm']);

interface Open {
  depth: number;
  children: Nodes[];
}

/**
 * Makes a timeline of dated headings: `## 草创（1921—1930）` above `### 1921-07-23 开幕` → a section of the era around an article of the
 * event. A dated heading is an era where dated headings stand below it; an undated one above events is an era too, any other a section.
 * Within an era the events stand by date, in whatever order they were written; eras stay where their author put them.
 */
export default function remarkTimeline() {
  return (tree: Root, file: VFile): void => {
    const run = getRun(file);
    if (run.kind !== 'timeline') return;
    run.rendered.eras = [];
    run.rendered.events = [];
    const outline = outlineTimeline(run, tree);
    const root: Nodes[] = [];
    const finish: (() => void)[] = [];
    const dates = new Map<Nodes, HistoricDate>();
    const lists = [root];
    let era: (Open & { id: string }) | undefined;
    let event: (Open & { shift: number }) | undefined;
    for (const node of tree.children) {
      const one = outline.get(node as RootContent);
      if (OUTSIDE.has(node.type)) root.push(node);
      else if (!one) (event?.children ?? era?.children ?? root).push(node);
      else {
        const { depth } = one.heading;
        if (one.role === 'section' && event && depth > event.depth) {
          one.heading.depth = shiftDepth(depth, event.shift);
          event.children.push(node);
          continue;
        }
        event = undefined;
        if (era && depth <= era.depth) era = undefined;
        if (one.role === 'era') {
          const made = makeEra(run, one);
          root.push(made.node);
          lists.push(made.children);
          era = { depth, children: made.children, id: made.id };
        } else if (one.role === 'event') {
          const children: Nodes[] = [];
          const { node: article, level, fill } = makeEvent(run, one, era?.id, children);
          (era?.children ?? root).push(article);
          dates.set(article, one.dated!.date);
          event = { depth, children, shift: level - depth };
          finish.push(fill);
        } else (era?.children ?? root).push(node);
      }
    }
    // An event is whole when its body is.
    for (const fill of finish) fill();
    for (const list of lists) sortEvents(list, dates);
    orderNotes(run.rendered, root);
    tree.children = root as RootContent[];
  };
}

function shiftDepth(depth: number, shift: number): Heading['depth'] {
  return Math.min(6, Math.max(2, depth + shift)) as Heading['depth'];
}
