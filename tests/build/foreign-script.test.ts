import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanEnv } from '../support/clean-env.ts';
import { makeContentFolder } from '../support/content-folder.ts';

test('an edition whose script the faces do not have builds without poster and booklet, and its page offers neither', () => {
  using content = makeContentFolder({
    'site.yaml': 'title: Site\nurl: https://x.example/s/\n',
    'a/index.md': '---\nlang: ar\n---\n\n# تاريخ\n\nنص.\n',
    'a/editions/e.md': '---\ntitle: تاريخ الحزب\n---\n\n# تاريخ الحزب\n\n---\n\n## الفصل الأول\n\nهذا نص قصير.\n',
  });
  const home = mkdtempSync(join(tmpdir(), 'handscroll-foreign-'));
  try {
    const out = join(home, 'dist');
    const args = ['scripts/handscroll.ts', 'build', '--content', content.dir, '--out', out, '--lang', 'en'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: cleanEnv() });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
    const html = readFileSync(join(out, 'a/editions/e.html'), 'utf8');
    expect(html).toMatch(/<html[^>]* dir="?rtl/u);
    expect(html).not.toMatch(/e\.pdf|e\.poster\.png|__PDF/u);
    for (const name of ['e.pdf', 'e.poster.png']) expect(existsSync(join(out, 'a/editions', name))).toBe(false);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test('a single sign that the face of the booklet does not have is a fault of its edition', () => {
  using content = makeContentFolder({
    'a/index.md': '# 甲\n\n正文一段。\n',
    'a/editions/e.md': '---\ntitle: 册页\n---\n\n# 册页\n\n---\n\n## 卷一\n\n一张牌：🀀。\n',
  });
  const out = join(content.dir, '..', 'dist');
  const args = ['scripts/handscroll.ts', 'build', '--content', content.dir, '--out', out, '--lang', 'en'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: cleanEnv() });
  expect(status).toBe(1);
  expect(`${stdout}\n${stderr}`).toMatch(/a\/editions\/e\.md:1:1  print-glyph-missing\n.*🀀/u);
  expect(existsSync(out)).toBe(false);
});
