import type { Entry } from '../model/library.ts';
import type { Kind } from '../model/paths.ts';
import { listEntries } from './entries.ts';

/** The static paths of `[campaign]/<kind>s/[slug]`: campaign and slug as they stand in the address. */
export async function listRoutes(
  kind: Exclude<Kind, 'board'>,
): Promise<{ params: { campaign: string; slug: string }; props: { entry: Entry } }[]> {
  const entries = await listEntries(kind);
  return entries.map((entry) => {
    const [campaign, , slug] = entry.url!.replace(/\.html$/u, '').split('/');
    return { params: { campaign: campaign!, slug: slug! }, props: { entry } };
  });
}
