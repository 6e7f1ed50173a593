import type { Fault } from '../../faults.ts';
import { toFault } from '../to-fault.ts';
import type { Rule } from './site.ts';

/** Every page that was asked for is there, is whole by itself, and says what it is. */
export const verifyPages: Rule = ({ options, files, pages }) => {
  const faults: Fault[] = options.expected
    .filter((url) => !files.has(url))
    .map((url) => toFault(options, url, 'page-missing', { found: url }));
  for (const { page, facts } of pages) {
    const add = (code: string, values: Record<string, string | number> = {}): void => {
      faults.push(toFault(options, page.url, code, values));
    };
    if (facts.mains !== 1) add('page-mains', { count: facts.mains });
    else if (!facts.hasContent) add('page-empty');
    if (!facts.heading) add('page-without-heading');
    if (facts.title === '') add('page-without-title');
    if (!facts.hasLang) add('page-without-lang');
    for (const [code, found, at] of facts.faults) {
      faults.push(toFault(options, page.url, code, { found }, { html: page.html, offset: at }));
    }
  }
  return faults;
};
