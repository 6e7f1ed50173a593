import type { LeafDirective } from 'mdast-util-directive';
import { suggest } from '../nearest.ts';
import { report } from '../run.ts';
import type { Run } from '../run.ts';

/** Attributes that only some layouts understand. */
const OF_LAYOUTS: Record<string, string[]> = {
  timeline: ['dates'],
  from: ['dates'],
  events: ['dates'],
  to: ['dates', 'countdown'],
  tag: ['dates', 'voices'],
  call: ['voices'],
  limit: ['voices'],
};

/** The value of an attribute that takes one of a few; any other is a fault and counts as not written. */
export function chooseValue(
  run: Run,
  directive: LeafDirective | undefined,
  key: 'layout' | 'motion' | 'tone',
  allowed: string[],
): string | undefined {
  const value = directive?.attributes?.[key];
  if (value === undefined || value === null || allowed.includes(value)) return value ?? undefined;
  report(run, directive, { code: 'scene-value-unknown', values: { key, ...suggest(value, allowed) } });
  return undefined;
}

/** Tells of attributes that the layout does nothing with. */
export function reportIdle(run: Run, directive: LeafDirective | undefined, layout: string): void {
  for (const found of Object.keys(directive?.attributes ?? {})) {
    const layouts = OF_LAYOUTS[found];
    if (!layouts || layouts.includes(layout)) continue;
    const values = { found, layout, allowed: layouts.join(', ') };
    report(run, directive, { code: 'scene-attribute-idle', values });
  }
}
