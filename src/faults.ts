/** A position in an author's file: 1-based line and column, counted in the file as it is on disk. */
export interface Place {
  /** Path below the content folder with `/` separators, e.g. `jiujiu/timelines/century.md`. */
  file: string;
  line: number;
  column: number;
}

/**
 * A problem that an author caused and an author can mend.
 * `code` is kebab-case and permanent; its sentences stand in i18n/faults.*.ts, where `{name}` is filled from `values`.
 */
export interface Fault extends Place {
  code: string;
  values?: Record<string, string | number>;
  /** The second place of a fault between two files, e.g. the other owner of a slug. */
  also?: Place;
}

/** Orders faults as a reader walks through the files: by file, line, column, code. */
export function compareFaults(a: Fault, b: Fault): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}

/** Compares by code unit, so that the order never depends on the machine's locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Thrown where faults must stop the work; carries all of them. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.file}:${fault.line}:${fault.column}  ${fault.code}`).join('\n'));
    this.name = 'ContentError';
    this.faults = faults;
  }
}
