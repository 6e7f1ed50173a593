import { fold } from './fold.ts';
import { parseEdtf } from './edtf.ts';
import { RELATIVE, YEARLESS, explainDate } from './explain.ts';
import type { DateProblem, HistoricDate } from './historic-date.ts';
import { scanDate } from './scan.ts';
import type { Reading } from './scan.ts';
import { toHistoricDate } from './shape.ts';
import type { Shape } from './shape.ts';

export interface DatedHeading {
  date: HistoricDate;
  /** What the heading says besides its date; empty where it is the date alone. */
  title: string;
}

/** Only so much of a heading is searched for a date at its end, which keeps the work linear. */
const LONGEST_TAIL = 80;
const SEPARATORS = String.raw`[\s:：,，、.。;；|·•\-–—―]`;
const BEFORE_TITLE = new RegExp(`^${SEPARATORS}+`, 'u');
const BEHIND_TITLE = new RegExp(`(?:[\\s:：,，、;；|·•]|[-–—―])+$`, 'u');
/** A year without month and unit may be any number: these behind it make it a count, a class or a school year. */
const COUNTED =
  /^\s?(?:[余多个名位人件本册所项家户篇首棵台元万亿米次天级届学度%％°]|公里|平方|[kK][mM]\b|(?:years?|days?|weeks?|months?|hours?|minutes?|people|students?|pupils?|teachers?|members?|alumni|guests|books?|pages?|words?|times|copies|metres?|meters?|miles?|kilomet\w+|yuan|dollars?|steps?|trees?|characters?|letters?)(?![a-z]))/iu;
/** 1000年历史 and 2000年文明 tell a length of time. */
const LENGTH_OF_TIME = /^(?:\d+|[〇零一二三四五六七八九十百千]+)\s?年(?:的)?(?:来|间|历史|文明|沧桑|传承|树|前的)/u;
/** Before a number at the end, these words make it a name: Class of 1984, Vision 2030, Room 1203. */
const NAMED =
  /(?:\b(?:of|the|in|to|from|since|by|room|class|no\.?|number|chapter|part|page|version|vision|agenda|windows|route|level|lesson|grade)|[第级号页])\s?$/iu;

/**
 * Splits a heading that begins or ends with a date: `1921-07-23 一大开幕`, `1921年7月1日学校迁址`, `July 1921: …`, `草创时期（1921—1930）`.
 * A bare year counts from 1000 to 2199 and where a blank, a sign or a bracket parts it from the words; years with 年 or an era as well.
 * @returns undefined for a heading without a date, and for one whose date cannot be (see findHeadingProblem).
 */
export function splitDatedHeading(text: string, _language: string): DatedHeading | undefined {
  const found = findDate(text);
  return found && !('code' in found) ? found : undefined;
}

/**
 * Says why a heading that begins or ends with something like a date has none: 30 February, 同年, a day without year.
 * @returns undefined for a heading with a date, and for one that never meant to have any.
 */
export function findHeadingProblem(text: string): DateProblem | undefined {
  const found = findDate(text);
  if (found) return 'code' in found ? found : undefined;
  const folded = fold(text).trim();
  const token = /^[^\s,，:：]{1,40}/u.exec(folded)?.[0] ?? '';
  for (const pattern of [RELATIVE, YEARLESS]) {
    const match = pattern.exec(token);
    if (match) return { ...explainDate(match[0])!, values: { found: match[0] } };
  }
  const problem = explainDate(token);
  return problem?.code === 'date-unusual' && /^-?\d{1,3}$/u.test(token) ? undefined : problem;
}

function findDate(text: string): DatedHeading | DateProblem | undefined {
  return findAtBeginning(text) ?? findAtEnd(text);
}

function findAtBeginning(text: string): DatedHeading | DateProblem | undefined {
  const folded = fold(text);
  const from = folded.length - folded.trimStart().length;
  const bracketed = /^[([【〔]\s?/u.exec(folded.slice(from));
  const at = from + (bracketed?.[0].length ?? 0);
  const reading = readAt(folded, at);
  if (!reading) return undefined;
  let { end } = reading;
  if (bracketed) {
    const closing = /^\s?[)\]】〕]/u.exec(folded.slice(end));
    if (!closing) return undefined;
    end += closing[0].length;
  } else if (!isApart(folded, at, end)) return undefined;
  return (
    findShortYear(folded.slice(at, reading.end)) ?? finish(reading, text.slice(end).replace(BEFORE_TITLE, '').trim())
  );
}

