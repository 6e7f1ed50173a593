import { hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** First 16 hex digits of the SHA-256 of some bytes. */
export function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content).slice(0, 16);
}

/**
 * Results of a pure function, kept from one build to the next under the digest of its input. What the last build did not ask for is
 * kept as long as it is not the greater part; all of it is forgotten when the code of `srcDir`/finish or `srcDir`/model changes.
 */
export class Memo<T> {
  /** How many results were known. */
  hits = 0;
  private readonly file: string;
  private readonly code: string;
  private known: Map<string, T>;
  private readonly used = new Map<string, T>();
  private isChanged = false;

  constructor(name: string, { cacheDir, srcDir, fresh }: { cacheDir: string; srcDir: string; fresh?: boolean }) {
    this.file = join(cacheDir, 'finish', `${name}.json`);
    this.code = digestOfCode(srcDir);
    this.known = fresh ? new Map() : readKnown(this.file, this.code);
  }

  get(key: string, make: () => T): T {
    const known = this.find(key);
    if (known !== undefined) this.hits += 1;
    const result = known ?? make();
    this.set(key, result);
    return result;
  }

  find(key: string): T | undefined {
    return this.used.get(key) ?? this.known.get(key);
  }

  /** Everything known, also what this build did not ask for. */
  values(): MapIterator<T> {
    return this.known.values();
  }

  set(key: string, result: T): void {
    this.used.set(key, result);
    this.isChanged ||= this.known.get(key) !== result;
  }

  /**
   * Writes what is worth keeping, in one step, so that a reader never meets half a file.
   * @returns true where results were forgotten.
   */
  save(): boolean {
    if (!this.isChanged) return false;
    const unused = [...this.known].filter(([key]) => !this.used.has(key));
    const forgets = unused.length > this.used.size + SOME;
    this.known = new Map([...(forgets ? [] : unused), ...this.used]);
    mkdirSync(dirname(this.file), { recursive: true });
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ code: this.code, results: [...this.known] }));
    renameSync(draft, this.file);
    return forgets;
  }
}

/** Results that a small site may keep beyond those it uses. */
const SOME = 100;

function readKnown<T>(file: string, code: string): Map<string, T> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { code: string; results: [string, T][] };
    return new Map(kept.code === code ? kept.results : []);
  } catch {
    // Missing or cut off by a crash: everything in it can be made again.
    return new Map();
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
