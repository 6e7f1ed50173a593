import type { Fault } from '../faults.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlReading } from './read-yaml.ts';

const FENCE = /^---[ \t]*$/u;

/**
 * Reads what stands between two lines `---` at the very beginning of a file. Places are those of the whole file.
 * A first `---` that nothing closes is a line between scenes, unless keys follow it.
 */
export function readFrontMatter(text: string, file: string): YamlReading {
  const nothing: YamlReading = { data: {}, faults: [], findPlace: () => ({ line: 1, column: 1 }) };
  if (!text.startsWith('---')) return nothing;
  const lines = text.split('\n');
  if (!FENCE.test(lines[0]!)) return nothing;
  const closing = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (closing > 0) return readYaml(`${lines.slice(1, closing).join('\n')}\n`, file, 1);
  if (!/^[A-Za-z]+ ?[:：]/u.test(lines[1] ?? '')) return nothing;
  const fault: Fault = { file, line: 1, column: 1, code: 'front-matter-unclosed' };
  return { ...nothing, faults: [fault] };
}
