import { en } from './ui.en.ts';
import { zhHans } from './ui.zh-Hans.ts';
import type { UiTexts } from './ui.zh-Hans.ts';

/** A further language is one file beside these and one line here. Keys are the beginnings of language tags. */
const LANGUAGES: Record<string, UiTexts> = { zh: zhHans, en };

/** The texts of the user interface for a language tag; English where there are none. */
export function getUi(lang: string): UiTexts {
  return LANGUAGES[lang.split('-')[0]!.toLowerCase()] ?? en;
}

/** Fills `{name}` in a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}

/** Fills a text that counts something: `{count}` is the number unless `values` has it; a language with forms writes `one|many`. */
export function count(
  lang: string,
  text: string,
  number: number,
  values: Record<string, string | number> = {},
): string {
  const forms = text.split('|');
  const form = new Intl.PluralRules(lang).select(number) === 'one' ? forms[0]! : forms.at(-1)!;
  return fill(form, { count: number, ...values });
}
