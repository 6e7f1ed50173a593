import { styleText } from 'node:util';
import type { CliLanguage, CliTexts } from '../src/i18n/cli.ts';

/** Looks of a piece of text; plain where the output is no terminal or NO_COLOR is set. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** Everything outside the program that a command may see or say; tests hand in another. */
export interface Terminal {
  lang: CliLanguage;
  texts: CliTexts;
  /** Folder that relative paths start from. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Answer in JSON: `print` is then called once, with all of it. */
  json: boolean;
  /** Say also what is only of use to the builders of Handscroll. */
  verbose: boolean;
  /** True where the progress may be drawn over. */
  isInteractive: boolean;
  /** A line of the answer, to standard output. */
  print(line: string): void;
  /** A line about the work, to standard error. */
  note(line: string): void;
  /** Text without a line end to standard error, for the progress bar. */
  draw(text: string): void;
  style(style: Style, text: string): string;
}

/** The terminal that this process runs in. */
export function createTerminal(lang: CliLanguage, texts: CliTexts): Terminal {
  const { stdout, stderr, env } = process;
  return {
    lang,
    texts,
    cwd: process.cwd(),
    env,
    json: false,
    verbose: Boolean(env['HANDSCROLL_DEBUG']),
    isInteractive: Boolean(stderr.isTTY) && !env['CI'] && env['TERM'] !== 'dumb',
    print: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    draw: (text) => void stderr.write(text),
    style: (style, text) => styleText(style, text, { stream: stdout }),
  };
}
