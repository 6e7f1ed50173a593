import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFaults, formatFaults, formatTolerated, speakFault } from '../../../scripts/print-faults.ts';
import { FAULTS } from '../../../src/i18n/faults.ts';
import { createTerminalDouble } from './terminal-double.ts';

const CONTENT = '/home/someone/site/content';
const terminal = createTerminalDouble();

test('faults stand in reading order, each with what was found, what to do and the other place', () => {
  const text = formatFaults(
    [
      {
        file: 'web30/b.md',
        line: 2,
        column: 1,
        code: 'date-unreadable',
        values: { found: 'soon' },
        also: { file: 'web30/a.md', line: 1, column: 3 },
      },
      {
        file: 'web30/a.md',
        line: 4,
        column: 9,
        code: 'date-reversed',
        values: { found: '1994/1993', start: '1994', end: '1993', suggestion: '1993/1994' },
      },
    ],
    CONTENT,
    terminal,
  );
  const lines = text.split('\n');
  expect(lines[0]).toBe('content/web30/a.md:4:9  date-reversed');
  expect(lines[1]).toBe('  `1994/1993` ends before it begins: `1993` is earlier than `1994`.');
  expect(lines[2]).toMatch(/^ {2}Swap the two dates: `1993\/1994`/u);
  expect(lines[4]).toBe('content/web30/b.md:2:1  date-unreadable');
  expect(lines[7]).toBe('  The other place: content/web30/a.md:1:3');
  expect(lines.at(-1)).toBe('2 faults in 2 files.');
});

test.each([
  [0, 'No faults.'],
  [1, '1 fault.'],
  [3, '3 faults in 1 file.'],
])('%i faults are counted as: %s', (count, line) => {
  const fault = { file: 'a.md', line: 1, column: 1, code: 'date-relative', values: { found: 'then' } };
  expect(
    formatFaults(
      Array.from({ length: count }, () => fault),
      CONTENT,
      terminal,
    )
      .split('\n')
      .at(-1),
  ).toBe(line);
});

test('content elsewhere is named by a path that can be opened from here', () => {
  const fault = { file: 'a.md', line: 1, column: 1, code: 'date-relative' };
  expect(speakFault(fault, '/srv/content', terminal).file).toBe('/srv/content/a.md');
  expect(speakFault(fault, '/home/someone/other', terminal).file).toBe('../other/a.md');
});

test.each(Object.keys(FAULTS))('%s is said in both languages with every name filled', (code) => {
  const text = FAULTS[code]!;
  const names = [...`${text.en.what}${text.en.fix}${text.zh.what}${text.zh.fix}`.matchAll(/\{(\w+)\}/gu)].map(
    (match) => match[1]!,
  );
  const values = Object.fromEntries(names.map((name) => [name, `value of ${name}`]));
  for (const lang of ['en', 'zh'] as const) {
    const { what, fix } = speakFault({ file: 'a.md', line: 1, column: 1, code, values }, CONTENT, { lang, cwd: '/' });
    expect(what).not.toBe('');
    expect(fix).not.toBe('');
    expect(`${what}${fix}`).not.toMatch(/\{\w+\}/u);
    expect(`${what}${fix}`).not.toContain('undefined');
  }
});

test('whatever an author wrote is shown as it is, on one line, and cannot command the terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (found) => {
      const fault = { file: 'a.md', line: 1, column: 1, code: 'date-relative', values: { found } };
      const { what } = speakFault(fault, CONTENT, terminal);
      expect(what).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      if (/^[\p{L}\p{N}{}$&\\ ]*$/u.test(found)) expect(what).toBe(`\`${found}\` depends on another date.`);
    }),
  );
});

test('nothing is suggested where nothing is near', () => {
  const fault = {
    file: 'a.md',
    line: 1,
    column: 1,
    code: 'directive-unknown',
    values: { found: ':x', allowed: 'a, b' },
  };
  expect(speakFault(fault, CONTENT, terminal).fix).toBe('These are known: a, b.');
  expect(speakFault(fault, CONTENT, { lang: 'zh', cwd: '/' }).fix).toBe('可用的有：a, b。');
});

test.each(['', '–', '—'])('of names that come near, none being “%s”, nothing is said', (near) => {
  const fault = { file: 'a.md', line: 1, column: 1, code: 'picture-missing', values: { path: 'x.jpg', near } };
  expect(speakFault(fault, CONTENT, terminal).fix).toBe('Put the file there, or correct the path; capitals count.');
  expect(speakFault(fault, CONTENT, { lang: 'zh', cwd: '/' }).fix).toBe(
    '请把文件放到该处，或改正路径；大小写也要一致。',
  );
});

test('a key in a list is told by its item, any other by its name alone', () => {
  const fault = { file: 'board.yaml', line: 1, column: 1, code: 'key-missing', values: { key: 'title' } };
  const inList = { ...fault, values: { ...fault.values, item: 2, list: 'tasks' } };
  const zh = { lang: 'zh', cwd: '/' } as const;
  expect(speakFault(fault, CONTENT, zh).what).toBe('缺少 `title`。');
  expect(speakFault(inList, CONTENT, zh).what).toBe('缺少 `title`。在 `tasks` 的第 2 项里。');
  expect(speakFault(inList, CONTENT, terminal).what).toBe('`title` is missing. It stands in item 2 of `tasks`.');
});

test('a code without sentences still shows what is known', () => {
  const fault = { file: 'a.md', line: 1, column: 1, code: 'no-such-code', values: { found: 7 } };
  expect(formatFaults([fault], CONTENT, terminal)).toContain('{"found":7}');
});

test('what is tolerated is counted by code, most frequent first, and by file where all is asked for', () => {
  const at = (file: string, code: string) => ({ file, line: 1, column: 1, code });
  const faults = [at('b.md', 'rare'), at('b.md', 'often'), at('a.md', 'often'), at('a.md', 'often')];
  expect(countFaults(faults)).toEqual({ often: { 'a.md': 2, 'b.md': 1 }, rare: { 'b.md': 1 } });
  expect(Object.keys(countFaults(faults))).toEqual(['often', 'rare']);
  expect(formatTolerated(faults, CONTENT, terminal).split('\n')).toEqual([
    'Tolerated by site.yaml: 4',
    '  often: 3 in 2 files',
    '  rare: 1 in 1 files',
  ]);
  expect(formatTolerated(faults, CONTENT, { ...terminal, verbose: true })).toContain('    content/a.md: 2');
  expect(formatTolerated([], CONTENT, terminal)).toBe('');
});
