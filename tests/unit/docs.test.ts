import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ZodType } from 'zod';
import { DIRECTIVES, LAYOUTS, MOTIONS } from '../../src/markdown/directives/known.ts';
import type { Form } from '../../src/markdown/directives/known.ts';
import { FAULTS } from '../../src/i18n/faults.ts';
import { fill } from '../../src/i18n/ui.ts';
import { THEME_NAMES } from '../../src/model/theme.ts';
import { SCHEMAS } from '../../src/schema/index.ts';
import { page } from '../../src/schema/shared.ts';

/** Each document, with the folders that a path in it may begin at. */
const DOCS: Record<string, string[]> = {
  'README.md': ['.'],
  'src/README.md': ['.', 'src'],
  'tests/README.md': ['.', 'tests'],
  'content/README.md': ['.', 'content', 'content/jiujiu', 'content/jiujiu/courses/sources'],
};
/** What only a build makes. */
const BUILT = new Set(['dist/', '_assets/']);

/** The text without blocks of code, whose paths and links are examples. */
const withoutBlocks = (text: string): string => text.replace(/^(`{3,})[^]*?^\1$/gmu, '');

/** What stands in backticks within lines. */
const listSpans = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/(?<!`)`([^`\n]+)`(?!`)/gu)].map(([, span]) => span!.trim());

