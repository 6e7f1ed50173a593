import { closest } from 'fastest-levenshtein';
import type { Fault } from '../faults.ts';
import { findPagePath } from '../model/paths.ts';
import { checkReserved } from './names.ts';

/** The files that the loader reads, by what they are. */
export interface SortedFiles {
  /** Markdown files that belong somewhere, sorted. */
  texts: string[];
  /** board.yaml of each campaign that has one. */
  boards: string[];
  hasSite: boolean;
  faults: Fault[];
}

const FOLDERS = ['editions', 'timelines', 'courses', 'reports', 'calls', 'voices'];

/** Tells the files of a content folder apart; a Markdown file that belongs nowhere is a fault, README.md is not. */
export function sortFiles(paths: Iterable<string>): SortedFiles {
  const sorted: SortedFiles = { texts: [], boards: [], hasSite: false, faults: [] };
  const add = (file: string, fault: Pick<Fault, 'code' | 'values'>): void =>
    void sorted.faults.push({ file, line: 1, column: 1, ...fault });
  for (const path of paths) {
    const segments = path.split('/');
    const name = segments.at(-1)!;
    if (/\.(?:mdx?|markdown)$/iu.test(name)) {
      if (/^readme\./iu.test(name)) continue;
      const page = findPagePath(path);
      const isTooDeep =
        page !== undefined && !/^(?:campaign|course|part|lesson)$/u.test(page.kind) && segments.length > 3;
      if (!page || isTooDeep) add(path, explainStray(segments));
      else {
        const problem = checkReserved(path);
        if (problem) add(path, problem);
        sorted.texts.push(path);
      }
    } else if (path === 'site.yaml') sorted.hasSite = true;
    else if (segments.length === 2 && name === 'board.yaml') sorted.boards.push(path);
    else if (/^(?:site|board)\.ya?ml$/iu.test(name) && segments.length === (/^site/iu.test(name) ? 1 : 2)) {
      add(path, {
        code: 'file-misnamed',
        values: { found: name, suggestion: `${name.split('.')[0]!.toLowerCase()}.yaml` },
      });
    }
  }
  return sorted;
}

function explainStray(segments: string[]): Pick<Fault, 'code' | 'values'> {
  const [campaign, folder] = segments as [string, string | undefined];
  const name = segments.at(-1)!;
  if (/\.markdown$/iu.test(name)) {
    return { code: 'stray-ending', values: { found: name, suggestion: name.replace(/\.markdown$/iu, '.md') } };
  }
  const allowed = FOLDERS.join(', ');
  if (segments.length === 1)
    return {
      code: 'stray-markdown',
      values: { found: name, suggestion: `${name.replace(/\.mdx?$/iu, '')}/index.md`, allowed },
    };
  if (segments.length === 2)
    return { code: 'stray-markdown', values: { found: name, suggestion: `${campaign}/reports/${name}`, allowed } };
  if (folder === 'courses') {
    const course = name.replace(/\.mdx?$/iu, '');
    return {
      code: 'stray-markdown',
      values: { found: name, suggestion: `${campaign}/courses/${course}/index.md`, allowed },
    };
  }
  const nearest = FOLDERS.includes(folder!) ? folder! : closest(folder!.toLowerCase(), FOLDERS);
  const rest = FOLDERS.includes(folder!) ? [name] : segments.slice(2);
  return {
    code: 'stray-markdown',
    values: {
      found: segments.slice(1, -1).join('/') + '/',
      suggestion: [campaign, nearest, ...rest].join('/'),
      allowed,
    },
  };
}
