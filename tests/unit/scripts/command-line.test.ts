import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseMoment } from '../../../scripts/build-moment.ts';
import { chooseLanguage } from '../../../scripts/choose-language.ts';
import { explainFailure } from '../../../scripts/explain-failure.ts';
import { getOutputFolder } from '../../../scripts/folders.ts';
import { ROOT } from '../../../scripts/paths.ts';
import { createProgram, runProgram } from '../../../scripts/program.ts';
import { ContentError } from '../../../src/faults.ts';
import { createTerminalDouble } from './terminal-double.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handscroll-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('help', () => {
  test.each(['en', 'zh'] as const)('says in %s what each command, argument and option is for', async (lang) => {
    const program = createProgram(createTerminalDouble({ lang }));
    expect(program.commands.map((command) => command.name())).toEqual(['dev', 'build', 'check', 'preview', 'new']);
    for (const command of program.commands) {
      const terminal = createTerminalDouble({ lang });
      expect(await runProgram([command.name(), '--help'], terminal)).toBe(0);
      const text = terminal.printed.join('\n');
      expect(text).not.toContain('undefined');
      expect(/[\p{Script=Han}]/u.test(text)).toBe(lang === 'zh');
      if (lang === 'zh') expect(text).not.toMatch(/Usage|Options|Arguments|Commands|default|display help/u);
    }
  });

  test('lists exactly the options of the interface', () => {
    const program = createProgram(createTerminalDouble());
    const flags = Object.fromEntries(
      program.commands.map((command) => [command.name(), command.options.map((option) => option.long)]),
    );
    expect(flags).toEqual({
      dev: ['--content', '--port', '--host'],
      build: ['--content', '--out', '--campaign', '--drafts', '--at', '--no-pdf', '--fresh', '--report'],
      check: ['--content'],
      preview: ['--out', '--base', '--port'],
      new: ['--content'],
    });
    expect(program.options.map((option) => option.long)).toEqual(['--version', '--lang', '--json', '--verbose']);
  });
});

describe('wrong usage ends with 2 and says what is allowed', () => {
  test.each([
    [['biuld'], 'no command `biuld`', 'Did you mean `build`?'],
    [['build', '--outt', 'x'], 'no option `--outt`', 'Did you mean `--out`?'],
    [['build', '--out'], '`--out <dir>` needs a value', 'handscroll build --help'],
    [['check', 'x'], 'more arguments than `check` takes', 'handscroll check --help'],
    [['new', 'edition'], 'argument `target` is missing', 'handscroll new --help'],
    [['--lang', 'fr', 'check'], '`fr` is no value', 'zh, en'],
    [[], 'Say what to do', 'dev, build, check, preview, new'],
    [['check', '--content', 'nowhere'], 'no folder `nowhere`', 'handscroll new campaign'],
    [['preview', '--out', 'nowhere'], 'no site in `nowhere`', 'handscroll build'],
    [['preview', '--port', '70000'], '`70000` is no port', '1 to 65535'],
    [['new', 'poem', 'web30/x'], 'no kind `poem`', 'campaign, edition'],
  ])('%j', async (args, found, help) => {
    const terminal = createTerminalDouble({ cwd: folder });
    expect(await runProgram(args, terminal)).toBe(2);
    expect(terminal.noted.join('\n')).toContain(found);
    expect(terminal.noted.join('\n')).toContain(help);
    expect(terminal.printed).toEqual([]);
  });
});

test.each([[['build', '--json', '--outt', 'x']], [['check', '--content', 'nowhere', '--json']]])(
  'programs get the sentence about wrong usage as JSON: %j',
  async (args) => {
    const terminal = createTerminalDouble({ cwd: folder });
    expect(await runProgram(args, terminal)).toBe(2);
    expect(JSON.parse(terminal.printed.join('\n'))).toEqual({
      ok: false,
      usage: expect.stringMatching(/^There is no (?:option `--outt`|folder `nowhere`)/u) as string,
    });
    expect(terminal.noted).toEqual([]);
  },
);

