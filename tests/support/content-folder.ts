import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A tree of files: path → text or bytes, or where a symbolic link leads. */
export type Tree = Record<string, string | Uint8Array | { link: string }>;

/** A folder that a test writes content into. */
export interface ContentFolder {
  /** The content folder, absolute. */
  dir: string;
  /** An empty folder beside it, for a cache. */
  cacheDir: string;
  write(tree: Tree): void;
  remove(path: string): void;
  /** Takes all of it away. */
  [Symbol.dispose](): void;
}

/** Makes a content folder of a tree, in a place whose name has a space and Chinese in it, as an author's may have. */
export function makeContentFolder(tree: Tree): ContentFolder {
  const root = mkdtempSync(join(tmpdir(), 'handscroll 内容-'));
  const dir = join(root, 'content');
  mkdirSync(dir);
  const folder: ContentFolder = {
    dir,
    cacheDir: join(root, 'cache'),
    write(more) {
      for (const [path, content] of Object.entries(more)) {
        const file = join(dir, path);
        mkdirSync(dirname(file), { recursive: true });
        if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
        else symlinkSync(content.link, file);
      }
    },
    remove: (path) => rmSync(join(dir, path), { recursive: true, force: true }),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
  folder.write(tree);
  return folder;
}
