import { join } from 'node:path';
import { compareFaults } from '../src/faults.ts';
import type { Fault, Place } from '../src/faults.ts';
import { FAULTS } from '../src/i18n/faults.ts';
import { fill } from '../src/i18n/ui.ts';
import { toShownPath } from './shown-path.ts';
import { toVisible } from './visible-text.ts';
import type { Terminal } from './terminal.ts';

/** A fault as a program reads it: with the sentences filled in, and its file relative to the folder of the command. */
export interface SpokenFault extends Place {
  code: string;
  what: string;
  fix: string;
  values?: Record<string, string | number>;
  also?: Place;
}

/** Faults of a whole folder, where a line and a column would say nothing. */
const OF_FOLDERS = new Set(['output-busy', 'output-foreign', 'content-empty', 'content-unpublished']);

type Voice = Pick<Terminal, 'lang' | 'texts' | 'cwd' | 'style'>;

/** Fills the sentences of a fault; a code without sentences shows its values. */
export function speakFault(fault: Fault, contentDir: string, { lang, cwd }: Pick<Voice, 'lang' | 'cwd'>): SpokenFault {
  const values = fault.values ?? {};
  const text = FAULTS[fault.code]?.[lang] ?? { what: JSON.stringify(values), fix: '' };
  const toPlace = ({ file, line, column }: Place): Place => ({
    file: toShownPath(join(contentDir, file), cwd),
    line,
    column,
  });
  return {
    ...toPlace(fault),
    code: fault.code,
    what: toVisible(fillSentences(text.what, values)),
    fix: toVisible(fillSentences(text.fix, values)),
    ...(fault.values ? { values } : {}),
    ...(fault.also ? { also: toPlace(fault.also) } : {}),
  };
}

/** Values that a fault may lack, or have as a dash: nothing near was found, the key stands in no list. */
const OPTIONAL = ['suggestion', 'near', 'item'];

/** Fills a text without the sentences that speak of a value which is not there. */
function fillSentences(text: string, values: Record<string, string | number>): string {
  const isIdle = (sentence: string): boolean =>
    OPTIONAL.some((name) => sentence.includes(`{${name}}`) && /^[–—]?$/u.test(String(values[name] ?? '')));
  const sentences = text.split(/(?<=[.?!] |[。？！])/u);
  return fill(sentences.filter((sentence) => !isIdle(sentence)).join(''), values).trim();
}

/** Faults in reading order, each with its sentences, and a line that counts them. */
export function formatFaults(faults: readonly Fault[], contentDir: string, voice: Voice): string {
  const { texts, style } = voice;
  const blocks = [...faults].sort(compareFaults).map((fault) => {
    const { code, what, fix, also, ...place } = speakFault(fault, contentDir, voice);
    const lines = [what, fix, ...(also ? [fill(texts.faults.also, { place: formatPlace(also) })] : [])];
    const shown = OF_FOLDERS.has(code) ? toVisible(place.file) : formatPlace(place);
    const head = `${style('bold', shown)}  ${style('red', code)}`;
    return [head, ...lines.filter(Boolean).map((line) => `  ${line}`), ''].join('\n');
  });
  return [...blocks, style(faults.length > 0 ? 'red' : 'green', formatCount(faults, voice))].join('\n');
}

/** How many faults by code and file, most frequent code first: what a report says of tolerated faults. */
export function countFaults(faults: readonly Fault[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { code, file } of [...faults].sort(compareFaults)) {
    const files = (counts[code] ??= {});
    files[file] = (files[file] ?? 0) + 1;
  }
  const total = (files: Record<string, number>): number => Object.values(files).reduce((sum, count) => sum + count, 0);
  return Object.fromEntries(
    Object.entries(counts).sort(([a, first], [b, second]) => total(second) - total(first) || (a < b ? -1 : 1)),
  );
}

/** What site.yaml lets pass, counted by code, and by file where everything is asked for. Empty where nothing was. */
export function formatTolerated(
  faults: readonly Fault[],
  contentDir: string,
  { texts, cwd, style, verbose }: Voice & Pick<Terminal, 'verbose'>,
): string {
  if (faults.length === 0) return '';
  const lines = [style('yellow', fill(texts.faults.tolerated, { count: faults.length }))];
  for (const [code, files] of Object.entries(countFaults(faults))) {
    const count = Object.values(files).reduce((sum, number) => sum + number, 0);
    lines.push(`  ${code}: ${fill(texts.faults.toleratedCode, { count, files: Object.keys(files).length })}`);
    if (!verbose) continue;
    for (const [file, number] of Object.entries(files)) {
      lines.push(`    ${toVisible(toShownPath(join(contentDir, file), cwd))}: ${number}`);
    }
  }
  return lines.join('\n');
}

/** `content/web30/a.md:4:9` */
export function formatPlace({ file, line, column }: Place): string {
  return `${toVisible(file)}:${line}:${column}`;
}

/** How many faults in how many files. */
export function formatCount(faults: readonly Fault[], { texts }: Voice): string {
  const files = new Set(faults.map((fault) => fault.file)).size;
  const { none, one, count, countOneFile } = texts.faults;
  if (faults.length <= 1) return faults.length === 0 ? none : one;
  return fill(files === 1 ? countOneFile : count, { count: faults.length, files });
}
