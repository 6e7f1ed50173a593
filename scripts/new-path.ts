import { toSlug } from '../src/model/paths.ts';
import { STARTER_KINDS } from './starters.ts';
import type { StarterKind } from './starters.ts';
import { UsageError } from './usage-error.ts';

/** Where a new file goes. */
export interface NewPath {
  kind: StarterKind;
  /** Path below the content folder, with `/`. */
  path: string;
  /** Folder of the campaign. */
  campaign: string;
  /** Folder of the course below that of the courses, for a lesson. */
  course?: string;
  /** Last word of the target, which the title is made of. */
  name: string;
}

const FOLDERS = { edition: 'editions', timeline: 'timelines', report: 'reports', call: 'calls' } as const;
/** How many names a target has. */
const DEPTHS: Partial<Record<StarterKind, [least: number, most: number]>> = { campaign: [1, 1], lesson: [3, 9] };
/** Names that pages of our own, and notes about a folder, have. */
const RESERVED = /^(?:index|print|readme)$/iu;
/** Names that Windows keeps for devices (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * Reads `new KIND CAMPAIGN/SLUG`. The ending `.md` may be written; the folder of the kind (`web30/editions/first`) too.
 * @throws {UsageError} where the kind is unknown, the target has too few or too many names, or a name does not work everywhere
 */
export function parseNewPath(kindWord: string, target: string): NewPath {
  const kind = STARTER_KINDS.find((known) => known === kindWord);
  if (!kind) throw new UsageError('newKind', { found: kindWord, allowed: STARTER_KINDS.join(', ') });
  const names = target.replace(/\.mdx?$/iu, '').split(/[/\\]/u);
  const folder = kind === 'course' || kind === 'lesson' ? 'courses' : kind === 'campaign' ? undefined : FOLDERS[kind];
  if (names.length > 2 && names[1] === folder) names.splice(1, 1);
  const [least, most] = DEPTHS[kind] ?? [2, 2];
  if (names.length < least || names.length > most || names.includes('')) {
    throw new UsageError('newTarget', {
      found: target,
      example: `npx handscroll new ${kind} ${exampleOf(kind, names)}`,
    });
  }
  for (const name of names) assertName(name);
  const [campaign, course] = names as [string, string];
  const name = names.at(-1)!;
  if (kind === 'campaign') return { kind, path: `${campaign}/index.md`, campaign, name };
  if (kind === 'course') return { kind, path: `${campaign}/courses/${course}/index.md`, campaign, name };
  if (kind === 'lesson')
    return { kind, path: `${campaign}/courses/${names.slice(1).join('/')}.md`, campaign, course, name };
  return { kind, path: `${campaign}/${folder}/${name}.md`, campaign, name };
}

/** A target as it should be, with the campaign and course that were named as far as they can be. */
function exampleOf(kind: StarterKind, names: string[]): string {
  const fit = names.filter(isFit);
  const campaign = fit[0] ?? 'web30';
  if (kind === 'campaign') return campaign;
  return kind === 'lesson' ? `${campaign}/${fit[1] ?? 'history'}/01-first` : `${campaign}/first`;
}

const isFit = (name: string): boolean => /^[\p{L}\p{M}\p{N}-]+$/u.test(name) && !RESERVED.test(name);

/** A name must be the same on every system and in every address: letters of any script, digits and hyphens, in lower case. */
function assertName(name: string): void {
  if (RESERVED.test(name))
    throw new UsageError('newNameReserved', { found: name, suggestion: `${name.toLowerCase()}-1` });
  const suggestion = toSlug(name)
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (suggestion === name && !DEVICES.test(name)) return;
  throw new UsageError('newName', {
    found: name,
    suggestion: suggestion === '' || DEVICES.test(suggestion) ? `${suggestion || 'page'}-1` : suggestion,
  });
}