describe.each(Object.entries(DOCS))('%s', (document, starts) => {
  const text = readFileSync(document, 'utf8');
  const exists = (path: string, folders: string[]): boolean => folders.some((start) => existsSync(join(start, path)));

  test('links to files that are there', () => {
    const prose = withoutBlocks(text).replace(/`[^`\n]*`/gu, '');
    const links = [...prose.matchAll(/\]\(<?([^)>\s]+)|(?:src|href)="([^"]+)"/gu)].map(([, one, two]) => one ?? two!);
    const files = links.filter((link) => !/^(?:[a-z]+:|#)/u.test(link)).map((link) => link.split('#')[0]!);
    expect(files.filter((file) => !exists(decodeURIComponent(file), [dirname(document)]))).toEqual([]);
  });

  test('names files and folders that are there', () => {
    const paths = listSpans(text).filter((span) => /^(?!\.{3})(?:[\w.-]+\/)+(?:[\w.-]+\.\w+)?$/u.test(span));
    expect(paths.filter((path) => !BUILT.has(path) && !exists(path, starts))).toEqual([]);
  });

  test('names sources that are there', () => {
    // A row of a table begins with the folders that its files lie in.
    const dead = withoutBlocks(text)
      .split('\n')
      .flatMap((line) => {
        const cell = /^\|([^|]*)\|/u.exec(line)?.[1] ?? '';
        const folders = [...cell.matchAll(/[\w-]+(?=\/)/gu)].map(([folder]) => join('src', folder));
        const names = [...line.matchAll(/(?<![\w./-])[\w./-]+\.(?:ts|mjs|astro)\b/gu)].map(([name]) => name);
        return names.filter((name) => !exists(name, [...starts, ...folders]));
      });
    expect(dead).toEqual([]);
  });

  test('names commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const listNames = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name!);
    expect(listNames(/\bnpm run ([\w:-]+)/gu).filter((name) => !(name in scripts))).toEqual([]);
    expect(
      listNames(/\bnpx handscroll ([a-z][\w-]*)/gu).filter((name) => !existsSync(`scripts/commands/${name}.ts`)),
    ).toEqual([]);
  });
});

test('src/README.md names each package of package.json once, and no other', () => {
  const [, table = ''] = readFileSync('src/README.md', 'utf8').split('\n## Dependencies\n');
  const named = table.split('\n').flatMap((row) => listSpans(/^\|([^|]*)\|/u.exec(row)?.[1] ?? ''));
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Record<string, object>;
  expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).sort());
});

test.each([
  [
    'README.md',
    'en',
    'dates-reversed',
    { start: 'startsOn', startFound: '2020-12-31', end: 'endsOn', endFound: '2020-10-08' },
  ],
  ['content/README.md', 'zh', 'date-no-such-day', { found: '1921年2月30日', days: 28, suggestion: '1921-02-28' }],
] as const)('the fault that %s shows is worded as the program words it', (document, lang, code, values) => {
  const { what, fix } = FAULTS[code]![lang];
  const lines = readFileSync(document, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const at = lines.findIndex((line) => line.endsWith(`  ${code}`));
  expect(lines.slice(at + 1, at + 3)).toEqual([fill(what, values), fill(fix, values)]);
});

const AUTHORS = readFileSync('content/README.md', 'utf8');

/** The line that begins with some words, without them, up to its first full stop. */
function readLine(beginning: string): string {
  const line = AUTHORS.split('\n').find((candidate) => candidate.startsWith(beginning));
  expect(line, `a line that begins with ${beginning}`).toBeDefined();
  return line!.slice(beginning.length).split('。')[0]!;
}

/** Keys of the front matter by the first cell of the row; an empty one goes on with the row above. */
function readKeys(header: string): Map<string, string[]> {
  const [, table = ''] = AUTHORS.split(`\n${header}\n`);
  const rows = table
    .split('\n\n')[0]!
    .split('\n')
    .slice(1)
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const keys = new Map<string, string[]>();
  let owner = '';
  for (const [, first, second] of rows) {
    owner = first || owner;
    keys.set(owner, [...(keys.get(owner) ?? []), ...listSpans(second!)]);
  }
  return keys;
}

test('content/README.md names the themes that ship, with their Chinese names', () => {
  const [, table = ''] = AUTHORS.split('\n| 主题 | 名 | 样子 |\n');
  const rows = table.split('\n\n')[0]!.split('\n').slice(1);
  const named = rows.map((row) => row.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  expect(Object.fromEntries(named.map(([, id, name]) => [id, name]))).toEqual(THEME_NAMES);
});

describe('the keys that content/README.md names', () => {
  /** Keys of a kind of file beside those of every page, sorted. */
  const listOwn = (kind: keyof typeof SCHEMAS): string[] =>
    Object.keys(SCHEMAS[kind].shape)
      .filter((key) => !(key in page.shape))
      .sort();

  test('of any page are those of the schema', () => {
    const keys = [...readKeys('| 项 | 写什么 | 例 |').keys()].flatMap(listSpans);
    expect(keys.sort()).toEqual(Object.keys(page.shape).sort());
  });

  test.each([
    ['campaign', '`<活动>/index.md`'],
    ['edition', '`editions/`'],
    ['timeline', '`timelines/`'],
    ['course', '课程、单元的 `index.md`'],
    ['lesson', '各讲'],
    ['report', '`reports/`'],
    ['call', '`calls/`'],
    ['voice', '`voices/`'],
  ] as const)('of %s are those of the schema', (kind, owner) => {
    const table = readKeys('| 文件 | 项 | 写什么 |');
    expect(table.size).toBe(8);
    expect(table.get(owner)?.sort()).toEqual(listOwn(kind));
  });

  test('of site.yaml are those of the schema', () => {
    const [top, legal] = readLine('`site.yaml`：').split('`legal:`');
    expect([...listSpans(top!), 'legal'].sort()).toEqual(Object.keys(SCHEMAS.site.shape).sort());
    expect(listSpans(legal!)).toEqual(Object.keys(SCHEMAS.site.shape.legal.unwrap().shape));
    const { tolerate } = readExample('tolerate:') as { tolerate: object[] };
    expect(Object.keys(tolerate[0]!)).toEqual(Object.keys(SCHEMAS.site.shape.tolerate.unwrap().element.shape));
  });

  test('of board.yaml are those of the schema', () => {
    const { tasks, ...board } = readExample('tasks:') as { tasks: object[] };
    expect([...Object.keys(board), 'tasks']).toEqual(Object.keys(SCHEMAS.board.shape));
    expect(Object.keys(tasks[0]!)).toEqual(Object.keys(SCHEMAS.board.shape.tasks.unwrap().element.shape));
  });

  test('come with every value that a schema lets one choose from', () => {
    const spans = new Set(listSpans(AUTHORS));
    const values = Object.values(SCHEMAS).flatMap(({ shape }) => Object.values<ZodType>(shape).flatMap(listChoices));
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !spans.has(value))).toEqual([]);
  });

  /** The example in YAML that has a line with some words, read. */
  function readExample(words: string): unknown {
    const blocks = [...AUTHORS.matchAll(/^```yaml\n([^]*?)^```$/gmu)].map(([, block]) => block!);
    return parse(blocks.find((block) => block.split('\n').includes(words)) ?? '{}');
  }
});

/** What an enumeration allows; nothing for a field of another type. */
function listChoices(field: ZodType): string[] {
  const inner = 'unwrap' in field ? (field as { unwrap(): ZodType }).unwrap() : field;
  return 'options' in inner ? (inner.options as unknown[]).filter((value) => typeof value === 'string') : [];
}

describe('the directives that content/README.md names', () => {
  const FORMS: Record<string, Form> = { ':::': 'container', '::': 'leaf', ':': 'text' };
  const named = [...AUTHORS.matchAll(/(?<![:\w])(:{1,3})([a-z]+)(?:\[[^\]]*\])?(?:\{([^}＝]*)\})?(?=[`\s]|$)/gmu)].map(
    ([, colons, name, inside = '']) => ({
      name: name!,
      form: FORMS[colons!]!,
      attributes: [...inside.matchAll(/([\w-]+)=/gu)].map(([, attribute]) => attribute!),
    }),
  );

  test('are those that are known', () => {
    expect([...new Set(named.map(({ name }) => name))].sort()).toEqual(Object.keys(DIRECTIVES).sort());
  });

  test('are written as they may be, with attributes that are known', () => {
    const wrong = named.filter(({ name, form, attributes }) => {
      const known = DIRECTIVES[name];
      return !known?.forms.includes(form) || attributes.some((attribute) => !known.attributes.includes(attribute));
    });
    expect(wrong).toEqual([]);
    expect(named.some(({ attributes }) => attributes.length > 1)).toBe(true);
  });

  test('come with every layout and motion of a scene', () => {
    expect(listSpans(readLine('`layout`：'))).toEqual(LAYOUTS);
    const [, motions = ''] = AUTHORS.split('`motion`：');
    expect(listSpans(motions.split('。')[0]!)).toEqual(MOTIONS);
  });
});
