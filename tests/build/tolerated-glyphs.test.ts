import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeContentFolder } from '../support/content-folder.ts';
import { runBuild } from '../support/run-build.ts';

/** A sign of mahjong, which no face of ours has, in the headline and on the poster of an edition. */
const TREE = {
  'a/index.md': '# 甲\n\n正文一段。\n',
  'a/editions/e.md': '---\ntitle: 牌🀀\n---\n\n# 牌🀀\n\n---\n\n## 卷一\n\n正文一段。\n',
};

test('signs without a glyph stop the build, and where site.yaml tolerates them are counted instead', () => {
  const home = mkdtempSync(join(tmpdir(), 'handscroll-tolerated-'));
  try {
    using strict = makeContentFolder(TREE);
    expect(runBuild(strict, join(home, 'strict')).text).toContain('poster-glyph-missing');
    const rule = 'tolerate:\n  - { path: a/editions, codes: [poster-glyph-missing, glyph-missing] }\n';
    using lenient = makeContentFolder({ ...TREE, 'site.yaml': `title: 站\n${rule}` });
    const file = join(home, 'report.json');
    const { status, text } = runBuild(lenient, join(home, 'lenient'), '--report', file);
    expect(status, text).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      tolerated: { 'poster-glyph-missing': { 'a/editions/e.md': 1 }, 'glyph-missing': { 'a/editions/e.md': 1 } },
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
