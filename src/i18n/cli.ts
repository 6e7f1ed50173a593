import { cliEn } from './cli.en.ts';
import { cliZhHans } from './cli.zh-Hans.ts';
import type { CliTexts } from './cli.zh-Hans.ts';

/** Languages of the command line and of the faults' sentences. */
export const CLI_LANGUAGES = ['zh', 'en'] as const;
export type CliLanguage = (typeof CLI_LANGUAGES)[number];

const TEXTS: Record<CliLanguage, CliTexts> = { zh: cliZhHans, en: cliEn };

/** The texts of the command line. */
export function getCliTexts(lang: CliLanguage): CliTexts {
  return TEXTS[lang];
}

export type { CliTexts };
