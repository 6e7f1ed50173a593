import { hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** First 16 hex digits of the SHA-256 of some bytes. */
export function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content).slice(0, 16);
}

/**
 * Results of a pure function, kept from one build to the next under the digest of its input. Only what the last build asked for is
 * kept, and all of it is forgotten when the code of `srcDir`/finish or `srcDir`/model changes.
 */
export class Memo<T> {
  /** How many results were known. */
  hits = 0;
  private readonly file: string;
  private readonly code: string;
  private readonly known: Record<string, T>;
  private readonly used: Record<string, T> = {};

  constructor(name: string, { cacheDir, srcDir, fresh }: { cacheDir: string; srcDir: string; fresh?: boolean }) {
    this.file = join(cacheDir, 'finish', `${name}.json`);
    this.code = digestOfCode(srcDir);
    this.known = fresh ? {} : readKnown(this.file, this.code);
  }

  get(key: string, make: () => T): T {
    const known = this.used[key] ?? this.known[key];
    if (known !== undefined) this.hits += 1;
    return (this.used[key] = known ?? make());
  }

  /** Writes what was asked for, in one step, so that a reader never meets half a file. */
  save(): void {
    const keys = Object.keys(this.used);
    if (keys.length === Object.keys(this.known).length && keys.every((key) => key in this.known)) return;
    mkdirSync(dirname(this.file), { recursive: true });
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ code: this.code, results: this.used }));
    renameSync(draft, this.file);
  }
}

function readKnown<T>(file: string, code: string): Record<string, T> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { code: string; results: Record<string, T> };
    return kept.code === code ? kept.results : {};
  } catch {
    // Missing or cut off by a crash: everything in it can be made again.
    return {};
  }
}

const digests = new Map<string, string>();

function digestOfCode(srcDir: string): string {
  const known = digests.get(srcDir);
  if (known !== undefined) return known;
  const files = globSync(['finish/**/*.ts', 'model/*.ts'], { cwd: srcDir }).sort();
  const digest = digestOf(files.map((file) => readFileSync(join(srcDir, file), 'utf8')).join('\0'));
  digests.set(srcDir, digest);
  return digest;
}
