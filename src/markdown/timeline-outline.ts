import type { Heading, Root, RootContent } from 'mdast';
import { findHeadingProblem, splitDatedHeading } from '../model/dates/heading.ts';
import type { DatedHeading } from '../model/dates/heading.ts';
import { toPlainText } from './plain-text.ts';
import { report } from './run.ts';
import type { Run } from './run.ts';

/** What a heading of a timeline is: an event has a date, an era holds events, a section is words. */
export interface OutlinedHeading {
  role: 'era' | 'event' | 'section';
  heading: Heading;
  text: string;
  dated?: DatedHeading;
}

/** Reads each heading of a timeline's body; impossible and reversed dates are faults at their heading. */
export function outlineTimeline(run: Run, tree: Root): Map<RootContent, OutlinedHeading> {
  const read = tree.children
    .filter((node): node is Heading => node.type === 'heading')
    .map((heading) => {
      const text = toPlainText(heading);
      const dated = splitDatedHeading(text, run.context.lang);
      const problem = dated ? undefined : findHeadingProblem(text);
      if (problem) report(run, heading, problem);
      return { heading, text, ...(dated && { dated }), isDate: dated !== undefined || problem !== undefined };
    });
  const outlined = read.map(({ isDate, ...one }, index): OutlinedHeading => {
    const next = read.findIndex((other, at) => at > index && other.heading.depth <= one.heading.depth);
    const below = read.slice(index + 1, next < 0 ? undefined : next);
    const role = below.some((other) => other.isDate) ? 'era' : isDate && one.dated ? 'event' : 'section';
    return { ...one, role };
  });
  return new Map(outlined.map((one) => [one.heading, one]));
}
