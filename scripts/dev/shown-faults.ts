import { compareFaults } from '../../src/faults.ts';
import type { Fault } from '../../src/faults.ts';
import { fill } from '../../src/i18n/ui.ts';
import { formatCount, formatPlace, speakFault } from '../print-faults.ts';
import type { Terminal } from '../terminal.ts';

/** What the page of the live preview is told of the faults. */
export interface ShownFaults {
  title: string;
  lang: string;
  faults: { place: string; code: string; what: string; fix: string; also?: string }[];
}

/** Makes the faults ready to be shown in a page, in reading order. */
export function toShownFaults(faults: readonly Fault[], contentDir: string, terminal: Terminal): ShownFaults {
  const { texts, lang } = terminal;
  return {
    title: `${texts.dev.faults}: ${formatCount(faults, terminal)}`,
    lang: lang === 'zh' ? 'zh-Hans' : lang,
    faults: [...faults].sort(compareFaults).map((fault) => {
      const { code, what, fix, also, ...place } = speakFault(fault, contentDir, terminal);
      const other = also && fill(texts.faults.also, { place: formatPlace(also) });
      return { place: formatPlace(place), code, what, fix, ...(other === undefined ? {} : { also: other }) };
    }),
  };
}
