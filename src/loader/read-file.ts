import { SCHEMAS } from '../schema/index.ts';
import type { Fault } from '../faults.ts';
import { readDate, readDates } from './read-dates.ts';
import { checkSchema } from './check-schema.ts';
import { decodeText } from './decode-text.ts';
import type { Front } from './file-record.ts';
import { readFrontMatter } from './front-matter.ts';
import { readYaml } from './read-yaml.ts';
import { findSwallowed } from './swallowed-colours.ts';
import type { YamlReading } from './read-yaml.ts';

/** What a file is read as: the schema's name. */
export type SchemaName = keyof typeof SCHEMAS;

/** Reads the bytes of a Markdown file, or of site.yaml or board.yaml, as far as that is the same in every language. */
export function readFront(bytes: Uint8Array, path: string, schema: SchemaName): { front: Front; text: string } {
  const { text, faults } = decodeText(bytes, path);
  if (text === undefined) return { front: { data: {}, dates: {}, places: {}, faults, isText: false }, text: '' };
  const isYaml = schema === 'site' || schema === 'board';
  const reading = isYaml ? readYaml(text, path, 0) : readFrontMatter(text, path);
  const checked = checkSchema(SCHEMAS[schema], reading, path);
  const dates = readDates(checked.data, reading.findPlace, path);
  const tasks = schema === 'board' ? checkTasks(checked.data, reading, path) : [];
  const places = Object.fromEntries(listPlaces(reading.data, [], reading));
  for (const key of Object.keys((checked.data['tokens'] ?? {}) as object)) {
    const { line, column } = reading.findPlace(['tokens', key], 'key');
    places[`tokens.${key}`] = [line, column];
  }
  const swallowed = schema === 'campaign' ? findSwallowed(text, path) : [];
  const front: Front = {
    data: checked.data,
    ...(dates.date && { date: dates.date }),
    dates: dates.dates,
    places,
    faults: [...faults, ...reading.faults, ...checked.faults, ...dates.faults, ...tasks, ...swallowed],
    isText: true,
  };
  return { front, text };
}

/** Where each value stands, by its keys joined with points: `music.file`, `panorama.layers.0.1`. */
function listPlaces(
  value: unknown,
  path: readonly string[],
  reading: YamlReading,
): [path: string, place: [line: number, column: number]][] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = [...path, key];
    const { line, column } = reading.findPlace(
      below.map((segment) => (/^\d+$/u.test(segment) ? Number(segment) : segment)),
      'value',
    );
    return [[below.join('.'), [line, column]] as [string, [number, number]], ...listPlaces(inner, below, reading)];
  });
}

/** The dates of a board's tasks. */
function checkTasks(data: Record<string, unknown>, { findPlace }: YamlReading, file: string): Fault[] {
  const tasks = (data['tasks'] ?? []) as Record<string, string | undefined>[];
  return tasks.flatMap((task, index) =>
    ['by', 'done'].flatMap((key) => {
      const result = task[key] === undefined ? undefined : readDate(task[key]);
      return result && 'code' in result ? [{ file, ...findPlace(['tasks', index, key], 'value'), ...result }] : [];
    }),
  );
}
