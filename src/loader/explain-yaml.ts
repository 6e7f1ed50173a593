import type { YAMLError } from 'yaml';
import type { Fault } from '../faults.ts';

/** A fault at a place in a piece of YAML. */
export type YamlProblem = Pick<Fault, 'code' | 'values'> & { offset: number };

const CODES: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'yaml-tab',
  DUPLICATE_KEY: 'yaml-key-twice',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  BAD_SCALAR_START: 'yaml-sign',
  BAD_DQ_ESCAPE: 'yaml-backslash',
};

/**
 * Says in our own words why YAML does not parse. The two mistakes that Chinese writers make most, a full-width colon and a colon
 * without a space, confuse a YAML parser far from where they stand, so that they are looked for first.
 * @param isKeys false where the text parsed, but to something other than keys
 */
export function explainYaml(text: string, problems: readonly YAMLError[], isKeys: boolean): YamlProblem[] {
  const mistyped = findMistypedColons(text);
  if (mistyped.length > 0) return mistyped;
  if (problems.length === 0) return isKeys ? [] : [{ offset: text.search(/\S/u), code: 'yaml-not-keys' }];
  const seen = new Set<number>();
  const explained = problems.map((problem) => explainProblem(text, problem));
  // The parser tells one mistake in several ways; the first one on a line is what its author can use.
  return explained.filter(({ offset }) => {
    const line = text.slice(0, offset).split('\n').length;
    return !seen.has(line) && seen.add(line);
  });
}

function findMistypedColons(text: string): YamlProblem[] {
  const problems: YamlProblem[] = [];
  for (const match of text.matchAll(
    /^(?<before>[ \t]*(?:- )?(?<key>[A-Za-z][A-Za-z0-9]*)[ \t]*)(?<colon>：|:(?=[^\s:/]))/gmu,
  )) {
    const { before, key, colon } = match.groups as { before: string; key: string; colon: string };
    const code = colon === '：' ? 'yaml-fullwidth-colon' : 'yaml-no-space';
    problems.push({ offset: match.index + before.length, code, values: { found: key } });
  }
  return problems;
}

function explainProblem(text: string, { code, message, pos: [offset] }: YAMLError): YamlProblem {
  const rest = /^[^\n]{0,40}/u.exec(text.slice(offset))![0].trim();
  const values = { found: rest };
  const known = CODES[code];
  if (known)
    return { offset, code: known, values: known === 'yaml-key-twice' ? { found: rest.split(':')[0]! } : values };
  if (code === 'MISSING_CHAR' && /quote/u.test(message)) return { ...findOpening(text, offset), code: 'yaml-unclosed' };
  if (/must be sufficiently indented and end with|Missing closing|expected flow/iu.test(message)) {
    return { ...findOpening(text, offset), code: 'yaml-unclosed' };
  }
  if (/Implicit map keys need|Implicit keys need/u.test(message)) return { offset, code: 'yaml-not-a-key', values };
  if (code === 'BAD_INDENT') return { offset, code: 'yaml-indent', values };
  return { offset, code: 'yaml-unreadable', values: { reason: message } };
}

/** The quotation mark or bracket that is never closed, looked for backwards from where the parser gave up. */
function findOpening(text: string, end: number): Pick<YamlProblem, 'offset' | 'values'> {
  const match = /(?:^|[\s:,[{-])(["'[{])(?=[^"'[{]*$)/u.exec(text.slice(0, end));
  const offset = match ? match.index + match[0].length - 1 : Math.max(0, end - 1);
  return { offset, values: { found: text[offset] ?? '' } };
}
