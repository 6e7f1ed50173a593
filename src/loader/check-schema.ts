import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Fault } from '../faults.ts';
import type { YamlReading } from './read-yaml.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks what an author wrote against a schema. Each key that is wrong is a fault at its place and is left out, so that the rest of the
 * page can be shown.
 */
export function checkSchema(
  schema: z.ZodType,
  { data, findPlace }: YamlReading,
  file: string,
): { data: Record<string, unknown>; faults: Fault[] } {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data as Record<string, unknown>, faults: [] };
  const faults = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          file,
          ...findPlace([...issue.path, key], 'key'),
          code: 'key-unknown',
          values: { ...suggestKey(key, listKeys(schema, issue.path)), ...locate(issue.path).item },
        }))
      : [{ file, ...findPlace(issue.path, 'value'), ...describe(issue, data) }],
  );
  const wrong = new Set(
    result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  const rest = Object.fromEntries(Object.entries(data).filter(([key]) => !wrong.has(key)));
  const second = schema.safeParse(rest);
  return { data: second.success ? (second.data as Record<string, unknown>) : {}, faults };
}

function suggestKey(found: string, known: string[]): Record<string, string> {
  const nearest = known.find((key) => key.toLowerCase() === found.toLowerCase());
  return { found, suggestion: nearest ?? closest(found, known), allowed: known.join(', ') };
}

/** The keys that the object at a path may have. */
function listKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current = unwrap(schema);
  for (const segment of path) {
    const next = typeof segment === 'number' ? current.element : current.shape?.[String(segment)];
    if (!next) return [];
    current = unwrap(next);
  }
  return Object.keys(current.shape ?? {});
}

interface Opened {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  unwrap?: () => z.ZodType;
}

function unwrap(schema: z.ZodType): Opened {
  const opened = schema as unknown as Opened;
  return opened.shape === undefined && opened.element === undefined && opened.unwrap ? unwrap(opened.unwrap()) : opened;
}

const TYPES: Record<string, string> = {
  string: 'key-not-text',
  number: 'key-not-number',
  int: 'key-not-number',
  boolean: 'key-not-yes-no',
  array: 'key-not-list',
  object: 'key-not-keys',
};

/** A path as its author would say it: `by`, in item 2 of `tasks`. */
function locate(path: readonly PropertyKey[]): { key: string; item: { item?: number; list?: string } } {
  const at = path.findLastIndex((part) => typeof part === 'number');
  if (at < 0) return { key: path.join('.'), item: {} };
  const list = String(path[at - 1]);
  return { key: path.slice(at + 1).join('.') || list, item: { item: Number(path[at]) + 1, list } };
}

/** Turns an issue into a code and values of ours. */
function describe(issue: Issue, data: unknown): Pick<Fault, 'code' | 'values'> {
  const { key, item } = locate(issue.path);
  const { code, values } = describeValue(issue, key, data);
  return { code, values: { ...values, ...item } };
}

function describeValue(issue: Issue, key: string, data: unknown): Pick<Fault, 'code' | 'values'> {
  const value = issue.path.reduce<unknown>(
    (at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part],
    data,
  );
  if (value === undefined) return { code: 'key-missing', values: { key } };
  const found = show(value);
  switch (issue.code) {
    case 'invalid_type':
      return { code: TYPES[issue.expected] ?? 'key-value-wrong', values: { key, found } };
    case 'invalid_union':
      return { code: 'key-not-text', values: { key, found } };
    case 'invalid_value': {
      const known = issue.values.map(String);
      return {
        code: 'key-value-unknown',
        values: { key, found, suggestion: closest(String(value), known), allowed: known.join(', ') },
      };
    }
    case 'too_small':
      return issue.origin === 'number'
        ? { code: 'key-too-small', values: { key, found, limit: Number(issue.minimum) + (issue.inclusive ? 0 : 1) } }
        : { code: 'key-empty', values: { key } };
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'key-too-long' : 'key-value-wrong',
        values: { key, found, limit: Number(issue.maximum) },
      };
    case 'invalid_format':
      return { code: FORMATS[issue.format] ?? 'key-value-wrong', values: { key, found } };
    default:
      return { code: 'key-value-wrong', values: { key, found } };
  }
}

/** A language tag is the only text of ours that is checked by a pattern. */
const FORMATS: Record<string, string> = { url: 'key-not-address', email: 'key-not-email', regex: 'key-not-language' };

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
