import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanEnv } from '../support/clean-env.ts';
import { makeContentFolder } from '../support/content-folder.ts';
import type { ContentFolder, Tree } from '../support/content-folder.ts';
import { runBuild } from '../support/run-build.ts';
import type { BuildAnswer } from '../support/run-build.ts';

const LESSON = 'a/courses/x/one.md';
const GOOD: Tree = {
  'site.yaml': 'title: 甲\n',
  'a/index.md': '# 甲\n\n正文一段。\n',
  [LESSON]: '# 一\n\n正文一段。\n',
};

let home: string;
let out: string;
let old: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'handscroll-bad-'));
  out = join(home, 'dist');
  using content = makeContentFolder(GOOD);
  expect(build(content).status).toBe(0);
  old = digestFolder(out);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const build = (content: ContentFolder, outDir = out): BuildAnswer => runBuild(content, outDir);

function digestFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const path of globSync('**/*', { cwd: folder }).sort()) {
    hash.update(path);
    if (statSync(join(folder, path)).isFile()) hash.update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}

/** Nothing of a failed build is left beside the site. */
function listBeside(): string[] {
  return readdirSync(home).filter((name) => name !== 'dist');
}

/** A PNG whose header promises 20,000 × 20,000 pixels. */
function makeHugePng(): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), body])));
    return Buffer.concat([length, Buffer.from(type), body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(20_000, 0);
  header.writeUInt32BE(20_000, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(2501 * 20_000));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#b3261e' } })
  .jpeg()
  .toBuffer();
const front = (yaml: string): Tree => ({ [LESSON]: `---\n${yaml}\n---\n\n# 一\n\n正文。\n` });
const body = (text: string, more: Tree = {}): Tree => ({ [LESSON]: `# 一\n\n${text}\n`, ...more });
const shown = (name: string, bytes: string | Uint8Array): Tree =>
  body(`![图](${name})`, { [`a/courses/x/${name}`]: bytes });

describe('each is a fault with its place, exit 1, and the old site stands byte for byte', () => {
  test.each<[string, Tree, string[]]>([
    ['YAML that does not parse', front('title: "甲'), [`${LESSON}:2:8 yaml-unclosed`]],
    ['an unknown key', front('titel: 甲'), [`${LESSON}:2:1 key-unknown`]],
    ['a mistyped key', front('minutes: 十'), [`${LESSON}:2:10 key-not-number`]],
    ['a missing key', { 'a/board.yaml': 'tasks:\n  - who: 教务处\n' }, ['a/board.yaml:2:5 key-missing']],
    ['an impossible date', front('date: 2021-02-30'), [`${LESSON}:2:7 date-no-such-day`]],
    [
      'reversed dates',
      { 'a/editions/e.md': '---\nstartsOn: 2021-02-03\nendsOn: 2021-02-01\n---\n# 一\n' },
      ['a/editions/e.md:3:9 dates-reversed'],
    ],
    ['an unclosed directive', body(':::note\n\n没有结束。'), [`${LESSON}:3:1 directive-unclosed`]],
    ['an unknown directive', body(':::notes\n多了一个字母。\n:::'), [`${LESSON}:3:1 directive-unknown`]],
    [
      'broken MDX',
      { 'a/courses/x/two.mdx': '# 二\n\n<Note>\n\n没有结束。\n' },
      ['a/courses/x/two.mdx:3:1 mdx-unreadable'],
    ],
    ['a link to a missing file', body('见[二](two.md)。'), [`${LESSON}:3:2 dead-link`]],
    ['a link to a missing anchor', body('见[二](#没有)。'), [`${LESSON}:3:2 dead-anchor`]],
    ['a missing picture', body('![图](none.jpg)'), [`${LESSON}:3:1 picture-missing`]],
    [
      'a truncated picture',
      shown('p.jpg', picture.subarray(0, picture.length - 40)),
      [`${LESSON}:3:1 picture-damaged`],
    ],
    ['a picture of zero bytes', shown('p.jpg', ''), [`${LESSON}:3:1 picture-empty`]],
    ['a wrongly named picture', shown('p.png', picture), [`${LESSON}:3:1 picture-wrong-name`]],
    ['a picture of 20,000 × 20,000 px', shown('p.png', makeHugePng()), [`${LESSON}:3:1 picture-too-many-pixels`]],
    [
      'an SVG with a script',
      shown('p.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
      [`${LESSON}:3:1 picture-svg-active`],
    ],
    ['two files with one slug', { 'a/courses/x/One.mdx': '# 一\n' }, ['a/courses/x/one.md:1:1 slug-duplicate']],
    [
      'a file in GB18030',
      { [LESSON]: Buffer.from([0x23, 0x20, 0xd2, 0xbb, 0x0a, 0x0a, 0xd5, 0xfd, 0xce, 0xc4, 0xa1, 0xa3, 0x0a]) },
      [`${LESSON}:1:3 encoding-gb18030`],
    ],
    ['a file with NUL bytes', { [LESSON]: '# 一\n\n正\0文\n' }, [`${LESSON}:3:2 control-character`]],
    ['a note of 5 MB', { [LESSON]: `# 一\n\n${'正文。'.repeat(560_000)}\n` }, [`${LESSON}:1:1 file-too-large`]],
    ['a folder name with a colon', { 'a/courses/x: y/one.md': '# 一\n' }, ['a/courses/x: y:1:1 name-sign']],
    ['a folder name with a leading space', { 'a/courses/ y/one.md': '# 一\n' }, ['a/courses/ y:1:1 name-space']],
    [
      'a symbolic link out of the content folder',
      { 'a/courses/x/host.md': { link: '/etc/hostname' } },
      ['a/courses/x/host.md:1:1 symlink-outside'],
    ],
    ['an unreadable file', { 'a/courses/x/two.md': { link: 'two.md' } }, ['a/courses/x/two.md:1:1 symlink-broken']],
  ])('%s', (_, tree, expected) => {
    using content = makeContentFolder({ ...GOOD, ...tree });
    const answer = build(content);
    expect(answer.faults, answer.text).toEqual(expected);
    expect(answer.status).toBe(1);
    expect(digestFolder(out)).toBe(old);
    expect(listBeside()).toEqual([]);
  });

  test('an empty content folder', () => {
    using content = makeContentFolder({});
    expect(build(content)).toMatchObject({ status: 1, text: expect.stringContaining('content-empty') });
    expect(digestFolder(out)).toBe(old);
  });
});

test('a BOM, CRLF, spaces and Chinese in names are no faults', () => {
  using content = makeContentFolder({
    ...GOOD,
    'a/courses/第 一 课/甲 乙.md': '\uFEFF# 一\r\n\r\n一行\r\n下一行。\r\n',
  });
  const elsewhere = join(home, 'names');
  const answer = build(content, elsewhere);
  expect(answer.status, answer.text).toBe(0);
  expect(readFileSync(join(elsewhere, 'a/courses/第-一-课/甲-乙.html'), 'utf8')).toContain('一行下一行。');
  rmSync(elsewhere, { recursive: true });
});

test('a plugin of ours that throws: the file named, exit 1, the old site untouched', () => {
  using content = makeContentFolder(GOOD);
  const generator = join(home, 'generator');
  mkdirSync(generator);
  for (const name of [
    'src',
    'scripts',
    'public',
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
  ]) {
    cpSync(name, join(generator, name), { recursive: true });
  }
  const plugin = join(generator, 'src/markdown/remark-title.ts');
  const broken = readFileSync(plugin, 'utf8').replace(
    /(return \(tree[^{]*\{)/u,
    "$1 if (tree) throw new Error('broken plugin');",
  );
  expect(broken).toContain('broken plugin');
  // Node strips no types below node_modules, so the copy borrows the packages through the search path.
  spawnSync(process.execPath, [
    '-e',
    `require('node:fs').symlinkSync(${JSON.stringify(join(process.cwd(), 'node_modules'))}, ${JSON.stringify(join(generator, 'node_modules'))}, 'junction'); require('node:fs').writeFileSync(${JSON.stringify(plugin)}, ${JSON.stringify(broken)})`,
  ]);
  const args = [
    join(generator, 'scripts/handscroll.ts'),
    'build',
    '--content',
    content.dir,
    '--out',
    out,
    '--no-pdf',
    '--lang',
    'en',
  ];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env: cleanEnv() });
  expect(status, stdout + stderr).toBe(1);
  expect(stdout + stderr).toMatch(/a\/courses\/x\/one\.md:1:1 {2}render-failed\n.*broken plugin/u);
  expect(digestFolder(out)).toBe(old);
  rmSync(generator, { recursive: true, force: true });
});

test('a build killed at any moment leaves the old site, and the next one clears up', async () => {
  using content = makeContentFolder({ ...GOOD, [LESSON]: '# 二\n\n新的正文。\n' });
  const args = ['scripts/handscroll.ts', 'build', '--content', content.dir, '--out', out, '--no-pdf', '--lang', 'en'];
  const copy = join(home, 'copy');
  cpSync(out, copy, { recursive: true });
  for (const wait of [600, 1500, 2500]) {
    const child = spawn(process.execPath, args, { stdio: 'ignore', env: cleanEnv() });
    await new Promise((resolve) => setTimeout(resolve, wait));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    const stands = existsSync(out) ? out : `${out}.previous`;
    const after = digestFolder(stands);
    // Either the old site still stands or the new one already does; never half of one.
    if (after !== old) expect(readFileSync(join(stands, 'a/courses/x/one.html'), 'utf8')).toContain('新的正文');
  }
  expect(build(content).status).toBe(0);
  expect(readdirSync(home).filter((name) => name.startsWith('dist.'))).toEqual([]);
  rmSync(out, { recursive: true });
  cpSync(copy, out, { recursive: true });
  rmSync(copy, { recursive: true });
});

test('of two builds into one folder at once the second says so', async () => {
  using content = makeContentFolder(GOOD);
  const elsewhere = join(home, 'twice');
  const args = [
    'scripts/handscroll.ts',
    'build',
    '--content',
    content.dir,
    '--out',
    elsewhere,
    '--no-pdf',
    '--lang',
    'en',
  ];
  const runs = await Promise.all(
    [0, 1].map(
      () =>
        new Promise<{ code: number | null; text: string }>((resolve) => {
          const child = spawn(process.execPath, args, { env: cleanEnv() });
          let text = '';
          for (const stream of [child.stdout, child.stderr])
            stream.on('data', (data: Buffer) => (text += data.toString()));
          child.on('close', (code) => resolve({ code, text }));
        }),
    ),
  );
  const refused = runs.find(({ code }) => code === 1);
  expect(runs.map(({ code }) => code).sort(), runs.map(({ text }) => text).join('\n')).toEqual([0, 1]);
  expect(refused!.text).toContain('output-busy');
  expect(existsSync(join(elsewhere, 'a/courses/x/one.html'))).toBe(true);
  rmSync(elsewhere, { recursive: true });
});

test('a full disk leaves the old site and no leftovers', (context) => {
  const disk = join(home, 'disk');
  mkdirSync(disk);
  const mounted =
    process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
  if (!mounted) return context.skip('mounting a small disk needs root on Linux');
  try {
    using content = makeContentFolder(GOOD);
    const small = join(disk, 'dist');
    expect(build(content, small).status).toBe(0);
    const before = digestFolder(small);
    const noise = Array.from({ length: 60_000 }, (_, index) =>
      createHash('md5').update(String(index)).digest('base64'),
    ).join(' ');
    content.write({ [LESSON]: `# 一\n\n${noise}\n` });
    const answer = build(content, small);
    expect(answer.status, answer.text).not.toBe(0);
    expect(answer.text).toMatch(/no space|disk|full/iu);
    expect(digestFolder(small)).toBe(before);
    expect(readdirSync(disk)).toEqual(['dist']);
  } finally {
    spawnSync('umount', [disk]);
  }
});

test('two builds of one content give the same bytes, with and without a cache', () => {
  using content = makeContentFolder({ ...GOOD, ...shown('p.jpg', picture) });
  const [first, second] = [join(home, 'first'), join(home, 'second')];
  const buildIn = (folder: string, env: NodeJS.ProcessEnv, ...more: string[]) => {
    const args = ['scripts/handscroll.ts', 'build', '--content', content.dir, '--out', folder, '--no-pdf', ...more];
    const everywhere = { ...cleanEnv(), SOURCE_DATE_EPOCH: '1600000000' };
    return spawnSync(process.execPath, args, { env: { ...everywhere, ...env } }).status;
  };
  expect(buildIn(first, { TZ: 'Asia/Shanghai' })).toBe(0);
  expect(buildIn(second, { TZ: 'UTC', LANG: 'C' }, '--fresh')).toBe(0);
  expect(digestFolder(second)).toBe(digestFolder(first));
  for (const folder of [first, second]) rmSync(folder, { recursive: true });
});
