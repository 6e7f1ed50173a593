import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { CliLanguage } from '../src/i18n/cli.ts';
import { toSlug } from '../src/model/paths.ts';
import type { NewPath } from './new-path.ts';
import { makeStarter, toTitle } from './starters.ts';
import { UsageError } from './usage-error.ts';

/**
 * Writes a starter file, and site.yaml where a first campaign finds none; overwrites nothing.
 * @returns the paths written, below the content folder
 * @throws {UsageError} where the page exists already, or the campaign or course it belongs to does not yet
 */
export async function writeStarter(
  { kind, path, campaign, course, name }: NewPath,
  { contentDir, lang, now }: { contentDir: string; lang: CliLanguage; now: Date },
): Promise<string[]> {
  if (kind !== 'campaign' && !existsSync(join(contentDir, campaign))) {
    throw new UsageError('newNoCampaign', { found: campaign });
  }
  if (course !== undefined && !existsSync(join(contentDir, campaign, 'courses', course))) {
    throw new UsageError('newNoCourse', { found: `${campaign}/${course}` });
  }
  const owner = findOwner(contentDir, path);
  if (owner !== undefined) throw new UsageError('newExists', { found: owner });
  const spoken = kind === 'campaign' ? lang : (readLanguage(contentDir, campaign) ?? lang);
  const files: [string, string][] = [[path, makeStarter(kind, toTitle(name), spoken, now)]];
  if (kind === 'campaign' && !existsSync(join(contentDir, 'site.yaml'))) {
    files.push(['site.yaml', makeStarter('site', toTitle(name), lang, now)]);
  }
  for (const [file, text] of files) {
    await mkdir(dirname(join(contentDir, file)), { recursive: true });
    await writeFile(join(contentDir, file), text, { flag: 'wx' });
  }
  return files.map(([file]) => file);
}

/** A file that has the page's address already, maybe with another ending or in other letters. */
function findOwner(contentDir: string, path: string): string | undefined {
  const folder = dirname(path);
  if (!existsSync(join(contentDir, folder))) return undefined;
  const slugOf = (file: string): string => toSlug(file.replace(/\.mdx?$/iu, ''));
  const there = readdirSync(join(contentDir, folder)).find(
    (file) => /\.mdx?$/iu.test(file) && slugOf(file) === slugOf(basename(path)),
  );
  return there === undefined ? undefined : `${folder}/${there}`;
}

/** The language that the campaign's texts are in, as far as its files say. */
function readLanguage(contentDir: string, campaign: string): CliLanguage | undefined {
  const front = /^\uFEFF?---\r?\n(.*?)\r?\n---/su.exec(readIfThere(join(contentDir, campaign, 'index.md')))?.[1];
  const own = (readYaml(front) as { lang?: unknown } | undefined)?.lang;
  const site = (readYaml(readIfThere(join(contentDir, 'site.yaml'))) as { languages?: unknown[] } | undefined)
    ?.languages;
  const tag = String(own ?? (Array.isArray(site) ? site[0] : '') ?? '');
  return tag === '' ? undefined : /^zh\b/iu.test(tag) ? 'zh' : 'en';
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Only a look at one key: what does not parse is told by `check`. */
function readYaml(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : parse(text);
  } catch {
    return undefined;
  }
}
