import type { CliLanguage } from '../src/i18n/cli.ts';

/**
 * The language of the command line: `--lang`, else LC_ALL, LC_MESSAGES or LANG, else the system's.
 * Read before the arguments are parsed, since the parser's own sentences need it; a wrong `--lang` is refused by the parser.
 */
export function chooseLanguage(args: readonly string[], env: NodeJS.ProcessEnv): CliLanguage {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : args[at]!.includes('=') ? args[at]!.split('=')[1] : args[at + 1];
  const locale = asked || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || systemLocale();
  return /^zh(?![a-z])/iu.test(locale) ? 'zh' : 'en';
}

function systemLocale(): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}
