import type { CliTexts } from '../src/i18n/cli.ts';

/** A sentence of the command line, by its key in `usage`. */
export type UsageCode = keyof CliTexts['usage'];

/** Thrown where the command line was used wrongly (exit 2); its sentence stands in i18n/cli.*.ts, filled from `values`. */
export class UsageError extends Error {
  readonly code: UsageCode;
  readonly values: Record<string, string | number>;
  constructor(code: UsageCode, values: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'UsageError';
    this.code = code;
    this.values = values;
  }
}
