import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ParsedNode, YAMLError } from 'yaml';
import type { Fault } from '../faults.ts';
import { explainYaml } from './explain-yaml.ts';

type Point = Pick<Fault, 'line' | 'column'>;

/** What a piece of YAML holds, and where each key and value of it stands in the author's file. */
export interface YamlReading {
  data: Record<string, unknown>;
  faults: Fault[];
  /** Where a key or its value begins; the nearest thing around it where it is not there. */
  findPlace(path: readonly PropertyKey[], part: 'key' | 'value'): Point;
}

/**
 * Reads YAML 1.2 whose top level is keys. A key without a value counts as not written. A number that is written in a way of its own
 * (`1921.10`, `007`) stays the text that its author wrote.
 * @param linesBefore lines of the file that stand above the text
 */
export function readYaml(text: string, file: string, linesBefore: number): YamlReading {
  try {
    return readKeys(text, file, linesBefore);
  } catch (error) {
    // Brackets within brackets, thousands deep, are more than the parser can bear.
    if (!(error instanceof RangeError)) throw error;
    const point = { line: linesBefore + 1, column: 1 };
    const fault = { file, ...point, code: 'yaml-unreadable', values: { reason: error.message } };
    return { data: {}, faults: [fault], findPlace: () => point };
  }
}

function readKeys(text: string, file: string, linesBefore: number): YamlReading {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
  const toPoint = (offset: number): Point => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  const root = document.contents as ParsedNode | null;
  const findPlace: YamlReading['findPlace'] = (path, part) => toPoint(findOffset(root, path, part));
  const faults: Fault[] = [];
  const add = (point: Point, fault: Pick<Fault, 'code' | 'values'>): void =>
    void faults.push({ file, ...point, ...fault });

  const problems: YAMLError[] = [...document.errors, ...document.warnings];
  const isKeys = root === null || isMap(root) || (isScalar(root) && root.value === null);
  if (problems.length > 0 || !isKeys) {
    for (const { offset, ...fault } of explainYaml(text, problems, isKeys)) add(toPoint(offset), fault);
    return { data: {}, faults, findPlace };
  }
  const onAlias = (offset: number): void => add(toPoint(offset), { code: 'yaml-alias' });
  const data = (root && toValue(root, onAlias)) ?? {};
  return { data: data as Record<string, unknown>, faults, findPlace };
}

function toValue(node: ParsedNode, onAlias: (offset: number) => void): unknown {
  if (isMap(node)) {
    const entries = node.items.flatMap(({ key, value }) => {
      const plain = value ? toValue(value as ParsedNode, onAlias) : undefined;
      return plain === null || plain === undefined
        ? []
        : [[String((key as { value?: unknown }).value), plain] as const];
    });
    return Object.fromEntries(entries);
  }
  if (isSeq(node)) return node.items.map((child) => toValue(child as ParsedNode, onAlias) ?? '');
  if (isAlias(node)) {
    onAlias(node.range[0]);
    return undefined;
  }
  const { value, source } = node as { value: unknown; source?: string };
  return typeof value === 'number' && String(value) !== source ? source : value;
}

function findOffset(root: ParsedNode | null, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: ParsedNode | null = root;
  let offset = root?.range[0] ?? 0;
  for (const [index, segment] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String((key as { value?: unknown }).value) === String(segment));
      if (!pair) return offset;
      const key = pair.key as ParsedNode;
      const value = pair.value as ParsedNode | null;
      const isKey = (part === 'key' && index === path.length - 1) || !value || value.range[0] === value.range[1];
      offset = isKey ? key.range[0] : value.range[0];
      node = value;
    } else if (isSeq(node)) {
      const child = node.items[Number(segment)] as ParsedNode | undefined;
      if (!child) return offset;
      offset = child.range[0];
      node = child;
    } else return offset;
  }
  return offset;
}
