import { getCliTexts } from '../../../src/i18n/cli.ts';
import type { CliLanguage } from '../../../src/i18n/cli.ts';
import type { Terminal } from '../../../scripts/terminal.ts';

/** A terminal that keeps what it is told. */
export function createTerminalDouble(
  options: Partial<Terminal> & { lang?: CliLanguage } = {},
): Terminal & { printed: string[]; noted: string[]; drawn: string[] } {
  const printed: string[] = [];
  const noted: string[] = [];
  const drawn: string[] = [];
  const lang = options.lang ?? 'en';
  return {
    lang,
    texts: getCliTexts(lang),
    cwd: '/home/someone/site',
    env: {},
    json: false,
    verbose: false,
    isInteractive: false,
    print: (line) => void printed.push(line),
    note: (line) => void noted.push(line),
    draw: (text) => void drawn.push(text),
    style: (_, text) => text,
    ...options,
    printed,
    noted,
    drawn,
  };
}