describe('a command that ends early', () => {
  const at = { contentDir: 'content', isBuild: true };
  const fault = { file: 'a.md', line: 3, column: 1, code: 'date-relative', values: { found: 'then' } };

  test('faults of the content end with 1 and are all listed', () => {
    const terminal = createTerminalDouble();
    expect(explainFailure(new ContentError([fault, { ...fault, line: 2 }]), at, terminal)).toBe(1);
    expect(terminal.printed.join('\n')).toMatch(/content\/a\.md:2:1[^]+content\/a\.md:3:1[^]+2 faults in 1 file/u);
    expect(terminal.noted.join('\n')).toContain('untouched');
  });

  test('a fault of a folder has no line', () => {
    const terminal = createTerminalDouble();
    const busy = { file: '../dist', line: 1, column: 1, code: 'output-busy', values: { folder: '/x', process: '1' } };
    explainFailure(new ContentError([busy]), at, terminal);
    expect(terminal.printed.join('\n')).toMatch(/^dist {2}output-busy\n/u);
  });

  test('programs get the same faults as JSON', () => {
    const terminal = createTerminalDouble({ json: true });
    explainFailure(new ContentError([fault]), at, terminal);
    expect(JSON.parse(terminal.printed.join('\n'))).toMatchObject({
      ok: false,
      faults: [
        { file: 'content/a.md', line: 3, column: 1, code: 'date-relative', what: '`then` depends on another date.' },
      ],
    });
  });

  test('a failure of ours ends with 3, says so, and keeps the stack for those who ask', () => {
    const terminal = createTerminalDouble();
    const error = new Error('boom', { cause: new Error('the reason') });
    expect(explainFailure(error, at, terminal)).toBe(3);
    expect(terminal.noted.join('\n')).toContain('that is our fault');
    expect(terminal.noted.join('\n')).toContain('boom');
    expect(terminal.noted.join('\n')).not.toContain('    at ');
    const verbose = createTerminalDouble({ verbose: true });
    explainFailure(error, at, verbose);
    expect(verbose.noted.join('\n')).toMatch(/ {4}at [^]+the reason/u);
  });

  test('a full disk is not called our fault', () => {
    const terminal = createTerminalDouble();
    expect(explainFailure(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }), at, terminal)).toBe(3);
    expect(terminal.noted.join('\n')).toContain('the disk is full');
    expect(terminal.noted.join('\n')).not.toContain('our fault');
  });
});

test.each([
  [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'de_DE.UTF-8' }, 'en'],
  [[], { LANG: 'zha_CN' }, 'en'],
  [[], { LANG: 'en_US', LC_ALL: 'zh_TW' }, 'zh'],
  [[], { LANG: 'zh_CN', LC_ALL: 'C' }, 'en'],
  [['check', '--lang', 'en'], { LANG: 'zh_CN' }, 'en'],
  [['--lang=zh', 'check'], { LANG: 'C' }, 'zh'],
])('%j with %j speaks %s', (args, env, lang) => {
  expect(chooseLanguage(args, env)).toBe(lang);
});

describe('the moment of a build', () => {
  const now = () => new Date('2026-01-02T03:04:05Z');
  test.each([
    ['2026-05-04', {}, '2026-05-03T16:00:00.000Z'],
    ['2026-05-04T09:00Z', { SOURCE_DATE_EPOCH: '0' }, '2026-05-04T09:00:00.000Z'],
    [undefined, { SOURCE_DATE_EPOCH: '86400' }, '1970-01-02T00:00:00.000Z'],
    [undefined, {}, '2026-01-02T03:04:05.000Z'],
  ])('--at %s with %j is %s', (at, env, moment) => {
    expect(chooseMoment(at, env, now)).toBe(moment);
  });
  test('what is no moment is refused', () => {
    expect(() => chooseMoment('soon', {})).toThrow('dateUnreadable');
    expect(() => chooseMoment(undefined, { SOURCE_DATE_EPOCH: '1e9' })).toThrow('epochUnreadable');
  });
});

describe('the folder that a build replaces', () => {
  test('is never one that holds something of the author', async () => {
    const content = join(folder, 'safe', 'content');
    mkdirSync(content, { recursive: true });
    const foreign = join(folder, 'safe', 'photos');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'one.jpg'), '');
    const ask = (out: string) => getOutputFolder(out, content, join(folder, 'safe'));
    for (const out of ['.', '..', 'content', 'content/web30', '/', ROOT, join(ROOT, 'src')])
      await expect(ask(out)).rejects.toThrow('outUnsafe');
    await expect(ask('photos')).rejects.toThrow('outForeign');
    expect(await ask('site')).toBe(join(folder, 'safe', 'site'));
  });
});

describe('the launcher', () => {
  const launch = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'scripts', 'launch.mjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
    });
  test('runs the program and passes its exit code on', () => {
    expect(launch('--version')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) as string,
    });
    const wrong = launch('check', '--content', 'nowhere');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('no folder `nowhere`');
  });
});