function findAtEnd(text: string): DatedHeading | DateProblem | undefined {
  const folded = fold(text).trimEnd();
  const bracketed = /[)\]】〕]$/u.test(folded);
  const until = bracketed ? folded.length - 1 : folded.length;
  const first = Math.max(1, until - LONGEST_TAIL);
  for (let at = first; at < until; at += 1) {
    const before = folded.slice(Math.max(0, at - 12), at);
    if (bracketed ? !/[([【〔]\s?$/u.test(before) : !canBeginBehind(before, folded.slice(at))) continue;
    const reading = readAt(folded, at);
    if (!reading || folded.slice(reading.end, until).trim() !== '') continue;
    const words = folded.slice(at, until);
    if (!bracketed && (!isApart(folded, at, reading.end) || (isBareYear(words) && NAMED.test(before)))) continue;
    if (bracketed && isBareYear(words) && !isPlausible(words)) continue;
    const title = text.slice(0, at).trimEnd();
    const short = findShortYear(words);
    if (short) return short;
    return finish(reading, (bracketed ? title.slice(0, -1) : title).replace(BEHIND_TITLE, '').trim());
  }
  return undefined;
}

/** A date at the end stands behind a sign or blank; one that begins with a four-digit year and 年 also behind Han or a bracket. */
function canBeginBehind(before: string, rest: string): boolean {
  if (/[\s:,;|·•–—―，、；]$/u.test(before)) return true;
  return (
    /^(?:约|公元|\d{4}年)/u.test(rest) && /[\p{Script=Han})\]】〕》」”]$/u.test(before) && !/[第约前元]$/u.test(before)
  );
}

/** 21年7月 is 1921年7月 to one author and the year 21 to another; 公元21年7月 is plain. */
function findShortYear(words: string): DateProblem | undefined {
  const year = /^约?\s?(?<year>\d{1,2})\s?年\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月/u.exec(words)?.groups?.[
    'year'
  ];
  if (year === undefined) return undefined;
  const found = words.trim();
  const first = found.replace(year, `19${year.padStart(2, '0')}`);
  return { code: 'date-ambiguous', values: { found, first, second: found.replace(year, `公元${year}`) } };
}

function finish(reading: Reading<Shape>, title: string): DatedHeading | DateProblem {
  if ('code' in reading.value) return reading.value;
  const date = toHistoricDate(reading.value);
  return 'code' in date ? date : { date, title };
}

/** Reads EDTF or words at a position, whichever goes further. */
function readAt(text: string, at: number): Reading<Shape> | undefined {
  const words = scanDate(text, at);
  const token = /^[-\dXYTZ~?%./:,[\]{}+]{4,60}/u
    .exec(text.slice(at, at + 60))?.[0]
    .replace(/(?<!\/\.?\.?)[-,.:/]+$/u, '');
  const value = token === undefined ? undefined : parseEdtf(token);
  if (value === undefined || at + token!.length < (words?.end ?? 0)) return words;
  return { value, end: at + token!.length };
}

/** True where a reading is parted from the words around it, and is no count of years or people. */
function isApart(text: string, at: number, end: number): boolean {
  const words = text.slice(at, end);
  const rest = text.slice(end);
  if (LENGTH_OF_TIME.test(text.slice(at))) return false;
  if (/^\d{1,3}\s?年/u.test(words) && !/月/u.test(words)) return false;
  if (/[\da-z]$/iu.test(words) && /^[\da-z]/iu.test(rest)) return false;
  if (/^\d{4}\s?年$/u.test(words)) return isPlausible(words) && !/^(?:级|龄|代)/u.test(rest);
  if (!isBareYear(words)) return !/^\d{4}.{1,3}\d{2,4}$/u.test(words) || !/^\s?学年/u.test(rest);
  return isPlausible(words) && !COUNTED.test(rest) && !/^[\p{Script=Han}\p{L}]/u.test(rest);
}

function isBareYear(words: string): boolean {
  return /^\d{4}[?~%]?$/u.test(words.trim());
}

function isPlausible(words: string): boolean {
  const year = Number(words.trim().slice(0, 4));
  return year >= 1000 && year < 2200;
}
