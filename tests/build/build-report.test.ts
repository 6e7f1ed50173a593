import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeContentFolder } from '../support/content-folder.ts';
import type { Tree } from '../support/content-folder.ts';
import { runBuild } from '../support/run-build.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'handscroll-report-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function build(tree: Tree, ...options: string[]) {
  using content = makeContentFolder(tree);
  const file = join(home, 'deep', 'report.json');
  const answer = runBuild(content, join(home, 'dist'), '--report', file, ...options);
  return { ...answer, report: JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> };
}

const REMOTE = '正文。\n\n![图](https://pic.example/a.png)\n';

test('counts the pictures on other hosts that readers see as links', () => {
  const { status, text, report } = build({
    'a/index.md': `# 甲\n\n${REMOTE}`,
    'a/reports/draft.md': `---\ndraft: true\n---\n\n# 稿\n\n${REMOTE}`,
  });
  expect(status, text).toBe(0);
  expect(text).toContain('Pictures on other hosts, shown as links: 1.');
  expect(report).toMatchObject({ ok: true, remotePictures: 1, faults: [] });
});

test('is written with every fault and its sentences too, where faults stop the build', () => {
  const { status, report } = build({ 'a/index.md': '# 甲\n\n[x](none.md)\n' });
  expect(status).toBe(1);
  expect(report).toMatchObject({
    ok: false,
    faults: [{ code: 'dead-link', line: 3, what: expect.stringContaining('none.md') as string }],
  });
});
