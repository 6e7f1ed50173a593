import type { Voice } from '../model/voice.ts';
import type { Entry } from '../model/library.ts';
import { loadBody } from './body.ts';
import { listEntries, sortByDate } from './entries.ts';

/** What came back to a call, newest first, ready to show. */
export async function listVoices(call: Entry): Promise<Voice[]> {
  const name = call.path
    .split('/')
    .at(-1)!
    .replace(/\.mdx?$/iu, '');
  const all = await listEntries('voice', call.campaign);
  const own = all.filter((entry) => String(entry.data['call'] ?? '').replace(/\.mdx?$/iu, '') === name);
  return Promise.all(sortByDate(own).map(async (entry) => ({ entry, body: await loadBody(entry) })));
}
