import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseNewPath } from '../../../scripts/new-path.ts';
import { runProgram } from '../../../scripts/program.ts';
import { makeStarter, STARTER_KINDS, toTitle } from '../../../scripts/starters.ts';
import { loadLibrary } from '../../../src/loader/load-library.ts';
import { SCHEMAS } from '../../../src/schema/index.ts';
import { createTerminalDouble } from './terminal-double.ts';

const NOW = new Date('2026-05-03T20:00:00Z');
const TARGETS = [
  'campaign web30',
  'edition web30/first',
  'timeline web30/century',
  'course web30/history',
  'lesson web30/history/01-first',
  'report web30/visit',
  'call web30/photos',
];

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'handscroll-new-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (line: string, lang: 'zh' | 'en' = 'en') => {
  const terminal = createTerminalDouble({ cwd, lang });
  return runProgram(['new', ...line.split(' ')], terminal).then((code) => ({ code, ...terminal }));
};

test.each(STARTER_KINDS.flatMap((kind) => (['en', 'zh'] as const).map((lang) => [kind, lang] as const)))(
  'the starter of a %s in %s keeps to its schema, even with a title that YAML would misread',
  (kind, lang) => {
    const text = makeStarter(kind, 'No: "1921" #1', lang, NOW);
    const front = parse(/^---\n(.*?)\n---\n/su.exec(text)![1]!) as unknown;
    expect(SCHEMAS[kind].parse(front)).toMatchObject({ title: 'No: "1921" #1' });
    expect(text).not.toMatch(/\{\{|undefined/u);
    // What is switched off must be right too, once its author switches it on.
    const all = text.replace(/^# (?=\w+: )/gmu, '');
    expect(() => SCHEMAS[kind].parse(parse(/^---\n(.*?)\n---\n/su.exec(all)![1]!))).not.toThrow();
  },
);

test('a starter is dated by the calendar of its readers', () => {
  expect(makeStarter('call', 'x', 'en', NOW)).toMatch(/opensOn: 2026-05-04\ncloses/u);
  expect(makeStarter('call', 'x', 'en', NOW)).toContain('closesOn: 2026-06-03');
});

test.each(['en', 'zh'] as const)(
  'one command after another makes a whole campaign without a fault, in %s',
  async (lang) => {
    for (const target of TARGETS) {
      const { code, printed } = await run(target, lang);
      expect([target, code]).toEqual([target, 0]);
      expect(existsSync(join(cwd, /(?:Written: |已写入：)(.+)/u.exec(printed[0]!)![1]!))).toBe(true);
    }
    expect(existsSync(join(cwd, 'content/site.yaml'))).toBe(true);
    expect(existsSync(join(cwd, 'content/web30/courses/history/01-first.md'))).toBe(true);
    const { faults, library } = await loadLibrary({
      contentDir: join(cwd, 'content'),
      cacheDir: join(cwd, 'cache'),
      at: NOW.toISOString(),
    });
    expect(faults).toEqual([]);
    expect(library.entries.map((entry) => entry.status)).toEqual(TARGETS.map(() => 'published'));
    expect(library.entries.every((entry) => entry.lang === (lang === 'zh' ? 'zh-Hans' : 'en'))).toBe(true);
  },
);

test('nothing is overwritten, neither under another ending nor in other letters', async () => {
  await run('campaign web30');
  await run('edition web30/first');
  const file = join(cwd, 'content/web30/editions/first.md');
  writeFileSync(file, 'mine');
  expect(await run('edition web30/first')).toMatchObject({
    code: 2,
    noted: [expect.stringContaining('exists already')],
  });
  expect(readFileSync(file, 'utf8')).toBe('mine');
  writeFileSync(join(cwd, 'content/web30/editions/Second.MDX'), 'mine');
  expect((await run('edition web30/second')).code).toBe(2);
});

test('what to type next leads to the same content folder', async () => {
  expect((await run('campaign web30')).printed.at(-1)).toContain('`npx handscroll dev`');
  const elsewhere = await run('campaign web30 --content our-site/content');
  expect(elsewhere.printed.at(-1)).toBe(
    'Next: `npx handscroll new edition web30/first --content our-site/content`, then `npx handscroll dev --content our-site/content` to see it.',
  );
});

test('a starter speaks the language of its campaign', async () => {
  await run('campaign web30', 'zh');
  await run('report web30/visit', 'en');
  expect(readFileSync(join(cwd, 'content/web30/reports/visit.md'), 'utf8')).toContain('活动的日子');
});

test('a campaign or course that does not exist is not made by a slip of the pen', async () => {
  expect(await run('edition wbe30/first')).toMatchObject({
    code: 2,
    noted: [expect.stringContaining('new campaign wbe30')],
  });
  await run('campaign web30');
  expect(await run('lesson web30/history/a')).toMatchObject({
    code: 2,
    noted: [expect.stringContaining('new course web30/history')],
  });
  expect(existsSync(join(cwd, 'content/web30/courses'))).toBe(false);
});

test.each([
  ['edition', 'web30/first', 'web30/editions/first.md'],
  ['edition', 'web30/editions/first.md', 'web30/editions/first.md'],
  ['lesson', 'web30/history/part/02-b', 'web30/courses/history/part/02-b.md'],
  ['lesson', 'web30/courses/history/a', 'web30/courses/history/a.md'],
  ['course', 'web30/history', 'web30/courses/history/index.md'],
  ['report', 'jiujiu/校史', 'jiujiu/reports/校史.md'],
])('new %s %s goes to %s', (kind, target, path) => {
  expect(parseNewPath(kind, target).path).toBe(path);
});

test.each([
  ['edition', 'web30/First Light', 'newName', 'first-light'],
  ['edition', 'web30/a:b', 'newName', 'a-b'],
  ['edition', 'web30/con', 'newName', 'con-1'],
  ['edition', 'web30/..', 'newName', 'page-1'],
  ['lesson', 'web30/history/print', 'newNameReserved', 'print-1'],
  ['edition', 'web30/index', 'newNameReserved', 'index-1'],
  ['edition', 'web30', 'newTarget', undefined],
  ['edition', '../x/y', 'newTarget', undefined],
  ['lesson', 'web30/x', 'newTarget', undefined],
  ['campaign', 'a/b', 'newTarget', undefined],
])('new %s %s is refused as %s, suggesting %s', (kind, target, code, suggestion) => {
  const refuse = () => parseNewPath(kind, target);
  expect(refuse).toThrow(code);
  if (suggestion !== undefined) expect(refuse).toThrow(`"suggestion":"${suggestion}"`);
});

test.each([
  ['01-first-light', 'First light'],
  ['校史', '校史'],
  ['1921', '1921'],
])('the title begun for %s is %s', (name, title) => {
  expect(toTitle(name)).toBe(title);
});
