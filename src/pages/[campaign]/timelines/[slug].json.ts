import type { APIContext } from 'astro';
import type { Entry } from '../../../model/library.ts';
import { listRoutes } from '../../../queries/routes.ts';

export const getStaticPaths = () => listRoutes('timeline');

/** The events of a timeline as data, for other programs. */
export function GET({ props }: APIContext<{ entry: Entry }>): Response {
  const { title, rendered } = props.entry;
  const { eras = [], events = [] } = rendered;
  return new Response(`${JSON.stringify({ title, eras, events }, null, 1)}\n`);
}
