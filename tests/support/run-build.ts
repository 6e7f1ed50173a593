import { spawnSync } from 'node:child_process';
import { cleanEnv } from './clean-env.ts';
import type { ContentFolder } from './content-folder.ts';

/** How a build ended. */
export interface BuildAnswer {
  status: number | null;
  /** Each fault as `path:line:column code`, the path below the content folder. */
  faults: string[];
  /** All it said, in English. */
  text: string;
}

/** Builds a content folder by the real command, without PDFs. @param more further options */
export function runBuild({ dir }: ContentFolder, out: string, ...more: string[]): BuildAnswer {
  const args = ['scripts/handscroll.ts', 'build', '--content', dir, '--out', out, '--no-pdf', '--lang', 'en', ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: cleanEnv() });
  const text = `${stdout}\n${stderr}`;
  const told = text.matchAll(/^(?:.*\/content\/)?(.*?:\d+:\d+)  ([a-z0-9-]+)$/gmu);
  return { status, text, faults: [...told].map(([, place, code]) => `${place} ${code}`) };
}
