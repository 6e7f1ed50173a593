import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isReplaceable } from '../src/finish/output.ts';
import { ROOT } from './paths.ts';
import { toShownPath } from './shown-path.ts';
import { UsageError } from './usage-error.ts';

/**
 * The folder of the content, as an absolute path.
 * @throws {UsageError} where it is missing or no folder, or a campaign that was asked for is not in it.
 */
export function getContentFolder(option: string, cwd: string, campaigns: readonly string[] = []): string {
  const folder = resolve(cwd, option);
  const found = toShownPath(folder, cwd);
  if (!existsSync(folder)) throw new UsageError('contentMissing', { found });
  if (!statSync(folder).isDirectory()) throw new UsageError('contentIsFile', { found });
  if (campaigns.length === 0) return folder;
  const there = readdirSync(folder, { withFileTypes: true })
    .filter((child) => child.isDirectory() && !child.name.startsWith('.'))
    .map((child) => child.name)
    .sort();
  const missing = campaigns.find((campaign) => !there.includes(campaign));
  if (missing === undefined) return folder;
  throw new UsageError('campaignMissing', { found: missing, folder: found, allowed: there.join(', ') || '–' });
}

/**
 * The folder that a build replaces, as an absolute path.
 * @throws {UsageError} where it is, holds or lies in what no build may replace: the content, this program, the folder of the command,
 * anything that is no site of ours.
 */
export async function getOutputFolder(option: string, contentDir: string, cwd: string): Promise<string> {
  const folder = resolve(cwd, option);
  const found = toShownPath(folder, cwd);
  const real = toReal(folder);
  const holds = [contentDir, cwd, ROOT].some((kept) => isWithin(toReal(kept), real));
  const liesIn = [contentDir, join(ROOT, 'src'), join(ROOT, 'scripts'), join(ROOT, 'node_modules'), join(ROOT, '.git')];
  if (holds || liesIn.some((kept) => isWithin(real, toReal(kept)))) throw new UsageError('outUnsafe', { found });
  if (!(await isReplaceable(folder))) throw new UsageError('outForeign', { found });
  return folder;
}

/** @throws {UsageError} where no build is. */
export function getSiteFolder(option: string, cwd: string): string {
  const folder = resolve(cwd, option);
  if (!existsSync(join(folder, 'index.html'))) throw new UsageError('siteMissing', { found: toShownPath(folder, cwd) });
  return folder;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return (
    way === '' ||
    (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path && !/^[a-z]:/iu.test(way))
  );
}

/** Where a path truly is, as far as it exists. */
function toReal(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(toReal(parent), basename(path));
}
