import type { Fault } from '../faults.ts';

/**
 * Colours below `tokens:` that their author did not quote: to YAML `#` begins a comment, so that nothing would be left of them and nobody
 * would say so.
 */
export function findSwallowed(text: string, file: string): Fault[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^tokens[ \t]*:/u.test(line));
  if (start < 0) return [];
  const faults: Fault[] = [];
  for (const [index, line] of lines.entries()) {
    if (index <= start) continue;
    if (/^\S/u.test(line)) break;
    const [, before, key, found] = /^(\s+)([\w-]+)[ \t]*:[ \t]+(#[\da-f]{3,8})\b/iu.exec(line) ?? [];
    if (key === undefined) continue;
    const place = { file, line: index + 1, column: before!.length + 1 };
    faults.push({ ...place, code: 'token-unquoted', values: { key, found: found! } });
  }
  return faults;
}
