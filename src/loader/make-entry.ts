import { isPublished } from '../model/dates/clock.ts';
import type { Publication } from '../model/dates/clock.ts';
import type { Entry, Status } from '../model/library.ts';
import { findPagePath } from '../model/paths.ts';
import type { BodyRecord, Front } from './file-record.ts';
import { digest } from './file-stamp.ts';

/** Puts together what is known of one file; its status is its own only, see inheritStatus. */
export function makeEntry(
  path: string,
  file: string,
  front: Front,
  body: BodyRecord,
  surroundings: { now: Date; bodyFile: string },
): Entry {
  const { faults: _faults, links: _links, ...rendered } = body.rendered;
  const { title, description, coverAlt } = front.data as Record<string, string | undefined>;
  const entry: Omit<Entry, 'digest'> = {
    path,
    ...findPagePath(path)!,
    lang: body.lang,
    title: title ?? body.rendered.firstHeading ?? getName(path),
    description: description ?? body.rendered.excerpt,
    ...(front.date && { date: front.date }),
    dates: front.dates,
    status: getStatus(front.data as Publication, surroundings.now),
    data: front.data,
    ...(body.cover && { cover: { picture: body.cover, alt: coverAlt ?? '' } }),
    ...(body.coverTall && { coverTall: body.coverTall }),
    ...(body.panorama && { panorama: body.panorama }),
    ...(body.music && { music: body.music }),
    rendered,
    ...(body.bytes > 0 || !/\.mdx$/iu.test(path) ? { bodyFile: surroundings.bodyFile } : {}),
    file,
  };
  return { ...entry, digest: digest(body.key, JSON.stringify({ ...entry, rendered: undefined })) };
}

/** The name of the file, or of the folder that an index.md stands for. */
function getName(path: string): string {
  const segments = path.replace(/\.mdx?$/iu, '').split('/');
  return segments.at(-1) === 'index' ? segments.at(-2)! : segments.at(-1)!;
}

function getStatus({ draft, publishAt, expireAt }: Publication, now: Date): Status {
  if (draft === true) return 'draft';
  if (!isPublished({ publishAt }, now)) return 'scheduled';
  return isPublished({ expireAt }, now) ? 'published' : 'expired';
}

/** What a campaign, a course or a part keeps from readers keeps all that lies in it: the status of the index.md above goes down. */
export function inheritStatus(entries: Entry[]): void {
  const hidden = entries.filter((entry) => entry.status !== 'published' && /\/index\.mdx?$/iu.test(entry.path));
  for (const { path, status } of hidden) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const entry of entries) {
      if (entry.status !== 'published' || !entry.path.startsWith(folder)) continue;
      entry.status = status;
      entry.digest = digest(entry.digest, status);
    }
  }
}
