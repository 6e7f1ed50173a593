import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { CliLanguage } from '../src/i18n/cli.ts';
import { ROOT } from './paths.ts';

/** What `new` can begin. */
export const STARTER_KINDS = ['campaign', 'edition', 'timeline', 'course', 'lesson', 'report', 'call'] as const;
export type StarterKind = (typeof STARTER_KINDS)[number];

const DAY_MS = 86_400_000;
/** How long a call stays open where its author says nothing else. */
const OPEN_DAYS = 30;
const SEAL_LENGTH = 4;

/** The text of a starter file; `site` is site.yaml. The templates stand in scripts/templates/<language>/. */
export function makeStarter(kind: StarterKind | 'site', title: string, lang: CliLanguage, now: Date): string {
  const values: Record<string, string> = {
    title: stringify(title).trim(),
    heading: title,
    seal: stringify([...title].slice(0, SEAL_LENGTH).join('').trim()).trim(),
    today: toDay(now),
    later: toDay(new Date(now.getTime() + OPEN_DAYS * DAY_MS)),
  };
  const file = join(ROOT, 'scripts', 'templates', lang, kind === 'site' ? 'site.yaml' : `${kind}.md`);
  return readFileSync(file, 'utf8').replace(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name]!);
}

/** A title to begin with, made of a file's name: `01-first-light` → `First light`. */
export function toTitle(name: string): string {
  const words = name
    .replace(/^\d+[-_. ]+(?=.)/u, '')
    .replace(/[-_]+/gu, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The day in China, where the site's readers are. */
function toDay(date: Date): string {
  return date.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
