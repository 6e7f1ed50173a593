import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { Fault } from '../faults.ts';
import { checkName } from './names.ts';

/** What lies in the content folder. Paths are in Unicode's NFC form with `/`, whatever the disk keeps them in. */
export interface Inventory {
  /** Content path → absolute path of every plain file, sorted; names that begin with a dot are not there. */
  files: Map<string, string>;
  folders: Set<string>;
  faults: Fault[];
}

/** Files whose names become addresses or are looked for by name. */
const NAMED = /\.(?:mdx?|ya?ml)$/iu;

/** Lists a content folder, and never follows a link out of it. */
export function walk(contentDir: string): Inventory {
  const inventory: Inventory = { files: new Map(), folders: new Set(), faults: [] };
  let root: string;
  try {
    root = realpathSync(contentDir);
    if (!statSync(root).isDirectory()) throw new Error('not a folder');
  } catch {
    inventory.faults.push({ file: '.', line: 1, column: 1, code: 'content-missing' });
    return inventory;
  }
  walkFolder(inventory, root, root, '', [root]);
  return inventory;
}

function walkFolder(inventory: Inventory, root: string, folder: string, prefix: string, chain: string[]): void {
  const add = (path: string, fault: Pick<Fault, 'code' | 'values'>): void =>
    void inventory.faults.push({ file: path, line: 1, column: 1, ...fault });
  let children: Dirent[];
  try {
    children = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    add(prefix.slice(0, -1) || '.', { code: 'folder-unreadable', values: { reason: getReason(error) } });
    return;
  }
  children.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const child of children) {
    if (child.name.startsWith('.') || (child.name === 'node_modules' && child.isDirectory())) continue;
    const file = join(folder, child.name);
    const path = prefix + child.name.normalize('NFC');
    const target = child.isSymbolicLink() ? follow(file, root) : child;
    if ('code' in target) {
      add(path, target);
      continue;
    }
    if (!target.isDirectory() && !target.isFile()) continue;
    const problem =
      target.isDirectory() || NAMED.test(child.name.trim()) ? checkName(child.name.normalize('NFC')) : undefined;
    if (problem) add(path, problem);
    if (target.isFile()) {
      inventory.files.set(path, file);
      continue;
    }
    const real = child.isSymbolicLink() ? realpathSync(file) : join(chain.at(-1)!, child.name);
    if (chain.includes(real)) {
      add(path, { code: 'symlink-circle' });
      continue;
    }
    inventory.folders.add(path);
    walkFolder(inventory, root, file, `${path}/`, [...chain, real]);
  }
}

/** What a symbolic link leads to, where that lies in the content folder. */
function follow(file: string, root: string): (ReturnType<typeof statSync> & object) | Pick<Fault, 'code' | 'values'> {
  let real: string;
  try {
    real = realpathSync(file);
  } catch {
    return { code: 'symlink-broken' };
  }
  return real.startsWith(root + sep) ? statSync(real) : { code: 'symlink-outside' };
}

/** `EACCES` and the like: what the system calls the reason, the same in every language. */
export function getReason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
}
